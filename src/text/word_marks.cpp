#include "text/word_marks.hpp"

#include <algorithm>
#include <array>

#include "text/lanes.hpp"

namespace cutline::text {

namespace {

constexpr std::size_t block = WordBits::width;
constexpr std::size_t unrolled = 8;
using Block = std::array<char, block>;

/// A bit for each byte: whether it has bit `mark`.
std::uint64_t with(const Block& marks, unsigned mark) {
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < block; i += Native::width) bits |= Native::load(marks.data() + i).bits(mark) << i;
    return bits;
}

}  // namespace

void WordMarks::look(const Scan& scan, std::size_t begin, std::size_t end) {
    for (WordBits& words : with_) words.resize(scan.words.size());
    Block marks{};
    for (std::size_t at = begin / block; at * block < end; ++at) {
        const std::size_t from = at * block;
        const std::size_t size = std::min(block, end - from);
        const Word* const words = scan.words.data() + from;
        const auto mark = [&](std::size_t i) { marks[i] = static_cast<char>(marks_[place(words[i].hash)]); };
        std::size_t i = 0;
        for (; size - i >= unrolled; i += unrolled)
            for (std::size_t k = 0; k < unrolled; ++k) mark(i + k);
        for (; i < size; ++i) mark(i);
        const std::uint64_t among = WordBits::among(at, begin, end);
        for (unsigned its = 0; its < found; ++its) with_[its].put(at, text::with(marks, its), among);
    }
}

}  // namespace cutline::text
