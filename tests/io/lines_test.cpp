#include "io/lines.hpp"

#include <gtest/gtest.h>

#include "support/compress.hpp"
#include "support/program.hpp"

namespace cutline::io {
namespace {

std::vector<std::string> lines_of(const test::Folder& folder, std::string_view bytes) {
    folder.write("it", bytes);
    const Interrupt none{false};
    LineReader reader{open_input(folder.path("it"), none)};
    std::vector<std::string> lines;
    for (std::string line; reader.next(line);) lines.push_back(line);
    return lines;
}

TEST(Lines, EndAtNewlines) {
    using Lines = std::vector<std::string>;
    const test::Folder folder;
    EXPECT_EQ(lines_of(folder, ""), Lines{});
    EXPECT_EQ(lines_of(folder, "\n"), Lines{""});
    EXPECT_EQ(lines_of(folder, "a"), Lines{"a"});
    EXPECT_EQ(lines_of(folder, "a\nb\r\n\nc"), (Lines{"a", "b\r", "", "c"}));
    const std::string longest(1'000'000, 'x');
    EXPECT_EQ(lines_of(folder, longest + "\n" + longest), (Lines{longest, longest}));
    EXPECT_EQ(lines_of(folder, test::gzip("a\nb\n")), (Lines{"a", "b"}));
}

TEST(Lines, OfASmallFileWithoutItsFraming) {
    const test::Folder folder;
    folder.write("it",
                 "\xEF\xBB\xBF"
                 "first\r\n\n  \nsecond \nlast");
    EXPECT_EQ(read_lines(folder.path("it")), (std::vector<std::string>{"first", "second ", "last"}));
}

}  // namespace
}  // namespace cutline::io
