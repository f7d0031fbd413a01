#include "pass/copies/reading.hpp"

#include <algorithm>

#include "pass/copies/shingles.hpp"

namespace cutline::pass::copies {

void Reading::read(const text::Scan& scan) {
    bytes_.assign(1, edge);
    begins_.clear();
    for (const text::Line& line : scan.lines) {
        std::uint32_t from = line.fold;
        for (std::uint32_t i = line.first_word; i < line.last_word; ++i) {
            const text::Word& word = scan.words[i];
            const std::uint32_t to = word.fold + word.fold_size;
            begins_.push_back(static_cast<std::uint32_t>(bytes_.size()));
            bytes_.append(scan.folded, from, to - from);
            bytes_.push_back(gap);
            from = to;
        }
    }
    begins_.push_back(static_cast<std::uint32_t>(bytes_.size()));
    bytes_.push_back(edge);
    marks_.clear();
    winnow(
        words(), [&](std::uint32_t i) { return std::uint64_t{scan.words[i].hash}; },
        [&](std::uint32_t word, std::uint64_t print) {
            marks_.push_back({print, word});
        });
}

std::uint32_t Reading::word_from(std::uint32_t at) const {
    return static_cast<std::uint32_t>(std::lower_bound(begins_.begin(), begins_.end(), at) - begins_.begin());
}

}  // namespace cutline::pass::copies
