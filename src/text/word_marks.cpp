#include "text/word_marks.hpp"

#include <algorithm>
#include <array>

#include "text/lanes.hpp"

namespace cutline::text {

namespace {

constexpr std::size_t block = WordBits::width;
using Block = std::array<char, block>;

/// By the bytes before a word.
constexpr std::array<unsigned, 4> gap_marks{0, 0, 1U << WordMarks::gap,
                                            1U << WordMarks::gap | 1U << WordMarks::wide_gap};

/// A bit for each byte: whether it has bit `mark`.
std::uint64_t with(const Block& marks, unsigned mark) {
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < block; i += Native::width) bits |= Native::load(marks.data() + i).bits(mark) << i;
    return bits;
}

/// Ones for those of the block's words that are among [begin, end).
std::uint64_t mask(std::size_t from, std::size_t begin, std::size_t end) {
    std::uint64_t ones = ~std::uint64_t{0};
    if (begin > from) ones = ones << (begin - from);
    if (end < from + block) ones &= (std::uint64_t{1} << (end - from)) - 1;
    return ones;
}

}  // namespace

void WordMarks::look(const Scan& scan, std::size_t begin, std::size_t end) {
    for (WordBits& words : with_) words.resize(scan.words.size());
    Block marks{};
    for (std::size_t at = begin / block; at * block < end; ++at) {
        const std::size_t from = at * block;
        const std::size_t size = std::min(block, end - from);
        const Word* const words = scan.words.data() + from;
        std::uint32_t before = from == 0 ? words[0].begin : words[-1].end();
        for (std::size_t i = 0; i < size; ++i) {
            const std::uint32_t between = words[i].begin - before;
            const unsigned gaps = gap_marks[std::min<std::uint32_t>(between, gap_marks.size() - 1)];
            marks[i] = static_cast<char>(marks_[place(words[i].hash)] | gaps);
            before = words[i].end();
        }
        for (unsigned mark = 0; mark < most; ++mark)
            with_[mark].put(at, text::with(marks, mark), mask(from, begin, end));
    }
}

}  // namespace cutline::text
