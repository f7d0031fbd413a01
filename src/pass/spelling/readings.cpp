#include "pass/spelling/readings.hpp"

#include <algorithm>

#include "pass/spelling/formation.hpp"
#include "pass/spelling/policy.hpp"
#include "pass/spelling/two_slips.hpp"
#include "text/normalise.hpp"
#include "text/utf8.hpp"

namespace cutline::pass::spelling {

namespace {

constexpr const DamageWeights& weights = damage_weights;
constexpr std::size_t short_word = 4;        // letters
constexpr unsigned least_far_frequency = 3;  // class
constexpr unsigned likely_frequency = 8;     // class of a word at one edit, beside which none at two is looked for
constexpr int far_behind = 800;              // hundredths of a nat, and what surroundings can add

int points_of_frequency(unsigned frequency, std::size_t written) {
    const int f = static_cast<int>(frequency);
    return weights.frequency * f + weights.frequency_squared * f * f / 10 +
           (written <= short_word ? weights.frequency_short * f : 0);
}

int points_of_one(const Difference& slip, std::string_view written, std::string_view meant) {
    int points = of_twins(slip, written, meant) ? weights.twin : 0;
    if (slip.slip != Slip::swapped && slip.at + 1 >= written.size()) points += weights.last;
    switch (slip.slip) {
        case Slip::missing: return points + weights.missing + (slip.at == 0 ? weights.first_missing : 0);
        case Slip::extra: return points + weights.extra;
        case Slip::swapped: return points + weights.swapped;
        default: break;
    }
    if (vowel(slip.wrong) && vowel(slip.right)) return points + weights.vowel;
    return points + (adjacent_keys(slip.wrong, slip.right) ? weights.near_key : weights.other);
}

int points_of_two(int likelihood, std::string_view written, std::string_view meant) {
    return weights.two + weights.two_points * likelihood / 10 +
           (written.size() == meant.size() ? weights.two_same_size : 0);
}

/// Did the slip come upon the one letter that has marks?
bool at_mark(const Damaged& damaged, const Difference& slip) {
    return damaged.marks == 1 && slip.at == damaged.mark_at &&
           (slip.slip == Slip::replaced || slip.slip == Slip::extra);
}

}  // namespace

bool read_damaged(std::string_view key, Damaged& out) {
    out = {};
    for (std::size_t at = 0; at < key.size();) {
        const text::CodePoint c = text::decode(key, at);
        at += c.size;
        const bool plain = c.point >= 'a' && c.point <= 'z';
        const char letter = plain ? static_cast<char>(c.point) : text::letter_under(c.point);
        if (!c.valid || letter == 0) return false;
        if (!plain) out.mark_at = out.letters.size();
        out.marks += plain ? 0 : 1;
        out.letters.push_back(letter);
    }
    return true;
}

bool Readings::near_usual(const Damaged& damaged, unsigned frequency) {
    near_.clear();
    add_near(damaged, near_);
    return std::any_of(near_.begin(), near_.end(), [&](const Reading& reading) {
        return reading.near && reading.word.entry.frequency() >= frequency;
    });
}

void Readings::find(const Damaged& damaged, std::vector<Reading>& out) {
    if (known_.size() == most_known) known_.clear();
    const auto [known, is_new] = known_.try_emplace(damaged.letters + ' ' + std::to_string(damaged.marks) + ' ' +
                                                    std::to_string(damaged.mark_at));
    if (is_new) search(damaged, known->second);
    out.insert(out.end(), known->second.begin(), known->second.end());
}

void Readings::search(const Damaged& damaged, std::vector<Reading>& out) {
    add_near(damaged, out);
    add_far(damaged, out);
    std::sort(out.begin(), out.end(), [](const Reading& a, const Reading& b) {
        return a.points != b.points ? a.points > b.points : a.word.key() < b.word.key();
    });
    const auto behind = [&](const Reading& reading) { return reading.points + far_behind < out.front().points; };
    out.erase(std::find_if(out.begin(), out.end(), behind), out.end());
}

void Readings::add_near(const Damaged& damaged, std::vector<Reading>& out) {
    const std::string_view written = damaged.letters;
    suggestions_.clear();
    if (const lexicon::Entry entry = lexicon::find(written);
        damaged.marks > 0 && entry.word() && entry.frequency() > 0) {
        Suggestion unmarked;
        unmarked.size = static_cast<std::uint8_t>(written.copy(unmarked.bytes.data(), longest_written));
        unmarked.entry = entry;
        add(damaged, unmarked, weights.unmarked, true, out);
    }
    suggest(written, 1, suggestions_);
    for (const Suggestion& word : suggestions_) {
        const Difference slip = difference(written, word.key());
        if (damaged.marks == 0)
            add(damaged, word, points_of_one(slip, written, word.key()), true, out);
        else if (at_mark(damaged, slip))
            add(damaged, word, weights.marked_other, true, out);
        else
            add(damaged, word, points_of_two(word.likelihood, written, word.key()), false, out);
    }
}

void Readings::add_far(const Damaged& damaged, std::vector<Reading>& out) {
    const auto likely = [](const Reading& reading) { return reading.word.entry.frequency() >= likely_frequency; };
    if (damaged.marks > 0 || std::any_of(out.begin(), out.end(), likely)) return;
    suggestions_.clear();
    suggest_two(damaged.letters, least_far_frequency, suggestions_);
    for (const Suggestion& word : suggestions_)
        add(damaged, word, points_of_two(word.likelihood, damaged.letters, word.key()), false, out);
}

void Readings::add(const Damaged& damaged, const Suggestion& word, int points, bool near, std::vector<Reading>& out) {
    const std::string_view key = word.key();
    const auto same = [&](const Reading& other) { return other.word.key() == key; };
    if (key == damaged.letters && damaged.marks == 0) return;
    if (std::any_of(out.begin(), out.end(), same)) return;
    points += points_of_frequency(word.entry.frequency(), damaged.letters.size()) +
              (inflected(damaged.letters, key) ? weights.inflected : 0);
    out.push_back({word, lexicon::hash_of(key), points, near});
}

}  // namespace cutline::pass::spelling
