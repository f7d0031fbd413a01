#include "pass/spacing/sentence.hpp"

#include <algorithm>
#include <array>

#include "pass/spacing/space.hpp"

namespace cutline::pass::spacing {

namespace {

// Words that begin sentences, and hardly ever anything else with a dot before it. Sorted.
constexpr auto openers = std::to_array<std::string_view>({
    "A",      "According", "Across",  "After",   "Against",  "All",       "Along",   "Also",      "Although", "Among",
    "An",     "And",       "Another", "Any",     "Are",      "Around",    "As",      "Asked",     "At",       "Because",
    "Before", "Both",      "But",     "By",      "Can",      "Could",     "Despite", "Did",       "Do",       "During",
    "Each",   "Earlier",   "Even",    "Every",   "Everyone", "Few",       "Five",    "Following", "For",      "Former",
    "Four",   "From",      "Given",   "Had",     "Has",      "Have",      "He",      "Her",       "Here",     "His",
    "How",    "However",   "I",       "If",      "In",       "Instead",   "Is",      "It",        "Its",      "Just",
    "Last",   "Later",     "Let",     "Like",    "Many",     "Meanwhile", "More",    "Most",      "Much",     "My",
    "No",     "Nobody",    "Not",     "Nothing", "Now",      "Of",        "On",      "Once",      "One",      "Only",
    "Or",     "Other",     "Others",  "Our",     "Over",     "People",    "Perhaps", "Several",   "She",      "Since",
    "So",     "Some",      "Still",   "Such",    "Than",     "That",      "The",     "Their",     "Then",     "There",
    "These",  "They",      "This",    "Those",   "Though",   "Three",     "Through", "To",        "Today",    "Two",
    "Under",  "Until",     "Was",     "We",      "Were",     "What",      "When",    "Where",     "Which",    "While",
    "Who",    "Why",       "With",    "Without", "Yes",      "Yesterday", "Yet",     "You",       "Your",
});

// What names of places, people and months follow on. Sorted.
constexpr auto prepositions = std::to_array<std::string_view>(
    {"across", "at", "by", "for", "from", "in", "into", "near", "of", "on", "outside", "since", "to", "until", "with"});

// What follows on a dot in names of hosts and files, however it is written. Sorted.
constexpr auto endings = std::to_array<std::string_view>({
    "Ai",    "App",    "Asp",  "Aspx", "Bat", "Biz",  "Blog", "Ca",   "Cc",  "Club", "Co",  "Com",  "Cpp",  "Css",
    "Csv",   "Dev",    "Doc",  "Docx", "Edu", "Eu",   "Exe",  "Fm",   "Gif", "Gov",  "Htm", "Html", "Info", "Int",
    "Io",    "Ip",     "Jpeg", "Jpg",  "Js",  "Json", "Jsp",  "Ly",   "Md",  "Mil",  "Mp3", "Mp4",  "Net",  "News",
    "Nl",    "Online", "Org",  "Pdf",  "Php", "Png",  "Ppt",  "Pptx", "Py",  "Rb",   "Rs",  "Sh",   "Shop", "Site",
    "Store", "Tech",   "Tv",   "Txt",  "Uk",  "Us",   "Wav",  "Wiki", "Xls", "Xlsx", "Xml", "Xyz",  "Yaml", "Zip",
});

static_assert(std::is_sorted(openers.begin(), openers.end()) && std::is_sorted(endings.begin(), endings.end()) &&
              std::is_sorted(prepositions.begin(), prepositions.end()));

constexpr std::size_t longest_token = 200;

bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_wide(char c) { return static_cast<unsigned char>(c) >= 0x80; }
bool is_end(char c) { return c == '.' || c == '!' || c == '?'; }

template <std::size_t n>
bool is_among(const std::array<std::string_view, n>& words, std::string_view word) {
    return std::binary_search(words.begin(), words.end(), word);
}

/// A place where two sentences may meet: left word, end mark, quotation marks, right word.
class Seam {
  public:
    Seam(std::string_view line, std::size_t capital, Quotes quotes) : line_(line), capital_(capital), quotes_(quotes) {}

