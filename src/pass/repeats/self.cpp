#include "pass/repeats/self.hpp"

#include <algorithm>

#include "pass/repeats/align.hpp"
#include "pass/repeats/extras.hpp"
#include "pass/repeats/look.hpp"

namespace cutline::pass::repeats {

namespace {

constexpr std::uint64_t work_per_word = 4;
constexpr std::uint32_t longest_credit = 12;  // words
constexpr std::uint32_t shortest_credit = 2;
constexpr std::uint32_t least_sentence = 16;       // words that nobody says twice in one breath
constexpr std::uint32_t longest_quotation = 2000;  // bytes: so far back it may have begun
constexpr std::uint32_t least_speech = 30;         // not even in a speech

class Selves {
  public:
    Selves(const Document& document, std::uint32_t least, edit::Splices& out)
        : d_(document),
          scan_(document.scan),
          least_(least),
          out_(out),
          work_(work_per_word * document.scan.words.size()) {}

    /// A shingle that comes again `period` words later: does all between them come again?
    void look_at(const Candidate& c) {
        const std::uint32_t period = c.later_word - c.earlier_word;
        if (period < least_ || c.earlier_word < done_) return;
        const text::Line& line = d_.line(c.later);
        std::uint32_t begin = c.earlier_word;
        std::uint32_t end = c.later_word;
        while (begin > std::max(line.first_word, done_) && same(begin - 1, begin - 1 + period)) --begin;
        while (end < line.last_word && same(end, end - period)) ++end;
        const std::uint32_t copies = (end - begin) / period;
        const bool whole = begin == line.first_word && end == line.last_word && copies * period == line.words() &&
                           !is_one_quotation(d_.line_text(c.later));
        if (copies < 2 || !(whole || period >= words_asked(c.later, begin, begin + period))) return;
        // Where one copy ends and the next begins is open within as many words as the run has over.
        if (!whole && period < least_speech && taken_up(begin + period, begin + period + (end - begin) % period))
            return;
        done_ = begin + copies * period;
        if (!is_table_or_code(c.later) && !is_address(begin, begin + period)) cut(c.later, begin, done_, period);
    }

    void look_at_end(std::uint32_t index) {
        const text::Line& line = d_.line(index);
        if (line.last_word <= done_ || line.words() == 0) return;
        const std::uint32_t last = line.last_word - 1;
        const std::uint32_t longest = std::min(longest_credit, line.words() / 2);
        for (std::uint32_t period = shortest_credit; period <= longest; ++period) {
            if (scan_.words[last - period].hash != scan_.words[last].hash) continue;
            std::uint32_t same_words = 0;
            while (same_words < period && same_word(scan_, last - same_words, last - same_words - period)) ++same_words;
            if (same_words < period || line.last_word - 2 * period < done_) continue;
            const std::uint32_t begin = scan_.words[line.last_word - period].begin;
            if (names_credit(d_.text.substr(begin, line.end - begin)))
                cut(index, line.last_word - 2 * period, line.last_word, period);
            return;
        }
    }

  private:
    /// Rows of a table in one line, or a session at a prompt. Asked of one line after another, O(size) for each.
    bool is_table_or_code(std::uint32_t index) {
        if (index == code_asked_) return code_;
        code_asked_ = index;
        const Shape shape = d_.shape(index);
        code_ = shape.table_row || shape.code || d_.line_text(index).find(">>> ") != std::string_view::npos;
        return code_;
    }

    bool is_address(std::uint32_t begin, std::uint32_t end) const {
        const std::uint32_t from = scan_.words[begin].begin;
        const std::string_view copy = d_.text.substr(from, scan_.words[end - 1].end() - from);
        return copy.find("://") != std::string_view::npos && count_pieces(copy) < least_;
    }

    bool same(std::uint32_t a, std::uint32_t b) {
        if (work_ == 0) return false;
        --work_;
        return same_word(scan_, a, b);
    }

