#include "pass/repeats/windows.hpp"

#include <cstring>

namespace cutline::pass::repeats {

namespace {

constexpr std::size_t long_word = 4;  // bytes

std::uint64_t lower(const char* from) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, from, sizeof bytes);
    return bytes | 0x2020202020202020U;
}

std::uint32_t print_of(const char* from) {
    const std::uint64_t sum = lower(from) * 0x9E3779B97F4A7C15U + lower(from + 8) * 0xD6E8FEB86659FD93U +
                              lower(from + 16) * 0x94D049BB133111EBU;
    return static_cast<std::uint32_t>(sum >> 32);
}

}  // namespace

void Windows::clear() {
    count_ = 0;
    wide_ = 0;
}

/// First the places, without a branch for each word, which would be hard to foretell.
void Windows::add(std::string_view text, std::span<const text::Word> words) {
    if (places_.size() < words.size() + 1) places_.resize(words.size() + 1);
    std::uint32_t* to = places_.data();
    for (const text::Word& word : words) {
        const auto first = static_cast<unsigned char>(text[word.begin]);
        *to = word.begin;
        to += static_cast<unsigned>(word.size >= long_word) & static_cast<unsigned>(first >= 'A');
        wide_ += first >> 7;
    }
    while (to != places_.data() && to[-1] + window_size > text.size()) --to;
    const auto fresh = static_cast<std::size_t>(to - places_.data());
    if (marks_.size() < count_ + fresh) marks_.resize(count_ + fresh);
    for (std::size_t i = 0; i < fresh; ++i)
        marks_[count_ + i] = hash::Mark{print_of(text.data() + places_[i]), places_[i]};
    count_ += fresh;
}

}  // namespace cutline::pass::repeats
