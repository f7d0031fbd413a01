#include "pass/spelling/first_names.hpp"

#include <string>

#include <gtest/gtest.h>

namespace cutline::pass::spelling {
namespace {

/// Is the last word of `text` another person than those whose surname is "valbraith"?
bool another(const std::string& text) {
    text::Scan scan;
    text::Origin origin;
    const text::View view(text, origin, scan);
    const text::Line& line = view.scan().lines.back();
    return FirstNames{}.another_person(view, line, line.last_word - 1, text::word_hash("valbraith"));
}

TEST(FirstNames, TellPersonsApart) {
    struct Case {
        const char* text;
        bool another;
    };
    for (const Case& it : {
             Case{"Laura Valbraith spoke. She met Kevin Vilbraith", true},
             Case{"Laura Valbraith spoke.\nShe met Kevin Vilbraith", true},
             Case{"Laura Valbraith spoke. She met Laura Vilbraith", false},
             Case{"Laura Valbraith and Kevin Valbraith spoke. She met Kevin Vilbraith", false},
             Case{"Kevin Valbraith's house. Laura Valbraith met Kevin Vilbraith", false},
             Case{"Valbraith spoke. She met Kevin Vilbraith", false},
             Case{"Laura Valbraith spoke. She met Vilbraith", false},
             Case{"Laura Valbraith spoke. On Tuesday Vilbraith", false},
             Case{"Laura Valbraith spoke to Kevin, Vilbraith", false},
             Case{"Vilbraith", false},
         })
        EXPECT_EQ(another(it.text), it.another) << it.text;
}

}  // namespace
}  // namespace cutline::pass::spelling