    std::optional<std::size_t> place() {
        if (!find_mark()) return std::nullopt;
        find_words();
        if (!is_sentence_begin() || !is_sentence_end() || is_in_name()) return std::nullopt;
        return gap_;
    }

  private:
    char at(std::size_t i) const { return i < line_.size() ? line_[i] : '\n'; }
    std::string_view before(std::size_t end) const { return line_.substr(0, end); }

    /// Finds the end mark in front of the quotation marks, and on which side of these the space belongs.
    bool find_mark() {
        gap_ = capital_;
        std::size_t i = capital_;
        constexpr std::array<std::string_view, 2> opening{"“", "‘"};
        constexpr std::array<std::string_view, 2> closing{"”", "’"};
        const auto step_over = [&](const auto& quotes) {
            const bool found = before(i).ends_with(quotes[0]) || before(i).ends_with(quotes[1]);
            if (found) i -= quotes[0].size();
            return found;
        };
        if (at(i - 1) == '"') {
            if (!find_straight(i)) return false;
        } else {
            while (step_over(opening)) gap_ = i;
            bool single = false;
            while (step_over(closing)) single = single || line_.substr(i, 3) == closing[1];
            if (single && !is_quotation_open(i)) return false;  // an apostrophe
            if (i == capital_ && i > 0 && (at(i - 1) == ')' || at(i - 1) == ']')) --i;
        }
        if (i == 0 || !is_end(at(i - 1))) return false;
        mark_ = i - 1;
        return mark_ > 0 && !is_end(at(mark_ - 1));
    }

    bool is_quotation_open(std::size_t end) const {
        constexpr std::size_t near = 400;
        return line_.substr(end < near ? 0 : end - near, std::min(end, near)).find("‘") != std::string_view::npos;
    }

    /// A straight quotation mark closes if it is an even one in its line; the last of an odd number tells nothing.
    bool find_straight(std::size_t& i) {
        if (quotes_.all % 2 != 0) return false;
        const bool two = i > 1 && at(i - 2) == '"';
        const bool closes = quotes_.before % 2 == 0;
        if (two && closes) return false;
        if (!closes) gap_ = i - 1;
        i -= two ? 2 : 1;
        return true;
    }

    void find_words() {
        left_ = mark_;
        while (left_ > 0 && (is_small(at(left_ - 1)) || is_capital(at(left_ - 1)) || is_wide_letter(left_ - 1)))
            --left_;
        right_end_ = capital_ + (is_scottish() ? 3 : 1);
        while (is_small(at(right_end_)) || is_wide_letter(right_end_)) ++right_end_;
    }

    /// "McConnell"
    bool is_scottish() const { return at(capital_) == 'M' && at(capital_ + 1) == 'c' && is_capital(at(capital_ + 2)); }

    /// Part of a letter beyond ASCII, not of punctuation (U+2000 to U+2FFF).
    bool is_wide_letter(std::size_t i) const {
        if (i >= line_.size() || !is_wide(line_[i])) return false;
        std::size_t lead = i;
        while (lead > 0 && i - lead < 3 && (static_cast<unsigned char>(line_[lead]) & 0xC0) == 0x80) --lead;
        return line_[lead] >= '\xC3' && line_[lead] < '\xE2';
    }

    std::string_view left() const { return line_.substr(left_, mark_ - left_); }
    std::string_view right() const { return line_.substr(capital_, right_end_ - capital_); }
    bool is_opener() const { return is_among(openers, right()); }
    bool is_quoted() const { return mark_ + 1 != capital_; }

