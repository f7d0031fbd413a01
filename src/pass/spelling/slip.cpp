#include "pass/spelling/slip.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace cutline::pass::spelling {

namespace {

bool letter(char c) { return c >= 'a' && c <= 'z'; }

std::size_t common_prefix(std::string_view a, std::string_view b) {
    const std::size_t size = std::min(a.size(), b.size());
    std::size_t at = 0;
    while (at < size && a[at] == b[at]) ++at;
    return at;
}

bool twin(std::string_view word, std::size_t at) {
    return (at > 0 && word[at - 1] == word[at]) || (at + 1 < word.size() && word[at + 1] == word[at]);
}

/// By letter, those beside it on the keyboard, as bits. Each row is set off to the right by half a key.
constexpr auto neighbours = [] {
    constexpr std::array<std::string_view, 3> rows{"qwertyuiop", "asdfghjkl", "zxcvbnm"};
    std::array<std::uint32_t, 26> out{};
    const auto join = [&](char a, char b) {
        out[static_cast<std::size_t>(a - 'a')] |= 1U << (b - 'a');
        out[static_cast<std::size_t>(b - 'a')] |= 1U << (a - 'a');
    };
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (std::size_t at = 0; at < rows[row].size(); ++at) {
            if (at > 0) join(rows[row][at - 1], rows[row][at]);
            if (row == 0) continue;
            join(rows[row - 1][at], rows[row][at]);
            if (at + 1 < rows[row - 1].size()) join(rows[row - 1][at + 1], rows[row][at]);
        }
    return out;
}();

constexpr std::uint32_t vowels = [] {
    std::uint32_t bits = 0;
    for (const char c : std::string_view{"aeiouy"}) bits |= 1U << (c - 'a');
    return bits;
}();

}  // namespace

bool vowel(char c) { return letter(c) && (vowels >> (c - 'a') & 1) != 0; }

bool of_twins(const Difference& slip, std::string_view written, std::string_view meant) {
    return (slip.slip == Slip::missing && twin(meant, slip.at)) || (slip.slip == Slip::extra && twin(written, slip.at));
}

Difference difference(std::string_view written, std::string_view meant) {
    const std::size_t at = common_prefix(written, meant);
    const std::string_view w = written.substr(at);
    const std::string_view m = meant.substr(at);
    if (w.size() + 1 == m.size() && letter(m[0]) && w == m.substr(1)) return {Slip::missing, at, 0, m[0]};
    if (m.size() + 1 == w.size() && letter(w[0]) && m == w.substr(1)) return {Slip::extra, at, w[0], 0};
    if (w.size() != m.size() || w.empty() || !letter(w[0]) || !letter(m[0])) return {};
    if (w.substr(1) == m.substr(1)) return {Slip::replaced, at, w[0], m[0]};
    const bool swapped = w.size() > 1 && letter(w[1]) && w[0] == m[1] && w[1] == m[0] && w.substr(2) == m.substr(2);
    return swapped ? Difference{Slip::swapped, at, w[0], m[0]} : Difference{};
}

bool adjacent_keys(char a, char b) {
    return letter(a) && letter(b) && (neighbours[static_cast<std::size_t>(a - 'a')] >> (b - 'a') & 1) != 0;
}

int likelihood(const Difference& slip, std::string_view written, std::string_view meant) {
    const int first = slip.at == 0 ? first_points : 0;
    switch (slip.slip) {
        case Slip::missing: return first + (twin(meant, slip.at) ? twin_points : 0);
        case Slip::swapped: return first - 3;
        case Slip::extra: {
            const auto near = [&](std::size_t at) {
                return at < written.size() && adjacent_keys(written[at], slip.wrong);
            };
            if (twin(written, slip.at)) return first;
            return first + (near(slip.at - 1) || near(slip.at + 1) ? -28 : -32);
        }
        case Slip::replaced:
            // Other endings make other words, and other languages' words ("differend").
            if (slip.at + 1 == written.size() && !adjacent_keys(slip.wrong, slip.right)) return -70;
            if (vowel(slip.wrong) && vowel(slip.right)) return first - 12;
            return first + (adjacent_keys(slip.wrong, slip.right) ? -17 : -40);
        case Slip::none: break;
    }
    return -1000;
}

}  // namespace cutline::pass::spelling
