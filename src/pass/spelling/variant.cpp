#include "pass/spelling/variant.hpp"

#include <algorithm>

#include "lexicon/lexicon.hpp"
#include "pass/spelling/surroundings.hpp"

namespace cutline::pass::spelling {

namespace {

/// Follows the quotation marks of a line from left to right. A mark that opens stands before a letter and not behind
/// one; an apostrophe stands between letters, or behind one with nothing open.
class Quotes {
  public:
    Quotes(std::string_view line, std::size_t begin) : line_(line), at_(begin), base_(begin) {}

    /// Is text[to] within quotation marks? Calls come with rising `to`.
    bool inside(std::size_t to) {
        for (; at_ < to; ++at_) step(at_ - base_);
        return double_ || curly_ > 0 || single_;
    }

  private:
    bool letter(std::size_t i) const {
        const auto c = static_cast<unsigned char>(i < line_.size() ? line_[i] : ' ');
        return (c | 0x20U) - 'a' < 26 || (c >= '0' && c <= '9') || c >= 0xC3;
    }
    void step(std::size_t i) {
        const char c = line_[i];
        const std::string_view three = line_.substr(i, 3);
        if (c == '"') double_ = !double_;
        if (three == "\u201C") ++curly_;
        if (three == "\u201D" && curly_ > 0) --curly_;
        const bool mark = c == '\'' || three == "\u2018" || three == "\u2019";
        if (!mark) return;
        const bool before = i > 0 && letter(i - 1) && static_cast<unsigned char>(line_[i - 1]) < 0x80;
        const bool after = letter(i + (c == '\'' ? 1 : 3));
        if (!before && after) single_ = true;
        if (!after) single_ = false;
    }

    std::string_view line_;
    std::size_t at_;
    std::size_t base_;
    bool double_ = false;
    bool single_ = false;
    int curly_ = 0;
};

/// More than half of its words begin with a capital.
bool like_a_title(const text::View& view, const text::Line& line) {
    std::uint32_t capitals = 0;
    for (std::uint32_t i = line.first_word; i < line.last_word; ++i) {
        const char first = view.text()[view.scan().words[i].begin];
        capitals += first >= 'A' && first <= 'Z' ? 1 : 0;
    }
    return 2 * capitals > line.words();
}

}  // namespace

void propose_variant(const text::View& view, Variant to, edit::Splices& out) {
    const lexicon::Side side = to == Variant::us ? lexicon::Side::american : lexicon::Side::british;
    const auto& scan = view.scan();
    for (const text::Line& line : scan.lines) {
        if (like_a_title(view, line)) continue;
        Quotes quotes(view.text().substr(line.begin, line.end - line.begin), line.begin);
        for (std::uint32_t i = line.first_word; i < line.last_word; ++i) {
            const Stem stem = stem_of(view, scan.words[i]);
            if (stem.key.size() < shortest_type) continue;
            const std::string_view put = lexicon::variant(stem.key, side);
            if (put.empty() || quotes.inside(stem.begin)) continue;
            if (shape_of(view.text().substr(stem.begin, stem.end - stem.begin)) != Shape::lower) continue;
            if (place_of(view.text(), stem.begin, stem.end) != Place::free) continue;
            edit::Splice splice;
            splice.begin = stem.begin;
            splice.end = stem.end;
            splice.rule = Rule::spelling_variant;
            splice.put = put;
            out.push_back(splice);
        }
    }
}

}  // namespace cutline::pass::spelling
