#include "pass/spelling/resembling.hpp"

#include <algorithm>

#include "pass/spelling/vocabulary.hpp"

namespace cutline::pass::spelling {

namespace {

/// Letters are told apart, other bytes are not.
std::size_t code(char a, char b) {
    return (static_cast<std::size_t>(a) & 31U) << 5U | (static_cast<std::size_t>(b) & 31U);
}

}  // namespace

void Resembling::clear() { wanted_.fill(0); }

void Resembling::add(std::string_view written) {
    wanted_[code(written[0], written[1])] |= first;
    wanted_[code(written[written.size() - 2], written.back())] |= last;
    if (written.size() == 4) wanted_[code(written[0], written[2])] |= first;
}

/// No branch depends on a word. A word with an apostrophe or an accent may be another one without its ending: it is
/// found in any case.
std::span<const std::uint32_t> Resembling::find(const text::View& view) {
    const text::Scan& scan = view.scan();
    const char* folded = scan.folded.data();
    if (found_.size() < scan.words.size()) found_.resize(scan.words.size());
    std::size_t count = 0;
    for (std::size_t i = 0; i < scan.words.size(); ++i) {
        const text::Word& word = scan.words[i];
        const char* end = folded + word.fold + std::max<std::size_t>(word.fold_size, 2);
        const std::uint32_t begins = wanted_[code(folded[word.fold], folded[word.fold + 1])] & first;
        const std::uint32_t ends = wanted_[code(end[-2], end[-1])] & last;
        const std::uint32_t long_enough = word.fold_size >= shortest_type ? 3 : 0;
        const std::uint32_t odd = word.size != word.fold_size ? 1 : 0;
        found_[count] = static_cast<std::uint32_t>(i);
        count += (((begins | ends) & long_enough) | odd) != 0 ? 1 : 0;
    }
    return {found_.data(), count};
}

}  // namespace cutline::pass::spelling
