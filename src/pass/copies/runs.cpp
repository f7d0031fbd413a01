#include "pass/copies/runs.hpp"

#include <algorithm>

#include "pass/copies/shingles.hpp"

namespace cutline::pass::copies {

namespace {

constexpr std::uint64_t work_a_byte = 32;
constexpr std::size_t ahead = 8;  // marks, for memory to answer in the meantime

class Finder {
  public:
    Finder(const Reading& text, std::vector<Run>& out)
        : text_(text), bytes_(text.bytes()), out_(out), first_(out.size()), work_(work_a_byte * bytes_.size()) {}

    void look_at(std::uint32_t word, const SeenTexts::Spot& spot) {
        if (known(word, spot)) return;
        const Run run = extend(word, spot);
        if (run.end >= run.begin + passage_words) out_.push_back(run);
    }

  private:
    /// Whether one of the runs found last goes through that place.
    bool known(std::uint32_t word, const SeenTexts::Spot& spot) const {
        for (std::size_t i = out_.size(); i > first_ && i + SeenTexts::most_places > out_.size(); --i) {
            const Run& run = out_[i - 1];
            if (run.old == spot.old && word < run.end &&
                spot.address - run.address == std::uint64_t{text_.begin(word)} - text_.begin(run.begin))
                return true;
        }
        return false;
    }

    Run extend(std::uint32_t word, const SeenTexts::Spot& spot) {
        const std::string_view there = spot.bytes;
        const std::size_t here = text_.begin(word);
        // An edge of this text may be one of the other as well.
        const std::size_t most_before = std::min({here - 1, spot.at, work_});
        std::size_t before = 0;
        while (before < most_before && bytes_[here - before - 1] == there[spot.at - before - 1]) ++before;
        const std::size_t most_behind = std::min({bytes_.size() - 1 - here, there.size() - spot.at, work_});
        std::size_t behind = 0;
        while (behind < most_behind && bytes_[here + behind] == there[spot.at + behind]) ++behind;
        work_ -= std::min(work_, before + behind + 1);
        return between(here, before, behind, spot);
    }

    /// The whole words of what is equal.
    Run between(std::size_t here, std::size_t before, std::size_t behind, const SeenTexts::Spot& spot) const {
        Run run;
        run.begin = text_.word_from(static_cast<std::uint32_t>(here - before));
        if (text_.begin(run.begin) == here - before && !is_break(spot, spot.at - before)) ++run.begin;
        run.end = text_.word_from(static_cast<std::uint32_t>(here + behind) + 1) - 1;
        run.address = spot.address - here + text_.begin(run.begin);
        run.old = spot.old;
        return run;
    }

    static bool is_break(const SeenTexts::Spot& spot, std::size_t at) {
        return at > 0 && (spot.bytes[at - 1] == Reading::gap || spot.bytes[at - 1] == Reading::edge);
    }

    const Reading& text_;
    std::string_view bytes_;
    std::vector<Run>& out_;
    std::size_t first_;  // of out_
    std::size_t work_;   // bytes that may yet be compared
};

}  // namespace

void find_runs(const Reading& text, const SeenTexts& seen, std::vector<Run>& out) {
    const std::vector<Mark>& marks = text.marks();
    Finder finder{text, out};
    for (std::size_t i = 0; i < std::min(ahead, marks.size()); ++i) seen.prefetch(marks[i].print);
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (i + ahead < marks.size()) seen.prefetch(marks[i + ahead].print);
        seen.for_each(marks[i].print, [&](const SeenTexts::Spot& spot) { finder.look_at(marks[i].word, spot); });
    }
}

}  // namespace cutline::pass::copies
