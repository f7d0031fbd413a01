// cutline_lines LINES DISTINCT WIDTH: so many lines on standard output, DISTINCT of them different, WIDTH bytes long on
// average with their newlines. The words are invented; one in eleven has a comma behind it, one in a hundred a dash, as
// news has them. The same numbers give the same bytes.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "hash/fingerprint.hpp"

namespace {

using cutline::hash::mix;

constexpr std::size_t vocabulary = 4096;  // a power of two

std::string word(std::uint64_t seed) {
    std::string out;
    std::uint64_t random = mix(seed);
    for (std::uint64_t syllables = 1 + random % 4; syllables > 0; --syllables) {
        random = mix(random);
        out += "bcdfghjklmnprstvwz"[random % 18];
        out += "aeiou"[(random >> 8) % 5];
        if ((random >> 16) % 3 == 0) out += "nrst"[(random >> 24) % 4];
    }
    return out;
}

/// Line `id`, from half to one and a half times the width.
void add_line(std::uint64_t id, std::uint64_t width, const std::vector<std::string>& words, std::string& out) {
    std::uint64_t random = mix(id ^ 0x1234567);
    const std::size_t begin = out.size();
    const std::size_t end = begin + width / 2 + random % width;
    do {
        random = mix(random + id);
        if (out.size() > begin) out += random % 11 == 0 ? ", " : random % 97 == 0 ? " \u2013 " : " ";
        const std::size_t at = out.size();
        out += words[(random >> 7) & (random >> 40) & (vocabulary - 1)];  // the first ones most often
        if (at == begin || random % 13 == 0) out[at] = static_cast<char>(out[at] - 32);
    } while (out.size() + 6 < end);
    out += ".\n";
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 4) {
        std::fputs("usage: cutline_lines LINES DISTINCT WIDTH\n", stderr);
        return 2;
    }
    const auto number = [&](int i) { return std::strtoull(arguments[i], nullptr, 10); };
    const std::uint64_t lines = number(1);
    const std::uint64_t distinct = number(2);
    std::vector<std::string> words;
    for (std::size_t i = 0; i < vocabulary; ++i) words.push_back(word(i + 1));
    std::string out;
    std::uint64_t made = 0;
    for (std::uint64_t i = 0; i < lines; ++i) {
        const std::uint64_t random = mix(3 * i + 7);
        const bool fresh = made == 0 || random % (lines - i) < distinct - made;
        add_line(fresh ? made++ : mix(random) % made, number(3), words, out);
        if (out.size() < (std::size_t{1} << 20) && i + 1 < lines) continue;
        if (std::fwrite(out.data(), 1, out.size(), stdout) != out.size()) return 1;
        out.clear();
    }
    return std::fflush(stdout) == 0 ? 0 : 1;
}