    /// In an address, a path, a handle, a tag, an identifier, or among several dots.
    bool is_in_name() const {
        std::size_t first = left_;
        while (first > 0 && space_before(line_, first) == 0 && left_ - first < longest_token) --first;
        std::size_t last = right_end_;
        while (last < line_.size() && space_at(line_, last) == 0 && last - right_end_ < longest_token) ++last;
        const std::string_view head = line_.substr(first, left_ - first);
        const std::string_view tail = line_.substr(right_end_, last - right_end_);
        constexpr std::string_view marks = "@#/\\_=&<>~^|*+";
        if (head.find_first_of(marks) != std::string_view::npos) return true;
        if (tail.find_first_of(marks) != std::string_view::npos && tail.find_first_of(".!?,") == std::string_view::npos)
            return true;
        return head.ends_with('.') || tail.starts_with('(') || tail.starts_with('@') || tail.starts_with('.');
    }

    bool is_sentence_end() const {
        const std::string_view word = left();
        if (word.empty()) return is_behind_number_or_bracket();
        const bool small = std::all_of(word.begin(), word.end(), [](char c) { return is_small(c) || is_wide(c); });
        const bool in_prose = is_opener() || (follows_small_word() && goes_on_small());
        if (small) return word.size() >= 4 || (word.size() >= 2 && in_prose) || is_quoted();
        if (word.size() < 3) return false;
        if (at(mark_) == '!' && !is_quoted() && !is_opener()) return false;  // Yahoo!News
        return is_opener() || is_quoted() || (is_plain_capitalised(word) && follows_preposition() && goes_on_small());
    }

    bool is_behind_number_or_bracket() const {
        const char last = at(mark_ - 1);
        if (last == ')' || last == ']' || last == '"' || before(mark_).ends_with("”"))
            return is_opener() || goes_on_small();
        const std::string_view number = line_.substr(mark_ < 4 ? 0 : mark_ - 4, 4);
        const bool year = mark_ > 4 && std::all_of(number.begin(), number.end(), is_digit);
        return (is_digit(last) || last == '%') && (is_opener() || is_quoted() || (year && goes_on_small()));
    }

    static bool is_plain_capitalised(std::string_view word) {
        return std::all_of(word.begin() + 1, word.end(), [](char c) { return is_small(c) || is_wide(c); });
    }

    /// The word before the left word.
    std::string_view word_before() const {
        const std::size_t end = skip_spaces_back(line_, left_);
        if (end == left_) return {};
        std::size_t begin = end;
        while (begin > 0 && is_small(at(begin - 1)) && end - begin < longest_token) --begin;
        return line_.substr(begin, end - begin);
    }
    bool follows_small_word() const { return !word_before().empty(); }
    bool follows_preposition() const { return is_among(prepositions, word_before()); }

    /// After the right word comes a word in small letters.
    bool goes_on_small() const { return is_followed_by_space() && is_small(at(skip_spaces(line_, right_end_))); }
    bool is_followed_by_space() const { return space_at(line_, right_end_) > 0; }

    bool is_sentence_begin() const {
        const char next = at(right_end_);
        const bool apostrophe = next == '\'' || line_.substr(right_end_).starts_with("’");
        const bool label = next == ':' && space_at(line_, right_end_ + 1) > 0 && is_small(at(mark_ - 1));
        const bool ends_well = is_followed_by_space() || next == ',' || apostrophe || label;
        if (right().size() == 1)
            return is_opener() && (apostrophe || goes_on_small() || (is_quoted() && is_followed_by_space()));
        if (!ends_well) return false;
        if (is_opener()) return true;
        return (right().size() >= 3 || goes_on_small()) && !is_among(endings, right());
    }

    std::string_view line_;
    std::size_t capital_;
    Quotes quotes_;
    std::size_t mark_ = 0;       // the end mark
    std::size_t gap_ = 0;        // where the space belongs
    std::size_t left_ = 0;       // the left word: [left_, mark_)
    std::size_t right_end_ = 0;  // the right word: [capital_, right_end_)
};

}  // namespace

std::optional<std::size_t> missing_space(std::string_view line, std::size_t at, Quotes quotes) {
    return Seam{line, at, quotes}.place();
}

}  // namespace cutline::pass::spacing