    /// Does a speaker take himself up at one of these words ("No one working here—no one working here for years …")?
    bool taken_up(std::uint32_t first, std::uint32_t last) const {
        for (std::uint32_t word = first; word <= last; ++word)
            if (begins_small(word) && behind_dash(word)) return true;
        return false;
    }

    bool begins_small(std::uint32_t word) const {
        const char first = d_.text[scan_.words[word].begin];
        return (first >= 'a' && first <= 'z') || (first == 'I' && scan_.words[word].size == 1);
    }

    bool behind_dash(std::uint32_t word) const {
        const std::uint32_t from = scan_.words[word - 1].end();
        const std::string_view gap = trim(d_.text.substr(from, scan_.words[word].begin - from));
        const auto ends = [&](std::string_view sign) { return gap.ends_with(sign); };
        return ends("-") || ends("\u2013") || ends("\u2014") || ends("\u2015") || ends("\u2026") || ends("...");
    }

    std::uint32_t words_asked(std::uint32_t index, std::uint32_t begin, std::uint32_t end) const {
        const text::Line& line = d_.line(index);
        const std::uint32_t at = scan_.words[begin].begin;
        const std::uint32_t from = std::max(line.begin, at - std::min(at, longest_quotation));
        const std::string_view before = d_.text.substr(from, at - from);
        if (inside_quotes(before) || begins_with_speaker(d_.line_text(index))) return least_speech;
        const std::string_view copy =
            d_.text.substr(scan_.words[begin].begin, scan_.words[end].begin - scan_.words[begin].begin);
        const bool sentence = copy.find(". ") != std::string_view::npos || copy.find("? ") != std::string_view::npos ||
                              copy.find("! ") != std::string_view::npos ||
                              copy.find("... ") != std::string_view::npos || copy.find("”") != std::string_view::npos ||
                              copy.find("“") != std::string_view::npos;
        return sentence ? std::max(least_, least_sentence) : least_;
    }

    /// Leaves the first of the copies that are the words [begin, end), each of `period` words.
    void cut(std::uint32_t index, std::uint32_t begin, std::uint32_t end, std::uint32_t period) {
        const text::Line& line = d_.line(index);
        const std::uint32_t first_end = scan_.words[begin + period - 1].end();
        const std::uint32_t behind = end < line.last_word ? scan_.words[end].begin : line.end;
        edit::Splice splice;
        // What follows the last copy (a full stop, a closing quotation mark) is as good as what followed the first.
        splice.begin = first_end;
        splice.end = scan_.words[end - 1].end();
        if (trim(d_.text.substr(splice.end, behind - splice.end)).empty()) {
            const std::string_view gap = d_.text.substr(first_end, scan_.words[begin + period].begin - first_end);
            splice.begin += static_cast<std::uint32_t>(trim(gap.substr(0, gap.find(' '))).size());
        }
        splice.rule = Rule::repeats_self;
        splice.seen = {(end - begin) / period, period};
        splice.like = scan_.words[begin].begin;
        out_.push_back(splice);
    }

    const Document& d_;
    const text::Scan& scan_;
    std::uint32_t least_;
    edit::Splices& out_;
    std::uint64_t work_;
    std::uint32_t done_ = 0;                 // words before it have been dealt with
    std::uint32_t code_asked_ = UINT32_MAX;  // line,
    bool code_ = false;                      // and what was found
};

}  // namespace

void cut_selves(const Document& document, const std::vector<Candidate>& candidates, std::uint32_t least,
                edit::Splices& out) {
    Selves selves{document, least, out};
    auto next = candidates.begin();
    for (std::uint32_t line = 0; line < document.scan.lines.size(); ++line) {
        for (; next != candidates.end() && next->later == line; ++next) selves.look_at(*next);
        selves.look_at_end(line);
    }
}

}  // namespace cutline::pass::repeats
