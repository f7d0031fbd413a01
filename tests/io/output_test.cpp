#include "io/output.hpp"

#include <csignal>

#include <gtest/gtest.h>
#include <sys/resource.h>

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

TEST(Output, AfterAFailureNothingIsWrittenTwice) {
    const test::Folder folder;
    (void)std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    ::getrlimit(RLIMIT_FSIZE, &before);
    const rlimit small{10, before.rlim_max};
    Output output = open_output(folder.path("it"));
    output.append("fifteen letters");
    ::setrlimit(RLIMIT_FSIZE, &small);
    EXPECT_THROW(output.flush(), Error);
    ::setrlimit(RLIMIT_FSIZE, &before);
    EXPECT_THROW(output.flush(), Error);
    EXPECT_EQ(folder.read("it"), "fifteen le");
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
