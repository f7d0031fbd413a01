// cutline_news MEGABYTES SEED LEXICON: news that never happened, as JSON Lines on standard output. LEXICON is the
// folder src/lexicon/data. Words come as often as in English, names as often as in news; what is scraped with an
// article (its site's furniture, a caption twice, slips of the hand) about as often as it is. The same arguments, the
// same bytes.
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace {

constexpr std::size_t classes = 15;    // of frequency, in common.tsv
constexpr double times_a_class = 2.8;  // each is so many times as frequent as the one before
constexpr std::size_t sites = 400;
constexpr std::size_t furniture_lines = 8;  // of a site

/// A word of each frequency class; and names.
struct Vocabulary {
    std::array<std::vector<std::string>, classes> words;
    std::discrete_distribution<std::size_t> frequency;
    std::vector<std::string> names;

    explicit Vocabulary(const std::string& folder) {
        std::ifstream common{folder + "/common.tsv"};
        std::size_t its_class = 0;
        for (std::string word; common >> word >> its_class;)
            if (its_class > 0 && its_class < classes && is_plain(word)) words[its_class].push_back(word);
        std::array<double, classes> weights{};
        for (std::size_t i = 0; i < classes; ++i)
            weights[i] = std::pow(times_a_class, static_cast<double>(i)) * static_cast<double>(words[i].size());
        frequency = {weights.begin(), weights.end()};
        std::ifstream list{folder + "/names.txt"};
        for (std::string name; std::getline(list, name);)
            if (name.size() > 3 && name.size() < 12 && is_plain(name)) names.push_back(capital(name));
    }
    static bool is_plain(const std::string& word) {
        return word.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos;
    }
    static std::string capital(std::string word) {
        if (word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 'a' + 'A');
        return word;
    }
};

class Writer {
  public:
    Writer(Vocabulary& vocabulary, std::uint64_t seed) : vocabulary_(vocabulary), random_(seed) {}

    std::string record(std::uint64_t id) {
        const std::size_t site = below(sites) * below(sites) / sites;  // some have many pages
        const std::string host = "www.site" + std::to_string(site) + ".example";
        return R"({"id":")" + std::to_string(id) + R"(","url":"https://)" + host + "/news/" + std::to_string(id) +
               R"(","site":")" + host + R"(","text":")" + article(site) + "\"}\n";
    }

  private:
    std::size_t below(std::size_t bound) { return static_cast<std::size_t>(random_() % bound); }
    bool chance(std::size_t per_mille) { return below(1000) < per_mille; }
    template <class List>
    const auto& pick(const List& list) {
        return list[below(list.size())];
    }

    /// Not the one before again.
    const std::string& word() {
        const std::string* before = std::exchange(last_, nullptr);
        while (last_ == nullptr || last_ == before) last_ = &pick(vocabulary_.words[vocabulary_.frequency(random_)]);
        return *last_;
    }

    std::string article(std::size_t site) {
        names_.clear();
        for (std::size_t left = 2 + below(6); left > 0; --left)
            names_.push_back(pick(vocabulary_.names) + ' ' + pick(vocabulary_.names));
        std::string text = heading();
        const std::string caption = chance(300) ? sentence() : "";
        if (!caption.empty()) add(text, caption + (chance(300) ? " Photo: " + pick(names_) : ""));
        for (std::size_t left = 8 + below(26); left > 0; --left) {
            add(text, paragraph());
            if (chance(30)) add(text, furniture(site, below(furniture_lines)));
            if (!caption.empty() && chance(15)) add(text, caption);
        }
        for (std::size_t line = chance(500) ? below(6) : 0; line > 0; --line) add(text, furniture(site, line));
        return text;
    }

    static void add(std::string& text, const std::string& line) { text += "\\n\\n" + line; }

    std::string heading() {
        std::string out = Vocabulary::capital(word());
        for (std::size_t left = 5 + below(6); left > 0; --left) out += ' ' + token();
        return out;
    }

    std::string paragraph() {
        std::string out = said();
        for (std::size_t left = below(3); left > 0; --left) out += ' ' + said();
        return out;
    }

    std::string said() { return chance(250) ? "\u201C" + sentence() + "\u201D" : sentence(); }

    std::string sentence() {
        std::string out = Vocabulary::capital(word());
        for (std::size_t left = 8 + below(24); left > 0; --left) {
            out += chance(50) ? ", " : chance(8) ? " \u2014 " : below(20'000) == 0 ? "  " : " ";
            out += token();
        }
        return out += '.';
    }

    std::string token() {
        if (chance(50)) return name();
        if (chance(20)) return std::to_string(1 + below(3000));
        std::string out = word();
        if (out.size() > 4 && below(8000) == 0) std::swap(out[2], out[3]);
        if (chance(20)) out += "\u2019s";
        return out;
    }

    /// In full, or the last one.
    std::string name() {
        const std::string& full = pick(names_);
        return chance(300) ? full : full.substr(full.find(' ') + 1);
    }

    /// The same for a site every time, by its number.
    std::string furniture(std::size_t site, std::size_t line) {
        Writer own{vocabulary_, site * furniture_lines + line};
        std::string out = Vocabulary::capital(own.word());
        for (std::size_t left = 2 + own.below(12); left > 0; --left) out += ' ' + own.word();
        return out;
    }

    Vocabulary& vocabulary_;
    std::mt19937_64 random_;
    std::vector<std::string> names_;  // of the article
    const std::string* last_ = nullptr;
};

}  // namespace

int main(int count, char** arguments) {
    if (count != 4) {
        std::fputs("usage: cutline_news MEGABYTES SEED LEXICON\n", stderr);
        return 2;
    }
    Vocabulary vocabulary{arguments[3]};
    Writer writer{vocabulary, std::strtoull(arguments[2], nullptr, 10)};
    const std::uint64_t wanted = std::strtoull(arguments[1], nullptr, 10) * 1'000'000;
    std::uint64_t written = 0;
    for (std::uint64_t id = 1; written < wanted; ++id) {
        const std::string record = writer.record(id);
        if (std::fwrite(record.data(), 1, record.size(), stdout) != record.size()) return 1;
        written += record.size();
    }
    return std::fflush(stdout) == 0 ? 0 : 1;
}
