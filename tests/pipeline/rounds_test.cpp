#include "pipeline/rounds.hpp"

#include <array>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "cutline/cleaner.hpp"
#include "cutline/index.hpp"
#include "support/cases.hpp"
#include "support/generator.hpp"
#include "support/program.hpp"

namespace cutline {
namespace {

constexpr std::string_view prose =
    "The ferry had been out of the water since March, and no one on the quay could say when it would sail.\n";

void expect_nothing_more(Cleaner& cleaner, const std::string& text, const About& about = {}) {
    const std::string once = cleaner.clean(text, about);
    ASSERT_EQ(cleaner.clean(once, about), once) << text;
}

// The title stays for the headline's sake, and so must its words: with one "the" less it is that line's title no more.
TEST(Rounds, TheTitleThatStaysIsLeftAsItIs) {
    Cleaner cleaner{Config{}};
    const std::string twice{prose};
    expect_nothing_more(cleaner, "Read more about the the ferry plan - The Quay\n\n" + twice + "\n" + twice +
                                     "\nRead more about the THE ferry plan\n");
}

// The headline goes after all, and nothing would hold the title the next time.
TEST(Rounds, ATitleStaysNotForALineThatGoes) {
    Cleaner cleaner{Config{}};
    expect_nothing_more(cleaner,
                        "Sign up for our newsletter. Reprints and permissions. Click here to read the comments on the "
                        "plan.\nAdvertisement\nSign up for our newsletter\nClick here to read the comments on the "
                        "plan.\nHome\n");
}

/// Pages of a site that gives its headlines and its furniture the same words.
class Titles {
  public:
    explicit Titles(std::uint64_t seed) : random_{seed} {}

    std::string page() {
        headlines_ = {headline(), headline(), headline()};
        std::string text = line();
        const std::string_view gap = random_.chance(50) ? "\n" : "\n\n";
        for (std::size_t more = 1 + random_.below(8); more > 0; --more)
            text.append(gap).append(random_.chance(45)   ? line()
                                    : random_.chance(50) ? std::string{random_.pick(sentences)}
                                                         : std::string{random_.pick(furniture)});
        return text;
    }

  private:
    std::string headline() { return std::string{random_.pick(begins)} + " " + std::string{random_.pick(things)}; }
    std::string line() {
        std::string text = headlines_[random_.below(3)];
        if (random_.chance(30)) text += ". " + headlines_[random_.below(3)];
        return random_.chance(50) ? text + std::string{random_.pick(ends)} : text;
    }

    static constexpr std::array<std::string_view, 8> begins{
        "Read more about", "Click here to read", "Learn more:",  "Sign up for",
        "Share this:",     "Comments on",        "Reprints and", "Related:"};
    static constexpr std::array<std::string_view, 9> things{
        "the ferry plan", "the the ferry plan", "the THE ferry plan", "our newsletter",      "permissions",
        "mending nets",   "recieve alerts",     "the  harbour vote",  "Facebook and Twitter"};
    static constexpr std::array<std::string_view, 5> ends{" - The Quay", " | The Harbour School", ": Quay", ".",
                                                          ". Reprints and permissions"};
    static constexpr std::array<std::string_view, 3> sentences{
        prose.substr(0, prose.size() - 1),
        "The the course begins in the autumn , lasts for eight evenings and ends with a net that each pupil has made.",
        "Many people of the town had come to hear what was said of it, and most of them left before the end of it."};
    static constexpr std::array<std::string_view, 7> furniture{
        "Advertisement", "Home", "About the school", "Sign up for our newsletter", "Read more", "Comments", ""};

    test::Generator random_;
    std::array<std::string, 3> headlines_;
};

TEST(Rounds, AgainChangesNothingWhateverTheTitleIs) {
    for (const Preset preset : {Preset::careful, Preset::balanced, Preset::thorough}) {
        Config config;
        config.preset = preset;
        Cleaner cleaner{config};
        Titles titles{static_cast<std::uint64_t>(preset)};
        for (std::uint64_t i = 0; i < test::cases(3000); ++i) expect_nothing_more(cleaner, titles.page());
    }
}

const About quay{.site = "quay.example"};

/// What asks an index of 300 of the pages, which is made in `folder`.
template <class Pages>
Config with_index(const test::Folder& folder, Pages pages) {
    Learner learner{folder.path("index")};
    for (std::uint64_t i = 0; i < 300; ++i) learner.add(pages.page(), quay);
    learner.save();
    Config config;
    config.indexes.push_back(Index::open(folder.path("index")));
    return config;
}

TEST(Rounds, AgainChangesNothingByAnIndexWhateverTheTitleIs) {
    const test::Folder folder;
    Cleaner cleaner{with_index(folder, Titles{7})};
    Titles titles{8};
    for (std::uint64_t i = 0; i < test::cases(6000); ++i) expect_nothing_more(cleaner, titles.page(), quay);
}

/// Pages whose titles are sentences, which count as prose: on some of them furniture is most of it.
class SentenceTitles {
  public:
    explicit SentenceTitles(std::uint64_t seed) : random_{seed} {}

    std::string page() {
        std::string text = sentence() + std::string{random_.pick(ends)};
        for (std::size_t more = 2 + random_.below(8); more > 0; --more)
            text += "\n\n" + (random_.chance(75) ? sentence() + std::string{random_.chance(25) ? ends[0] : ""}
                                                 : std::string{random_.pick(labels)});
        return text;
    }

  private:
    std::string sentence() { return std::string{random_.pick(sentences)}; }

    static constexpr std::array<std::string_view, 4> ends{" - The Quay", " | The Quay News", "", " (pictured)"};
    static constexpr std::array<std::string_view, 4> labels{"Home", "Advertisement", "Read more:", "Share"};
    static constexpr std::array<std::string_view, 6> sentences{
        prose.substr(0, prose.size() - 1),
        "Read more about the ferry plan and what it means for the harbour and the people of the town.",
        "Sign up for our newsletter to get the news of the harbour and the town in your inbox every morning.",
        "Click here to read the full story of the ferry that had been out of the water since last March.",
        "Read the latest news and comments on the ferry plan and the harbour in our app every day.",
        "All rights reserved. No part of this page may be used or copied without the written leave of the owner."};

    test::Generator random_;
};

// The circuit breaker may have held back the first time only, and the user's lines may hold what joins on to them.
TEST(Rounds, AgainChangesNothingWhateverTheTitleKeeps) {
    const test::Folder folder;
    const Config learned = with_index(folder, SentenceTitles{9});
    const std::vector<std::string> lines{"/^Sign up.*/", "/^Read the latest.*/"};
    for (const std::uint64_t kept : {0U, 1U, 2U}) {
        Config config = learned;
        if (kept == 1) config.keep_lines = lines;
        if (kept == 2) config.cut_lines = lines;
        Cleaner cleaner{config};
        SentenceTitles titles{10 + kept};
        for (std::uint64_t i = 0; i < test::cases(4000); ++i) expect_nothing_more(cleaner, titles.page(), quay);
    }
}

}  // namespace
}  // namespace cutline
