#include "io/new_file.hpp"

#include <gtest/gtest.h>

#include "cutline/cleaner.hpp"
#include "io/error.hpp"
#include "support/program.hpp"

namespace cutline::io {
namespace {

using Names = std::vector<std::string>;

TEST(NewFile, AppearsWhenItIsWhole) {
    const test::Folder folder;
    {
        NewFile file{folder.path("it")};
        file.output().append("text");
        file.output().flush();
        EXPECT_FALSE(folder.has("it"));
        file.commit();
        EXPECT_EQ(folder.read("it"), "text");
    }
    EXPECT_EQ(folder.names(), Names{"it"});
}

TEST(NewFile, WithoutCommitLeavesWhatWasThere) {
    const test::Folder folder;
    folder.write("it", "old");
    {
        NewFile file{folder.path("it")};
        NewFile other{folder.path("it")};  // a name of its own
        file.output().append("new");
        file.output().flush();
    }
    EXPECT_EQ(folder.read("it"), "old");
    EXPECT_EQ(folder.names(), Names{"it"});
}

TEST(NewFile, KeepsABackup) {
    const test::Folder folder;
    folder.write("it", "old");
    NewFile file{folder.path("it")};
    file.output().append("new");
    file.commit("~");
    EXPECT_EQ(folder.read("it"), "new");
    EXPECT_EQ(folder.read("it~"), "old");
}

TEST(NewFile, TakesALongName) {
    const test::Folder folder;
    const std::string name(250, 'n');
    NewFile file{folder.path(name)};
    file.commit();
    EXPECT_EQ(folder.names(), Names{name});
}

TEST(NewFile, SaysWhyItCannotBe) {
    const test::Folder folder;
    folder.write("file", "");
    EXPECT_THROW(NewFile{folder.path("nowhere/it")}, Error);
    EXPECT_THROW(NewFile{folder.path("file/it")}, Error);
    EXPECT_THROW(NewFile{folder.path(".")}, Error);
}

TEST(Output, TellsAFullDisk) {
    Output output = open_output("/dev/full");
    output.append("text");
    EXPECT_THROW(output.flush(), Error);
    EXPECT_THROW(open_output("/dev/full/it"), Error);
}

}  // namespace
}  // namespace cutline::io
