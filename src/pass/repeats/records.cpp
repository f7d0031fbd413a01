#include "pass/repeats/records.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "pass/repeats/extras.hpp"
#include "pass/repeats/look.hpp"

namespace cutline::pass::repeats {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_lead = 96;    // bytes
constexpr std::size_t longest_label = 48;   // bytes
constexpr std::size_t longest_value = 120;  // bytes
constexpr int leads_around = 2;             // lines
constexpr int labels_around = 6;            // lines
constexpr int least_labels = 2;
constexpr std::size_t longest_line = 2048;  // bytes, of a record
constexpr std::ptrdiff_t most_answers = 32;
constexpr std::uint32_t label_around = 3;  // lines
constexpr std::ptrdiff_t often = 4;        // a label stands in so many records

/// What a line begins with, up to the first sign that is one of `signs`, behind which it goes on.
std::string_view beginning_of(std::string_view line, std::string_view signs) {
    const std::string_view part = line.substr(0, longest_lead);
    const auto is_sign = [signs](char c) { return signs.find(c) != std::string_view::npos; };
    const auto end = static_cast<std::size_t>(std::find_if(part.begin(), part.end(), is_sign) - part.begin());
    if (end == part.size() || end == 0 || end + 1 >= line.size() || line[end + 1] != ' ') return {};
    return line.substr(0, end + 1);
}

/// The question that the line answers. Empty: there is none.
std::string_view question_of(std::string_view line) { return beginning_of(line, "?"); }

/// The same, or its label; but for one of a link, a date or a picture.
std::string_view lead_of(std::string_view line) {
    constexpr std::array links{"more"sv,  "related"sv, "read"sv,    "watch"sv,     "see"sv,    "also"sv,
                               "video"sv, "next"sv,    "updated"sv, "published"sv, "posted"sv, "tags"sv};
    const std::string_view lead = beginning_of(line, "?:");
    const auto begins = [lead](std::string_view word) {
        return begins_with(lead, word) && (lead[word.size()] == ':' || lead[word.size()] == ' ');
    };
    const bool other = lead.ends_with(':') && (is_prefix(lead) || std::any_of(links.begin(), links.end(), begins));
    return other ? std::string_view{} : lead;
}

/// A run of lines that are to go, and of their copies.
struct Block {
    std::uint32_t victim = 0;
    std::uint32_t kept = 0;
    std::uint32_t lines = 0;
    bool goes_on(const Verdict& next) const { return next.victim == victim + lines && next.kept == kept + lines; }
};

class Records {
  public:
    explicit Records(const Document& document) : d_(document) {}

    /// Does a label with a colon that many records have stand close to the line, which is the same as its copy?
    bool labels(const Verdict& verdict) {
        if (verdict.rule != Rule::repeats_same && verdict.rule != Rule::repeats_passage) return false;
        const auto end = std::min<std::size_t>(d_.scan.lines.size(), verdict.victim + label_around + 1);
        for (std::uint32_t i = verdict.victim - std::min(verdict.victim, label_around); i < end; ++i) {
            const std::string_view its = line(i);
            if (!is_label(its)) continue;
            if (labels_.empty()) read_labels();
            const auto [first, last] = std::equal_range(labels_.begin(), labels_.end(), its);
            if (last - first >= often) return true;
        }
        return false;
    }

    bool has(const Block& block) {
        if (is_answered_otherwise(line(block.victim), line(block.kept))) return true;
        for (int off = 1; off <= leads_around; ++off)
            if (begin_alike(block, -off) || begin_alike(block, off)) return true;
        return stands_beside_labels(block, -1) || stands_beside_labels(block, 1);
    }

  private:
    /// Without the spaces around it; empty: it is too long for a record.
    std::string_view line(std::uint32_t index) const {
        const std::string_view text = d_.line_text(index);
        return text.size() > longest_line ? std::string_view{} : trim(text);
    }

    static bool is_label(std::string_view line) { return line.size() <= longest_label && line.ends_with(':'); }

