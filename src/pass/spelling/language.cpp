#include "pass/spelling/language.hpp"

#include <algorithm>
#include <string_view>

#include "lexicon/lexicon.hpp"
#include "pass/spelling/stem.hpp"

namespace cutline::pass::spelling {

namespace {

/// None that is as frequent in another language ("in", "a", "on").
constexpr std::string_view function_words =
    "about after all and are been but by can could for from had has have he her his if into is it its more my not of "
    "or "
    "our she that the their there they this to was we were what when which who will with would you your";

/// In small letters they do not stand close to an English word, save in names ("de Blasio") and phrases.
constexpr std::string_view foreign_words =
    "al auf avec con dans das de degli dei del della der des det di dos du een ein eine el en es est et het "
    "ich il ikke im ist la las le les los mit nicht och os para por pour que qui som sur su tout um uma un "
    "una und une van von y zu zum";

/// Speech written as it sounds, and English of old: misspellings about it are meant.
constexpr std::string_view dialect_words =
    "aboot aint awa bairn befo cannae chillun cooncil cuz dat dem dere dey didna didnae dinna dinnae dis divvent "
    "doon dost doth em fer frae gannin gonna gotta hae hast hath hoss innit isnae kent mair nae nivver "
    "noo nowt nuthin ole oot orter ower owt quoth sae sed summat syne tae thee thine thou thy unto wad wanna "
    "wasnae wha whan whaur wid withoot wot wuz ya yall ye yer yo yon";

constexpr std::size_t sample = 48;    // words at each of three places
constexpr std::uint32_t window = 10;  // words on each side
constexpr std::uint32_t close = 3;    // the same, for foreign words
constexpr std::uint32_t near = 6;     // the same, for words with letters that English lacks,
constexpr unsigned least_marked = 2;  // of which so many make a list of foreign words
constexpr std::uint32_t beside = 2;   // the same, for foreign names
constexpr unsigned common_class = 6;
constexpr unsigned many_marks = 3;         // words in a window
constexpr std::size_t least_dialect = 4;   // words of a text,
constexpr std::size_t dialect_share = 50;  // and one in so many

bool tag_is_english(std::string_view tag) {
    return tag.size() >= 2 && (tag[0] | 0x20) == 'e' && (tag[1] | 0x20) == 'n' &&
           (tag.size() == 2 || tag[2] == '-' || tag[2] == '_');
}

bool has_marks(std::string_view key) {
    return std::any_of(key.begin(), key.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

}  // namespace

English::English() : function_(function_words), foreign_(foreign_words), dialect_(dialect_words) {}

/// At least an eighth of the words are function words.
bool English::mostly(const text::Scan& scan, std::size_t from, std::size_t count) const {
    const auto* begin = scan.words.data() + from;
    const auto found =
        std::count_if(begin, begin + count, [&](const text::Word& word) { return function_.contains(word); });
    return found > 0 && static_cast<std::size_t>(found) * 8 >= count;
}

bool English::document(const text::View& view) const {
    if (const std::string_view tag = view.origin().language; !tag.empty()) return tag_is_english(tag);
    const std::size_t size = view.scan().words.size();
    if (size <= 3 * sample) return mostly(view.scan(), 0, size);
    int english = 0;
    for (const std::size_t from : {std::size_t{0}, (size - sample) / 2, size - sample})
        english += mostly(view.scan(), from, sample) ? 1 : 0;
    return english >= 2;
}

std::optional<unsigned> English::about(const text::View& view, const text::Line& line, std::uint32_t word,
                                       const std::unordered_set<std::uint32_t>& corrected, bool slips) const {
    const auto& scan = view.scan();
    const std::uint32_t begin = std::max(line.first_word, word > window ? word - window : 0);
    const std::uint32_t end = std::min(line.last_word, word + window + 1);
    std::size_t function = 0;
    unsigned strange = 0;
    std::size_t common = 0;
    unsigned marked = 0;
    for (std::uint32_t i = begin; i < end; ++i) {
        if (i == word) continue;
        const char first = view.text()[scan.words[i].begin];
        if (first < 'a' || first > 'z') continue;
        if (dialect_.contains(scan.words[i])) return std::nullopt;
        if (corrected.contains(i)) continue;
        if (i + close >= word && i <= word + close && foreign_.contains(scan.words[i])) return std::nullopt;
        if (function_.contains(scan.words[i])) {
            ++function;
        } else if (const lexicon::Entry entry = lexicon::find(scan.key(scan.words[i])); entry.word()) {
            common += entry.frequency() >= common_class ? 1 : 0;
        } else {
            strange += scan.words[i].fold_size > 2 ? 1 : 0;
            marked +=
                i + near >= word && i <= word + near && !entry.known() && has_marks(scan.key(scan.words[i])) ? 1 : 0;
        }
    }
    if (marked >= least_marked) return std::nullopt;
    const std::size_t others = end - begin - 1;
    const std::size_t odd = strange;
    const bool clean = odd * 8 <= others + 4;
    const bool full_of_slips = function * 4 >= others && odd * 3 <= others;
    if (slips && others >= 3 && function * 8 >= others) return strange;
    const bool headline = strange == 0 && common >= 3;
    if (others >= 3 && (function > 0 ? clean || full_of_slips : headline)) return strange;
    return std::nullopt;
}

bool English::alien_about(const text::View& view, const text::Line& line, std::uint32_t word) const {
    const std::uint32_t begin = std::max(line.first_word, word > window ? word - window : 0);
    const std::uint32_t end = std::min(line.last_word, word + window + 1);
    unsigned with_marks = 0;
    for (std::uint32_t i = begin; i < end; ++i) {
        const text::Word& other = view.scan().words[i];
        if (marks_dialect(view, other)) return true;
        if (i + close >= word && i <= word + close && foreign_.contains(other)) return true;
        with_marks += i != word && has_marks(view.scan().key(other)) ? 1 : 0;
    }
    return with_marks >= many_marks;
}

/// A name is none: "Kent", "Ole Miss".
bool English::marks_dialect(const text::View& view, const text::Word& word) const {
    return dialect_.contains(word) && small_letter(view.text()[word.begin]);
}

bool English::dialect(const text::View& view, std::span<const std::uint32_t> rare) const {
    const text::Scan& scan = view.scan();
    const auto found = static_cast<std::size_t>(std::count_if(
        rare.begin(), rare.end(), [&](std::uint32_t word) { return marks_dialect(view, scan.words[word]); }));
    return found >= least_dialect && found * dialect_share >= scan.words.size();
}

bool English::foreign_beside(const text::View& view, const text::Line& line, std::uint32_t word) const {
    const std::uint32_t begin = std::max(line.first_word, word > beside ? word - beside : 0);
    const std::uint32_t end = std::min(line.last_word, word + beside + 1);
    for (std::uint32_t i = begin; i < end; ++i) {
        const std::string_view key = view.scan().key(view.scan().words[i]);
        if (i != word && (has_marks(key) || foreign_.contains(view.scan().words[i]))) return true;
    }
    return false;
}

}  // namespace cutline::pass::spelling
