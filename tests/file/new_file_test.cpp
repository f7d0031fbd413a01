#include "file/new_file.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "cutline/cleaner.hpp"
#include "support/program.hpp"

namespace cutline::file {
namespace {

using Names = std::vector<std::string>;

class NewFileTest : public testing::TestWithParam<Naming> {
  protected:
    void put(const NewFile& file, std::string_view bytes) { write_at(file.descriptor(), 0, bytes, "it"); }
    test::Folder folder;
};

TEST_P(NewFileTest, AppearsWhenItIsWhole) {
    {
        NewFile file{folder.path("it"), GetParam()};
        put(file, "text");
        EXPECT_FALSE(folder.has("it"));
        file.commit();
        EXPECT_EQ(folder.read("it"), "text");
    }
    EXPECT_EQ(folder.names(), Names{"it"});
}

TEST_P(NewFileTest, ReplacesWhatWasThereAndTakesItsMode) {
    folder.write("it", "old and long");
    ::chmod(folder.path("it").c_str(), 0640);
    NewFile file{folder.path("it"), GetParam()};
    put(file, "new");
    file.commit();
    EXPECT_EQ(folder.read("it"), "new");
    EXPECT_EQ(folder.names(), Names{"it"});
    struct stat status {};
    ::stat(folder.path("it").c_str(), &status);
    EXPECT_EQ(status.st_mode & 07777, 0640U);
}

TEST_P(NewFileTest, WithoutCommitLeavesWhatWasThere) {
    folder.write("it", "old");
    {
        NewFile file{folder.path("it"), GetParam()};
        NewFile other{folder.path("it"), GetParam()};  // a name of its own
        put(file, "new");
    }
    EXPECT_EQ(folder.read("it"), "old");
    EXPECT_EQ(folder.names(), Names{"it"});
}

TEST_P(NewFileTest, TheLastOfTwoStays) {
    NewFile first{folder.path("it"), GetParam()};
    NewFile last{folder.path("it"), GetParam()};
    put(first, "first");
    put(last, "last");
    first.commit();
    last.commit();
    EXPECT_EQ(folder.read("it"), "last");
    EXPECT_EQ(folder.names(), Names{"it"});
}

TEST_P(NewFileTest, KeepsABackup) {
    folder.write("it", "old");
    NewFile file{folder.path("it"), GetParam()};
    put(file, "new");
    file.commit("~");
    EXPECT_EQ(folder.read("it"), "new");
    EXPECT_EQ(folder.read("it~"), "old");
}

TEST_P(NewFileTest, TakesALongName) {
    const std::string name(250, 'n');
    for (int i = 0; i < 2; ++i) NewFile(folder.path(name), GetParam()).commit();
    EXPECT_EQ(folder.names(), Names{name});
}

TEST_P(NewFileTest, SaysWhyItCannotBe) {
    folder.write("file", "");
    for (const char* path : {"nowhere/it", "file/it", "."})
        EXPECT_THROW((NewFile{folder.path(path), GetParam()}), Error) << path;
    EXPECT_THROW((NewFile{"/dev/null", GetParam()}), Error);
}

INSTANTIATE_TEST_SUITE_P(Namings, NewFileTest, testing::Values(Naming::late, Naming::early));

TEST(ScratchFile, HasNoName) {
    const test::Folder folder;
    const Descriptor file = scratch_file(folder.path("."));
    write_at(file, 0, "text", "it");
    EXPECT_EQ(folder.names(), Names{});
    EXPECT_THROW(scratch_file(folder.path("nowhere")), Error);
}

}  // namespace
}  // namespace cutline::file
