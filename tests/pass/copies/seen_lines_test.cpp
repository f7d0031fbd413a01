#include "pass/copies/seen_lines.hpp"

#include <gtest/gtest.h>

namespace cutline::pass::copies {
namespace {

constexpr std::uint64_t lines_a_text = 10;

std::uint64_t key(std::uint64_t doc, std::uint64_t line) { return hash::mix(doc * lines_a_text + line) | 1; }

void add_text(SeenLines& seen, std::uint64_t doc) {
    seen.begin_text({doc, 100}, 50 * lines_a_text);
    for (std::uint64_t line = 0; line < lines_a_text; ++line) seen.add(key(doc, line), 100 + 50 * line);
}

TEST(CopiesSeenLines, KnowsWhereTheyStood) {
    SeenLines seen{std::uint64_t{1} << 30, true};
    for (std::uint64_t doc = 1; doc <= 1000; ++doc) add_text(seen, doc);
    for (std::uint64_t doc = 1; doc <= 1000; ++doc)
        for (std::uint64_t line = 0; line < lines_a_text; ++line)
            ASSERT_EQ(seen.find(key(doc, line)), (Place{doc, 100 + 50 * line}));
    EXPECT_FALSE(seen.find(key(1001, 0)));
    EXPECT_EQ(seen.forgotten(), 0U);
}

TEST(CopiesSeenLines, ForgetsTheOldestAndSaysHowMany) {
    constexpr std::uint64_t memory = 100'000;
    SeenLines traced{memory, true};
    SeenLines plain{memory, false};
    std::uint64_t last = 0;
    for (std::uint64_t doc = 1; doc <= 5000; ++doc) {
        add_text(traced, doc);
        add_text(plain, doc);
        ASSERT_EQ(traced.forgotten(), plain.forgotten()) << "what is remembered must not depend on --log";
        if (doc * lines_a_text * 16 < memory / 2) {
            ASSERT_EQ(plain.forgotten(), 0U);
        }
        std::uint64_t known = 0;
        for (std::uint64_t d = 1; d <= doc; d += doc < 500 ? 1 : 97) {
            const auto place = traced.find(key(d, 3));
            ASSERT_EQ(place.has_value(), plain.find(key(d, 3)).has_value());
            ASSERT_TRUE(!place || *place == (Place{d, 250}));
            if (!place) {
                ASSERT_LE(d, doc - memory / 16 / lines_a_text / 3) << "a younger one was forgotten";
            }
            known += place ? 1 : 0;
        }
        ASSERT_GT(known, 0U);
        ASSERT_GE(traced.forgotten(), last);
        last = traced.forgotten();
    }
    EXPECT_GT(last, 40'000U);
    EXPECT_LT(last, 50'000U);
}

}  // namespace
}  // namespace cutline::pass::copies