    void read_labels() {
        for (std::uint32_t i = 0; i < d_.scan.lines.size(); ++i)
            if (const std::string_view its = line(i); is_label(its)) labels_.push_back(its);
        std::sort(labels_.begin(), labels_.end());
    }

    void read_questions() {
        for (std::uint32_t i = 0; i < d_.scan.lines.size(); ++i) {
            const std::string_view its = line(i);
            if (const std::string_view question = question_of(its); !question.empty())
                asked_.emplace_back(question, its);
        }
        std::sort(asked_.begin(), asked_.end());
        asked_.erase(std::unique(asked_.begin(), asked_.end()), asked_.end());
    }

    /// The `off`-th line before (< 0) or behind the block; nothing: there is none.
    std::optional<std::string_view> at(std::uint32_t first, std::uint32_t lines, int off) const {
        const std::int64_t line = std::int64_t{first} + (off < 0 ? off : std::int64_t{lines} - 1 + off);
        if (line < 0 || line >= static_cast<std::int64_t>(d_.scan.lines.size())) return std::nullopt;
        const std::string_view text = this->line(static_cast<std::uint32_t>(line));
        return text.empty() ? std::nullopt : std::optional{text};
    }

    /// Does another line than its copy answer the same question, and say something else? A few answers are looked at.
    bool is_answered_otherwise(std::string_view text, std::string_view copy) {
        const std::string_view question = question_of(text);
        if (question.empty()) return false;
        if (asked_.empty()) read_questions();
        const auto [first, last] = std::equal_range(asked_.begin(), asked_.end(), Asked{question, {}},
                                                    [](const Asked& a, const Asked& b) { return a.first < b.first; });
        return std::any_of(first, first + std::min(last - first, most_answers), [text, copy](const Asked& asked) {
            return asked.second != copy && !asked.second.starts_with(text) && !text.starts_with(asked.second);
        });
    }

    bool begin_alike(const Block& block, int off) const {
        const auto here = at(block.victim, block.lines, off);
        const auto there = at(block.kept, block.lines, off);
        if (!here || !there || *here == *there) return false;
        const std::string_view lead = lead_of(*here);
        return !lead.empty() && lead == lead_of(*there);
    }

    /// Labels that are the same on that side, and then a value that is not.
    bool stands_beside_labels(const Block& block, int side) const {
        int labels = 0;
        for (int off = 1; off <= labels_around; ++off) {
            const auto here = at(block.victim, block.lines, side * off);
            const auto there = at(block.kept, block.lines, side * off);
            if (!here || !there) return false;
            if (*here != *there)
                return labels >= least_labels && here->size() <= longest_value && there->size() <= longest_value;
            if (here->size() <= longest_label && !ends_sentence(*here)) ++labels;
        }
        return false;
    }

    using Asked = std::pair<std::string_view, std::string_view>;  // question, line
    const Document& d_;
    std::vector<std::string_view> labels_;  // with a colon, sorted; empty: not read yet
    std::vector<Asked> asked_;              // the same
};

}  // namespace

void leave_records(const Document& document, std::vector<Verdict>& verdicts) {
    if (verdicts.empty()) return;
    std::stable_sort(verdicts.begin(), verdicts.end(),
                     [](const Verdict& a, const Verdict& b) { return a.victim < b.victim; });
    Records records{document};
    auto to = verdicts.begin();
    for (auto from = verdicts.begin(); from != verdicts.end();) {
        Block block{from->victim, from->kept, 1};
        auto end = from + 1;
        while (end != verdicts.end() && block.goes_on(*end)) ++end, ++block.lines;
        const bool leave = records.has(block);
        for (; from != end; ++from)
            if (!(leave || records.labels(*from)) || from->rule == Rule::repeats_title ||
                document.shape(from->victim).captionlike())
                *to++ = *from;
    }
    verdicts.erase(to, verdicts.end());
}

}  // namespace cutline::pass::repeats
