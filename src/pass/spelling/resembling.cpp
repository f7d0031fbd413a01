#include "pass/spelling/resembling.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#include "pass/spelling/glance.hpp"
#include "pass/spelling/vocabulary.hpp"
#include "text/lanes.hpp"

namespace cutline::pass::spelling {

namespace {

constexpr std::size_t block = Glance::block;
constexpr std::size_t possessive = 1;  // bytes of its ending in a key

}  // namespace

void Resembling::clear() {
    for (const std::size_t code : codes_) wanted_[code] = 0;
    codes_.clear();
    least_ = 0xFF;
    most_ = 0;
}

std::size_t Resembling::code(const char* two) {
    std::uint16_t code = 0;
    std::memcpy(&code, two, sizeof code);
    return code & letters;
}

void Resembling::want(std::size_t code, std::uint8_t where) {
    wanted_[code] |= where;
    codes_.push_back(code);
}

void Resembling::add(std::string_view written) {
    want(code(written.data()), first);
    want(code(written.data() + written.size() - 2), last);
    if (written.size() == 4) want(code(std::array{written[0], written[2]}.data()), first);
    const std::size_t longest = written.size() + 1 + possessive;
    least_ = static_cast<std::uint8_t>(std::min<std::size_t>(least_, std::max(written.size() - 1, shortest_type)));
    most_ = static_cast<std::uint8_t>(std::max<std::size_t>(most_, longest));
}

/// Bit i: words[at + i] has a size that is wanted.
std::uint64_t Resembling::of_size(std::span<const std::uint8_t> sizes, std::size_t at) const {
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < block; i += text::Native::width) {
        const auto* from = reinterpret_cast<const char*>(sizes.data() + at + i);
        bits |= text::Native::load(from).within(least_, most_).bits() << i;
    }
    const std::size_t left = sizes.size() - at;
    return left < block ? bits & ((std::uint64_t{1} << left) - 1) : bits;
}

/// No branch depends on a word of a size that is wanted. A word with an apostrophe or an accent may be another one
/// without its ending: it is found in any case.
std::span<const std::uint32_t> Resembling::find(const text::View& view, std::span<const std::uint8_t> sizes) {
    const text::Scan& scan = view.scan();
    const char* folded = scan.folded.data();
    if (found_.size() < scan.words.size()) found_.resize(scan.words.size());
    std::uint32_t* next = found_.data();
    for (std::size_t at = 0; at < sizes.size(); at += block) {
        for (std::uint64_t bits = of_size(sizes, at); bits != 0; bits &= bits - 1) {
            const std::size_t i = at + static_cast<std::size_t>(std::countr_zero(bits));
            const text::Word& word = scan.words[i];
            const char* key = folded + word.fold;
            const unsigned alike = (wanted_[code(key)] & first) | (wanted_[code(key + word.fold_size - 2)] & last);
            *next = static_cast<std::uint32_t>(i);
            next += (alike | (word.size ^ word.fold_size)) != 0 ? 1 : 0;
        }
    }
    return {found_.data(), next};
}

}  // namespace cutline::pass::spelling
