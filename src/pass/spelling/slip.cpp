#include "pass/spelling/slip.hpp"

#include <algorithm>
#include <array>

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

/// Rows of the keyboard; each is set off to the right by half a key.
constexpr std::array<std::string_view, 3> rows{"qwertyuiop", "asdfghjkl", "zxcvbnm"};

}  // namespace

bool vowel(char c) { return std::string_view{"aeiouy"}.find(c) != std::string_view::npos; }

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
    const auto place = [](char c) {
        for (std::size_t row = 0; row < rows.size(); ++row)
            if (const std::size_t at = rows[row].find(c); at != std::string_view::npos)
                return std::array{static_cast<int>(row), 2 * static_cast<int>(at) + static_cast<int>(row)};
        return std::array{-9, 0};
    };
    const auto [row_a, x_a] = place(a);
    const auto [row_b, x_b] = place(b);
    const int across = std::abs(x_a - x_b);
    return row_a >= 0 && row_b >= 0 &&
           ((row_a == row_b && across == 2) || (std::abs(row_a - row_b) == 1 && across == 1));
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
