#include "text/word_kernel.hpp"

#include "text/word_finder.hpp"

namespace cutline::text {

WordKernel word_kernel(Kernel kernel) {
    if (kernel == Kernel::scalar) return {marks_of_portable, take_short_words_portable};
    return {marks_of_avx2, take_short_words_avx2};
}

BlockMarks marks_of_portable(const char* from) { return WordFinder<PortableBlocks>::marks_of(from); }

std::uint64_t take_short_words_portable(std::uint64_t words, std::uint64_t below, std::uint64_t odd, ShortWords& out) {
    return WordFinder<PortableBlocks>::take_short_words(words, below, odd, out);
}

}  // namespace cutline::text
