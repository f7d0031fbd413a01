// Words at two edits, against every string at one edit of every string at one edit.
#include "pass/spelling/two_slips.hpp"

#include <algorithm>
#include <set>
#include <string>

#include <gtest/gtest.h>

namespace cutline::pass::spelling {
namespace {

std::set<std::string> at_one_edit(const std::string& word) {
    std::set<std::string> found;
    for (std::size_t at = 0; at <= word.size(); ++at) {
        for (char c = 'a'; c <= 'z'; ++c) {
            found.insert(word.substr(0, at) + c + word.substr(at));
            if (at < word.size()) found.insert(word.substr(0, at) + c + word.substr(at + 1));
        }
        if (at < word.size()) found.insert(word.substr(0, at) + word.substr(at + 1));
        if (at + 1 < word.size()) {
            std::string swapped = word;
            std::swap(swapped[at], swapped[at + 1]);
            found.insert(swapped);
        }
    }
    return found;
}

std::set<std::string> suggested(std::string_view written, unsigned least) {
    std::vector<Suggestion> suggestions;
    suggest_two(written, least, suggestions);
    std::set<std::string> found;
    for (const Suggestion& word : suggestions) EXPECT_TRUE(found.emplace(word.key()).second) << word.key();
    return found;
}

TEST(TwoSlips, FindsOnlyWordsAtTwoEdits) {
    constexpr unsigned least = 5;
    for (const std::string written : {"hospcitl", "gardn", "brdigess", "lettr", "wimdpw"}) {
        std::set<std::string> reference;
        for (const std::string& once : at_one_edit(written))
            for (const std::string& twice : at_one_edit(once))
                if (const lexicon::Entry entry = lexicon::find(twice); entry.word() && entry.frequency() >= least)
                    reference.insert(twice);
        const std::set<std::string> found = suggested(written, least);
        for (const std::string& word : found) EXPECT_TRUE(reference.contains(word)) << written << ' ' << word;
        EXPECT_FALSE(found.empty()) << written;
    }
}

TEST(TwoSlips, FindsWhatWasMeant) {
    struct Row {
        std::string_view written;
        std::string_view meant;
    };
    for (const auto& [written, meant] :
         {Row{"hospcitl", "hospital"}, Row{"brdigess", "bridges"}, Row{"wimdpw", "window"}, Row{"gadenr", "garden"},
          Row{"kithcem", "kitchen"}, Row{"neigbor", "neighbour"}})
        EXPECT_TRUE(suggested(written, 3).contains(std::string{meant})) << written;
    EXPECT_TRUE(suggested("wimd", 3).empty());
    EXPECT_TRUE(suggested("incomprehensibilitys", 1).empty());
}

}  // namespace
}  // namespace cutline::pass::spelling
