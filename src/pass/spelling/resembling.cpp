#include "pass/spelling/resembling.hpp"

#include <algorithm>
#include <cstring>

#include "pass/spelling/vocabulary.hpp"

namespace cutline::pass::spelling {

void Resembling::clear() { wanted_.fill(0); }

std::size_t Resembling::code(const char* two) {
    std::uint16_t code = 0;
    std::memcpy(&code, two, sizeof code);
    return code & letters;
}

void Resembling::want(char a, char b, std::uint8_t where) { wanted_[code(std::array{a, b}.data())] |= where; }

void Resembling::add(std::string_view written) {
    want(written[0], written[1], first);
    want(written[written.size() - 2], written.back(), last);
    if (written.size() == 4) want(written[0], written[2], first);
}

/// No branch depends on a word. A word with an apostrophe or an accent may be another one without its ending: it is
/// found in any case.
std::span<const std::uint32_t> Resembling::find(const text::View& view) {
    const text::Scan& scan = view.scan();
    const char* folded = scan.folded.data();
    if (found_.size() < scan.words.size()) found_.resize(scan.words.size());
    std::uint32_t* next = found_.data();
    for (std::size_t i = 0; i < scan.words.size(); ++i) {
        const text::Word& word = scan.words[i];
        const char* key = folded + word.fold;
        const char* end = key + std::max<std::size_t>(word.fold_size, 2);
        const unsigned alike = (wanted_[code(key)] & first) | (wanted_[code(end - 2)] & last);
        const unsigned too_short = (word.fold_size - unsigned{shortest_type}) >> 31;  // as a number, not as a branch
        *next = static_cast<std::uint32_t>(i);
        next += ((alike & (too_short - 1)) | (word.size ^ word.fold_size)) != 0 ? 1 : 0;
    }
    return {found_.data(), next};
}

}  // namespace cutline::pass::spelling
