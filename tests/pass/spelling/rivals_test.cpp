#include "pass/spelling/rivals.hpp"

#include <vector>

#include <gtest/gtest.h>

namespace cutline::pass::spelling {
namespace {

TEST(Rivals, AreThoseThatTheTextHasFarOftener) {
    struct Row {
        std::vector<std::uint32_t> counts;  // of the candidates in the text, the best first
        bool rival;
    };
    for (const Row& row : {Row{{0}, false}, Row{{0, 3}, false}, Row{{0, 4}, true}, Row{{0, 0, 4}, true},
                           Row{{1, 11}, false}, Row{{1, 12}, true}, Row{{9, 9}, false}}) {
        std::vector<Candidate> candidates;
        for (const std::uint32_t count : row.counts) {
            Candidate candidate{};
            candidate.count = count;
            candidates.push_back(candidate);
        }
        EXPECT_EQ(rather_of_text(candidates), row.rival);
    }
}

}  // namespace
}  // namespace cutline::pass::spelling
