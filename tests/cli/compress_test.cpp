/// Compressed output.
#include "support/compress.hpp"

#include <gtest/gtest.h>

#include "io/decompress.hpp"
#include "support/program.hpp"
#include "support/wet.hpp"

namespace cutline::test {
namespace {

io::Compression kind(std::string_view bytes) { return io::sniff(bytes).compression; }

/// What the program reads of a file when it does nothing to it.
std::string content(const Folder& folder, const std::string& name) {
    return folder.run({"--only", "spelling/doubled", "-f", "text", name}).out;
}

TEST(Compress, AsAskedOrAsTheNameSays) {
    const Folder folder;
    folder.write("a", twice);
    const struct {
        std::vector<std::string> arguments;
        const char* written;
        io::Compression kind;
    } cases[] = {
        {{"-o", "b.gz"}, "b.gz", io::Compression::gzip},
        {{"-o", "b.zst"}, "b.zst", io::Compression::zstd},
        {{"-o", "b"}, "b", io::Compression::none},
        {{"-o", "b.gz", "--compress", "none"}, "b.gz", io::Compression::none},
        {{"-o", "b", "--compress", "zstd"}, "b", io::Compression::zstd},
        {{"-d", "to", "--compress", "gzip"}, "to/a.gz", io::Compression::gzip},
        {{"-d", "to"}, "to/a", io::Compression::none},
    };
    for (const auto& [arguments, written, compression] : cases) {
        std::vector<std::string> all = arguments;
        all.emplace_back("a");
        EXPECT_EQ(folder.run(all).err, "");
        EXPECT_EQ(kind(folder.read(written)), compression) << written;
        EXPECT_EQ(content(folder, written), once) << written;
    }
    folder.write("s", folder.run({"--compress", "zstd"}, twice).out);
    EXPECT_EQ(kind(folder.read("s")), io::Compression::zstd);
    EXPECT_EQ(content(folder, "s"), once);
}

TEST(Compress, FilesStayAsTheyWere) {
    const Folder folder;
    for (const Packer& packer : packers) {
        const std::string name = std::string{"a"} + packer.extension;
        folder.write(name, packer.pack(twice));
        EXPECT_EQ(folder.run({"-d", "to", name}).err, "");
        const bool written = name == "a.gz" || name == "a.zst";
        EXPECT_EQ(content(folder, written ? "to/" + name : "to/a"), once);
        if (!written) continue;
        EXPECT_EQ(folder.run({"-i", name}).err, "");
        EXPECT_EQ(kind(folder.read(name)), kind(packer.pack("")));
        EXPECT_EQ(content(folder, name), once);
    }
}

TEST(Compress, OfNothingIsAWholeMember) {
    const Folder folder;
    for (const char* compression : {"gzip", "zstd"}) {
        const std::string packed = folder.run({"--compress", compression}, "").out;
        EXPECT_NE(packed, "");
        EXPECT_EQ(folder.run({}, packed).out, "");
    }
}

TEST(Compress, FinishedRecordsCanBeReadWhenInputBlocks) {
    const Folder folder;
    for (const char* compression : {"gzip", "zstd"}) {
        Piped program{folder, {"-f", "jsonl", "--compress", compression}};
        Piped reader{folder, {"-f", "jsonl"}};
        for (int i = 0; i < 3; ++i) {
            program.write(record(twice));
            const std::string packed = program.read_some();
            EXPECT_NE(packed, "") << compression;
            reader.write(packed);
            EXPECT_EQ(reader.read(record(once).size()), record(once)) << compression;
        }
    }
}

TEST(Compress, RestoreToo) {
    const Folder folder;
    folder.write("a.gz", gzip(twice));
    EXPECT_EQ(folder.run({"a.gz", "-o", "b.zst", "--log", "log"}).err, "");
    EXPECT_EQ(folder.run({"restore", "--log", "log", "b.zst", "-o", "c.gz"}).err, "");
    EXPECT_EQ(kind(folder.read("c.gz")), io::Compression::gzip);
    EXPECT_EQ(content(folder, "c.gz"), twice);
}

/// The members of a gzip file, by starting again at each that ends.
std::vector<std::string> members(std::string_view packed) {
    std::vector<std::string> out;
    const auto codec = io::make_gzip();
    std::string room(1 << 20, '\0');
    while (!packed.empty()) {
        const io::Progress progress = codec->step(packed, room.data(), room.size());
        packed.remove_prefix(progress.taken);
        out.push_back(room.substr(0, progress.given));
        if (!progress.end_of_member) break;
        codec->restart();
    }
    return out;
}

TEST(Compress, AWebArchiveHasAMemberForEachRecord) {
    const Folder folder;
    const std::vector<std::string> records{wet_info(), wet_record(twice), wet_record("Short.\n"), wet_record(twice)};
    const std::vector<std::string> cleaned{wet_info(), wet_record(once), wet_record("Short.\n"), wet_record(once)};
    std::string packed;
    for (const std::string& record : records) packed += gzip(record);
    folder.write("a.wet.gz", packed);
    for (const char* threads : {"1", "3"}) {
        EXPECT_EQ(members(folder.run({"-T", threads, "-f", "wet", "a.wet.gz"}).out), cleaned);
        EXPECT_EQ(members(folder.run({"-T", threads}, packed).out), cleaned) << "known by its first bytes";
        EXPECT_EQ(folder.run({"-T", threads, "--compress", "none"}, packed).out, joined(cleaned));
        EXPECT_EQ(folder.run({"-T", threads, "a.wet.gz", "-o", "b.wet.gz", "--log", "log"}).err, "");
        EXPECT_EQ(members(folder.read("b.wet.gz")), cleaned);
        EXPECT_EQ(folder.run({"restore", "--log", "log", "b.wet.gz"}).out, joined(records));
    }
    EXPECT_EQ(folder.run({}, joined(records)).out, joined(cleaned)) << "what comes plain goes plain";
}

}  // namespace
}  // namespace cutline::test
