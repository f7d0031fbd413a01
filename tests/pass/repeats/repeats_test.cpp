#include "pass/repeats/repeats.hpp"

#include <string>

#include <gtest/gtest.h>

#include "edit/splice.hpp"

namespace cutline::pass {
namespace {

/// The text after the pass, once or until it comes to rest.
std::string clean(std::string text, int rounds = 10, Config config = {}) {
    const auto pass = make_repeats(config);
    text::Scan storage;
    const text::Origin origin;
    for (int round = 0; round < rounds; ++round) {
        const text::View view{text, origin, storage};
        edit::Splices splices;
        pass->propose(view, splices);
        edit::settle(splices);
        if (splices.empty()) return text;
        std::string next;
        edit::apply(text, splices, next);
        text = next;
    }
    return text;
}

const std::string body =
    "Ferry crews in the northern harbour refused to sail on Tuesday after the old pier gave way under a coal lorry.";
const std::string filler = "The harbour master promised an answer before the end of the month.";

struct Case {
    const char* name;
    std::string before;
    std::string after;
};

class Cleans : public testing::TestWithParam<Case> {};

TEST_P(Cleans, Text) { EXPECT_EQ(clean(GetParam().before), GetParam().after); }

const std::string unpointed = body.substr(0, body.size() - 1);

INSTANTIATE_TEST_SUITE_P(
    Repeats, Cleans,
    testing::Values(
        Case{"same", body + "\n\n" + filler + "\n\n" + body, body + "\n\n" + filler},
        Case{"two captions of a paragraph",
             body + "\n\n" + filler + "\n\n" + unpointed + " (pictured above)\n\n" + unpointed +
                 " (pictured above)\n\nEnd it.\n",
             body + "\n\n" + filler + "\n\nEnd it.\n"},
        Case{"the paragraph comes later", unpointed + " (pictured above)\n\n" + filler + "\n\n" + body,
             filler + "\n\n" + body},
        Case{"a credit", unpointed + ". (AP Photo/Jo Doe)\n\n" + filler + "\n\n" + body, filler + "\n\n" + body},
        Case{"a prefix", "WATCH: " + body + "\n\n" + filler + "\n\n" + body, filler + "\n\n" + body},
        Case{"CRLF", body + "\r\n\r\n" + body + "\r\n", body + "\r\n"},
        Case{
            "a name differs",
            body + "\n\nFerry crews in the southern harbour refused to sail on Tuesday after the old pier gave way.",
            body + "\n\nFerry crews in the southern harbour refused to sail on Tuesday after the old pier gave way."}));

}  // namespace
}  // namespace cutline::pass
