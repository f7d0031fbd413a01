#include "index/features.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "hash/fingerprint.hpp"
#include "text/lanes.hpp"

namespace cutline::index {

namespace {

std::vector<Key>& of(Features& features, Section section) { return features[static_cast<std::size_t>(section)]; }

constexpr std::size_t block = 64;  // bytes that are looked at together

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool has_digit(std::string_view key) {
    std::array<char, block> last{};
    for (std::size_t at = 0; at < key.size(); at += block) {
        const char* from = key.data() + at;
        if (key.size() - at < block) {
            std::memcpy(last.data(), from, key.size() - at);
            from = last.data();
        }
        auto digits = text::Native::load(from).within('0', '9');
        for (std::size_t i = text::Native::width; i < block; i += text::Native::width)
            digits = digits | text::Native::load(from + i).within('0', '9');
        if (digits.bits() != 0) return true;
    }
    return false;
}

constexpr char digit_separator = 0x1F;  // in the key of a line

/// Of "3:56 am" and "11:05 am": one and the same.
Key fold_digits(std::string_view key) {
    std::string folded(key.size(), '\0');
    char* end = folded.data();
    for (std::size_t i = 0; i < key.size(); ++i) {
        const char c = key[i];
        if (!is_digit(c)) {
            *end++ = c;
            continue;
        }
        if (end == folded.data() || end[-1] != '0') *end++ = '0';
        if (i + 2 < key.size() && key[i + 1] == digit_separator && is_digit(key[i + 2])) ++i;
    }
    return hash::fingerprint({folded.data(), end}) + 1;
}

}  // namespace

Key site_key(std::string_view site) { return hash::fingerprint(site); }

Key line_key(const text::Line& line) { return line.key; }

SiteLineKeys site_line_keys(Key site, const text::Scan& scan, const text::Line& line) {
    const std::string_view key = scan.key(line);
    const Key exact = hash::mix(site ^ line.key);
    if (!has_digit(key)) return {exact, exact};
    return {exact, hash::mix(site ^ fold_digits(key))};
}

Key word_key(std::string_view folded) { return hash::fingerprint(folded); }

void FeatureFinder::find(std::string_view text, const text::Scan& scan, std::string_view site, Features& out) {
    for (std::vector<Key>& keys : out) keys.clear();
    const Key its_site = site_key(site);
    if (!site.empty()) of(out, Section::sites).push_back(its_site);
    for (const text::Line& line : scan.lines) {
        if (line.key == 0) continue;
        of(out, Section::lines).push_back(line_key(line));
        if (site.empty()) continue;
        const SiteLineKeys keys = site_line_keys(its_site, scan, line);
        of(out, Section::site_lines).push_back(keys.exact);
        if (keys.folded != keys.exact) of(out, Section::site_lines).push_back(keys.folded);
        found_.clear();
        pieces_.of(text, scan, line, its_site, found_);
        for (const Piece& piece : found_) {
            of(out, Section::affixes).push_back(piece.key);
            if (piece.wider != 0) of(out, Section::affixes).push_back(piece.wider);
        }
    }
    for (std::vector<Key>& keys : out) {
        std::sort(keys.begin(), keys.end());
        keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    }
}

}  // namespace cutline::index
