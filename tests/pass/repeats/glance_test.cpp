#include "pass/repeats/glance.hpp"

#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "text/rescan.hpp"

namespace cutline::pass::repeats {
namespace {

class Pieces {
  public:
    std::uint32_t below(std::size_t limit) { return static_cast<std::uint32_t>(random_() % limit); }
    std::string some(std::size_t count) {
        const std::vector<std::string> pieces{"the harbour master said ",
                                              "a ferry left ",
                                              "on Tuesday ",
                                              "* ",
                                              "Jo Doe/Agency",
                                              "\n",
                                              "\n",
                                              "\n\n",
                                              "nobody in the village knew of the northern quarry ",
                                              "Photo: ",
                                              "gull\ntern\nskua\nauk\nrook\n",
                                              "café ",
                                              "and refused to sail again. "};
        std::string out;
        for (std::size_t i = 0; i < count; ++i)
            out += below(3) == 0 ? std::to_string(random_()) + " letters " : pieces[below(pieces.size())];
        return out;
    }

  private:
    std::mt19937_64 random_{41};
};

std::string edited(Pieces& pieces, const std::string& text, std::vector<text::Change>& changes) {
    std::string out;
    std::uint32_t from = 0;
    changes.clear();
    for (std::uint32_t at = pieces.below(text.size() + 1); at < text.size(); at += 1 + pieces.below(text.size())) {
        const std::uint32_t end =
            std::min<std::uint32_t>(at + pieces.below(80), static_cast<std::uint32_t>(text.size()));
        const std::string put = pieces.some(pieces.below(3));
        out += text.substr(from, at - from) + put;
        changes.push_back({at, end, static_cast<std::uint32_t>(put.size())});
        from = at = end;
    }
    return out + text.substr(from);
}

TEST(Glance, SeesAfterAnEditWhatAFirstLookSees) {
    Pieces pieces;
    Glance glance;
    std::size_t wanted = 0;
    for (int round = 0; round < 3000; ++round) {
        std::string text = pieces.some(10 + pieces.below(60));
        text::Scan scan;
        text::scan(text, scan);
        glance.forget();
        glance.look(text, scan);
        for (int edits = 0; edits < 3; ++edits) {
            std::vector<text::Change> changes;
            std::string next = edited(pieces, text, changes);
            text::Scan rescanned;
            text::Rescanner{}.run(text, scan, changes, next, rescanned);
            std::swap(text, next);
            std::swap(scan, rescanned);
            const std::vector<unsigned char>& again = glance.look(text, scan);
            ASSERT_EQ(again, Glance{}.look(text, scan)) << text;
            wanted += again.empty() ? 0 : 1;
        }
    }
    EXPECT_GT(wanted, 1000U);
    EXPECT_LT(wanted, 8000U);
}

TEST(Glance, WantsAllLinesOfATextThatWouldTakeTooMuchWork) {
    std::string text = "Something else stands here, at the beginning of the page\n";
    for (int i = 0; i < 400; ++i) text += "the harbour master of the old village " + std::to_string(1000 + i * 7) + " ";
    text::Scan scan;
    text::scan(text, scan);
    EXPECT_EQ(Glance{}.look(text, scan), (std::vector<unsigned char>{1, 1}));
}

}  // namespace
}  // namespace cutline::pass::repeats
