#include "pass/spelling/meant.hpp"

#include "lexicon/lexicon.hpp"

namespace cutline::pass::spelling {

namespace {

constexpr std::size_t shortest_name = 5;      // letters
constexpr std::size_t longest_drawn_out = 8;  // letters
constexpr int garbled_points = 45;            // of strangeness
constexpr std::size_t shortest_head = 3;      // letters of the first word of a blend
constexpr std::size_t longest_head = 4;
constexpr std::size_t shortest_tail = 5;  // and of the rest
constexpr unsigned head_frequency = 6;    // class

bool doubled(std::string_view word, std::size_t at, char c) {
    return (at > 0 && word[at - 1] == c) || (at < word.size() && word[at] == c);
}

/// "carefull", "untill".
bool double_l_at_end(const Difference& slip, std::string_view written) {
    return slip.slip == Slip::extra && slip.wrong == 'l' && slip.at + 1 == written.size() && written.ends_with("ll");
}

/// "wabbit", "vewy".
bool lisped(const Difference& slip, std::string_view written) {
    return slip.slip == Slip::replaced && slip.wrong == 'w' && (slip.right == 'r' || slip.right == 'l') &&
           slip.at + 1 < written.size() && vowel(written[slip.at + 1]);
}

/// "haue", "vpon", "publick", "governour".
bool of_old_printers(const Difference& slip, std::string_view written) {
    if (slip.slip == Slip::extra && slip.wrong == 'k') return slip.at + 1 == written.size() && written.ends_with("ick");
    if (slip.slip == Slip::extra && slip.wrong == 'u') return slip.at + 2 == written.size() && written.ends_with("our");
    if (slip.slip != Slip::replaced || slip.at + 1 >= written.size()) return false;
    const bool before_vowel = vowel(written[slip.at + 1]);
    return (slip.wrong == 'u' && slip.right == 'v' && before_vowel) ||
           (slip.wrong == 'v' && slip.right == 'u' && slip.at == 0 && !before_vowel);
}

/// "heee", "coool", "yesss"; but a long word is not drawn out by one letter ("agreeement").
bool drawn_out(const Difference& slip, std::string_view written) {
    if (written.size() > longest_drawn_out && slip.slip == Slip::extra) return false;
    for (std::size_t i = 2; i < written.size(); ++i)
        if (written[i] == written[i - 1] && written[i] == written[i - 2] &&
            (vowel(written[i]) || i + 1 == written.size()))
            return true;
    return false;
}

/// A consonant, then a vowel, l or r.
bool begins_syllable(std::string_view part) {
    return !vowel(part[0]) && (vowel(part[1]) || part[1] == 'l' || part[1] == 'r');
}

}  // namespace

bool meant_so(const Difference& slip, std::string_view written, std::string_view meant) {
    if (slip.slip == Slip::missing && slip.right == 'g' && meant.ends_with("ing")) return true;
    if (slip.slip == Slip::replaced && slip.wrong == 'z' && slip.right == 's') return true;
    // A letter in front makes words, but not the one beside the first letter on the keyboard.
    if (slip.slip == Slip::extra && slip.at == 0 && !adjacent_keys(slip.wrong, meant[0])) return true;
    const bool last = slip.at + 1 == written.size();
    if (slip.slip == Slip::extra && last && vowel(slip.wrong)) return true;
    if (slip.slip == Slip::extra && slip.wrong == 'e' && slip.at + 2 == written.size() && written.back() == 's')
        return true;
    return slip.slip == Slip::replaced && last && (slip.right == 's' || slip.wrong == 's' || vowel(slip.wrong));
}

bool unusual_on_purpose(const Difference& slip, std::string_view written, std::string_view meant, bool everyday) {
    if (slip.slip == Slip::missing && slip.right == 'g' && (meant.ends_with("ing") || meant.ends_with("ings")))
        return true;
    const bool last = slip.at + 1 == written.size();
    if (slip.slip == Slip::replaced && last && slip.wrong == 'z' && slip.right == 's') return true;
    if (slip.slip == Slip::replaced && slip.wrong == 'y' && slip.right == 'i') return true;
    if (slip.slip == Slip::replaced && slip.at == 0 && slip.wrong == 'k' && slip.right == 'c') return true;  // "krazy"
    if (lisped(slip, written) || of_old_printers(slip, written)) return true;
    if (slip.slip == Slip::extra && slip.at == 0 && std::string_view{"aet"}.find(slip.wrong) != std::string_view::npos)
        return !everyday && !adjacent_keys(slip.wrong, meant[0]);
    return drawn_out(slip, written);
}

bool sounds_alike(const Difference& slip, std::string_view written) {
    if (slip.slip == Slip::extra && slip.wrong == 'e')
        return slip.at + 1 == written.size() || (slip.at + 2 == written.size() && written.back() == 's');
    if (slip.slip != Slip::replaced || slip.at == 0 || slip.at + 1 >= written.size()) return false;
    const char next = written[slip.at + 1];
    switch (slip.wrong) {
        case 'z': return slip.right == 's' && vowel(written[slip.at - 1]) && vowel(next);
        case 'k': return slip.right == 'c' && vowel(next);
        case 'u': return slip.right == 'o' && (next == 'n' || next == 'r' || next == 'v');
        default: return false;
    }
}

bool blended(const Difference& slip, std::string_view written, std::string_view meant) {
    const bool replaced = slip.slip == Slip::replaced && !adjacent_keys(slip.wrong, slip.right);
    const bool extra = slip.slip == Slip::extra && !doubled(meant, slip.at, slip.wrong);
    for (std::size_t head = shortest_head; head <= longest_head && head + shortest_tail <= written.size(); ++head) {
        const bool at_edge = slip.at == 0 || slip.at + 1 == head;
        if (slip.at >= head || !(replaced || (extra && at_edge)) || !begins_syllable(written.substr(head))) continue;
        if (lexicon::find(written.substr(0, head)).frequency() >= head_frequency) return true;
    }
    return false;
}

bool other_consonant(const Difference& slip) {
    return slip.slip == Slip::replaced && !(vowel(slip.wrong) && vowel(slip.right));
}

bool clipped(const Difference& slip, std::string_view written) {
    return slip.slip == Slip::missing && vowel(slip.right) && written.size() < shortest_name &&
           written.find_first_of("aeiou") == std::string_view::npos;
}

bool garbled(std::string_view written, std::string_view meant) {
    return lexicon::strangeness(written) - lexicon::strangeness(meant) >= garbled_points;
}

bool branded(const Difference& slip, bool common) { return common && slip.at == 0 && slip.slip != Slip::swapped; }

bool named_by_letter(const Difference& slip, std::string_view written, std::string_view meant) {
    if (slip.slip != Slip::extra) return false;
    return slip.at == 0 ? !adjacent_keys(slip.wrong, meant[0]) : slip.at + 1 == written.size() && slip.wrong == 'd';
}

bool letters_before(const Difference& slip) {
    return slip.at == 0 && (slip.slip == Slip::extra || slip.slip == Slip::missing);
}

bool other_short_name(const Difference& slip, std::string_view written) {
    return written.size() < shortest_name && slip.slip == Slip::replaced && vowel(slip.wrong) && vowel(slip.right);
}

bool misjoined(const Difference& slip, std::string_view written, std::string_view meant) {
    if (slip.slip == Slip::missing) return doubled(written, slip.at, slip.right) && slip.at + 1 < written.size();
    if (double_l_at_end(slip, written)) return true;
    if (slip.slip != Slip::extra || slip.at + 1 >= written.size()) return false;
    return doubled(meant, slip.at, slip.wrong) || (slip.wrong == 'e' && written.substr(slip.at + 1) == "ing");
}

bool sure(const Difference& slip, std::string_view written, std::string_view meant) {
    if (double_l_at_end(slip, written)) return true;
    if (slip.at == 0 || slip.at + 1 >= written.size()) return false;
    if (slip.slip == Slip::missing || slip.slip == Slip::swapped) return true;
    return slip.slip == Slip::extra && doubled(meant, slip.at, slip.wrong);
}

int name_points(const Difference& slip, std::string_view written, std::string_view meant) {
    if (slip.slip == Slip::replaced && slip.at == 0) return adjacent_keys(slip.wrong, slip.right) ? 0 : -15;
    if (slip.slip == Slip::replaced) return vowel(slip.wrong) && vowel(slip.right) ? -12 : 0;
    if (slip.slip == Slip::missing && vowel(slip.right)) return doubled(written, slip.at, slip.right) ? -35 : 0;
    if (slip.slip == Slip::extra && vowel(slip.wrong)) return doubled(meant, slip.at, slip.wrong) ? -35 : 0;
    return 0;
}

}  // namespace cutline::pass::spelling
