// The pass alone, run until nothing changes.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include <gtest/gtest.h>

#include "pass/boilerplate/boilerplate.hpp"

namespace cutline::pass::boilerplate {

inline constexpr int most_rounds = 8;

struct Cleaned {
    std::string text;
    RuleSet rules;
    int rounds = 0;
};

/// The pass alone, again until it proposes nothing.
inline Cleaned clean(Pass& pass, std::string text, std::string_view site = "", std::string_view title = "") {
    const text::Origin origin{.site = site, .language = {}, .first_line = title};
    text::Scan scan;
    Cleaned out{std::move(text), {}, 0};
    for (; out.rounds < most_rounds; ++out.rounds) {
        edit::Splices splices;
        pass.begin(origin);
        pass.propose(text::View{out.text, origin, scan}, splices);
        if (splices.empty()) break;
        edit::settle(splices);
        for (const auto& splice : splices) {
            EXPECT_LT(splice.begin, splice.end);
            EXPECT_TRUE(splice.put.empty());
            out.rules.insert(splice.rule);
        }
        std::string next;
        edit::apply(out.text, splices, next);
        out.text = std::move(next);
    }
    return out;
}

inline Cleaned clean(std::string text, const Config& config = {}, std::string_view site = "") {
    return clean(*make_boilerplate(config), std::move(text), site);
}

/// A text that the line stands in.
inline std::string between(const std::string& line) {
    return "The mayor spoke first.\n\n" + line + "\n\nThen they voted.\n";
}

}  // namespace cutline::pass::boilerplate
