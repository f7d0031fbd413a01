#include "io/output.hpp"

#include <gtest/gtest.h>

#include "cutline/cleaner.hpp"
#include "io/new_file.hpp"
#include "support/program.hpp"

namespace cutline::io {
namespace {

TEST(Output, TellsAFullDisk) {
    Output output = open_output("/dev/full");
    output.append("text");
    EXPECT_THROW(output.flush(), Error);
    EXPECT_THROW(open_output("/dev/full/it"), Error);
}

TEST(Output, OfANewFileIsThereWhenItIsWhole) {
    const test::Folder folder;
    NewFile file{folder.path("it")};
    file.output().append("text");
    file.output().flush();
    EXPECT_FALSE(folder.has("it"));
    file.output().append(" and more");
    file.commit();
    EXPECT_EQ(folder.read("it"), "text and more");
}

TEST(Output, OfADeviceGoesThereAtOnce) {
    NewFile file{"/dev/full"};
    file.output().append("text");
    EXPECT_THROW(file.commit(), Error);
}

}  // namespace
}  // namespace cutline::io
