#include "index/features.hpp"

#include <algorithm>
#include <bit>

#include "hash/fingerprint.hpp"
#include "text/lanes.hpp"

namespace cutline::index {

namespace {

std::vector<Key>& of(Features& features, Section section) { return features[static_cast<std::size_t>(section)]; }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Where the first digit at `from` or behind stands; or the key's size. The last part is looked at with what stands
/// before it.
std::size_t next_digit(std::string_view key, std::size_t from) {
    constexpr std::size_t width = text::Native::width;
    const auto are_digits = [&](std::size_t at) { return text::Native::load(key.data() + at).within('0', '9'); };
    const auto digits = [&](std::size_t at) { return are_digits(at).bits(); };
    const auto any_in_four = [&](std::size_t at) {
        return ((are_digits(at) | are_digits(at + width)) | (are_digits(at + 2 * width) | are_digits(at + 3 * width)))
                   .bits() != 0;
    };
    while (key.size() - from >= 4 * width && !any_in_four(from)) from += 4 * width;
    for (; key.size() - from >= width; from += width)
        if (const std::uint64_t found = digits(from); found != 0)
            return from + static_cast<std::size_t>(std::countr_zero(found));
    if (key.size() < width) {
        while (from < key.size() && !is_digit(key[from])) ++from;
        return from;
    }
    const std::uint64_t found = digits(key.size() - width) >> (width - (key.size() - from));
    return found == 0 ? key.size() : from + static_cast<std::size_t>(std::countr_zero(found));
}

constexpr char digit_separator = 0x1F;  // in the key of a line

/// Behind the digits from `at` on, and what separates them.
std::size_t number_end(std::string_view key, std::size_t at) {
    while (at < key.size() &&
           (is_digit(key[at]) || (key[at] == digit_separator && at + 1 < key.size() && is_digit(key[at + 1]))))
        ++at;
    return at;
}

/// Of "3:56 am" and "11:05 am": one and the same. `digit`: where the first one stands.
Key fold_digits(std::string_view key, std::size_t digit) {
    std::string folded;
    folded.reserve(key.size());
    for (std::size_t from = 0; from < key.size(); digit = next_digit(key, from)) {
        folded.append(key, from, digit - from);
        if (digit < key.size()) folded.push_back('0');
        from = number_end(key, digit);
    }
    return hash::fingerprint(folded) + 1;
}

}  // namespace

Key site_key(std::string_view site) { return hash::fingerprint(site); }

Key line_key(const text::Line& line) { return line.key; }

SiteLineKeys site_line_keys(Key site, const text::Scan& scan, const text::Line& line) {
    const std::string_view key = scan.key(line);
    const Key exact = hash::mix(site ^ line.key);
    const std::size_t digit = next_digit(key, 0);
    if (digit == key.size()) return {exact, exact};
    return {exact, hash::mix(site ^ fold_digits(key, digit))};
}

Key word_key(std::string_view folded) { return hash::fingerprint(folded); }

FeatureFinder::FeatureFinder() { pieces_.add_to(marks_); }

void FeatureFinder::find(std::string_view text, const text::Scan& scan, std::string_view site, Features& out) {
    for (std::vector<Key>& keys : out) keys.clear();
    const Key its_site = site_key(site);
    if (!site.empty()) {
        of(out, Section::sites).push_back(its_site);
        marks_.look(scan, 0, scan.words.size());
        pieces_.narrow(scan, 0, scan.words.size(), marks_);
    }
    for (const text::Line& line : scan.lines) {
        if (line.key == 0) continue;
        of(out, Section::lines).push_back(line_key(line));
        if (site.empty()) continue;
        const SiteLineKeys keys = site_line_keys(its_site, scan, line);
        of(out, Section::site_lines).push_back(keys.exact);
        if (keys.folded != keys.exact) of(out, Section::site_lines).push_back(keys.folded);
        found_.clear();
        pieces_.of(text, scan, marks_, line, its_site, found_);
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
