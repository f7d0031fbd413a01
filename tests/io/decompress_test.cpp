#include "io/decompress.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "cutline/cleaner.hpp"
#include "support/compress.hpp"

namespace cutline::io {
namespace {

/// Gives `bytes` in pieces of at most `piece`; before each, once, nothing yet.
class Memory final : public Source {
  public:
    Memory(std::string bytes, std::size_t piece) : bytes_(std::move(bytes)), piece_(piece) {}
    bool wait(int) override { return true; }
    std::optional<std::size_t> read(char* to, std::size_t size) override {
        stalled_ = !stalled_;
        if (stalled_) return 0;
        if (at_ == bytes_.size()) return std::nullopt;
        const std::size_t count = bytes_.copy(to, std::min(size, piece_), at_);
        at_ += count;
        return count;
    }

  private:
    std::string bytes_;
    std::size_t piece_;
    std::size_t at_ = 0;
    bool stalled_ = false;
};

std::string unpack(std::string packed, std::size_t in_piece = 1 << 20, std::size_t out_piece = 1 << 16) {
    const auto source = decompress(std::make_unique<Memory>(std::move(packed), in_piece), "it");
    std::string out;
    std::string room(out_piece, '\0');
    while (const auto got = source->read(room.data(), room.size())) out.append(room, 0, *got);
    return out;
}

std::string sample(std::size_t size) {
    std::string out;
    unsigned state = 7;
    while (out.size() < size) {
        state = state * 1664525 + 1013904223;
        out += static_cast<char>('a' + (state >> 24) % 20);
        if (state >> 30 == 3) out += " and again ";
    }
    out.resize(size);
    return out;
}

TEST(Decompress, EveryFormatInEveryPiece) {
    for (const test::Packer& packer : test::packers)
        for (const std::size_t size : {0U, 1U, 1000U, 300'000U}) {
            const std::string bytes = sample(size);
            const std::string packed = packer.pack(bytes);
            EXPECT_TRUE(unpack(packed) == bytes) << packer.name << size;
            EXPECT_TRUE(unpack(packed, 4096, 1000) == bytes) << packer.name << size;
            if (size > 10'000) continue;  // it would take long
            EXPECT_TRUE(unpack(packed, 1, 1) == bytes) << packer.name << size;
        }
}

// What gzip itself writes: here with an extra field, a name and a comment.
TEST(Decompress, GzipHeadersOfAnyKindInAnyPiece) {
    using namespace std::string_view_literals;
    const std::string bytes = sample(1000);
    const std::string plain = test::gzip(bytes);
    const std::string full = std::string{"\x1F\x8B\x08\x1C\1\2\3\4\0\3\5\0extraname\0comment\0"sv} + plain.substr(10);
    for (std::size_t piece = 1; piece < 40; ++piece)
        EXPECT_TRUE(unpack(full + plain + full, piece) == bytes + bytes + bytes);
}

TEST(Decompress, MembersInARow) {
    const std::string a = sample(5000);
    for (const test::Packer& packer : test::packers) {
        const std::string packed = packer.pack(a) + packer.pack("") + packer.pack("b") + packer.pack(a);
        for (const std::size_t piece : {1U, 7U, 100'000U})
            EXPECT_TRUE(unpack(packed, piece) == a + "b" + a) << packer.name << piece;
        EXPECT_EQ(unpack(packer.pack("b") + std::string(1024, '\0')), "b") << packer.name;
        EXPECT_EQ(unpack(packer.pack("b") + std::string(4, '\0') + packer.pack("c")), "bc") << packer.name;
    }
}

TEST(Decompress, PlainBytesStay) {
    using namespace std::string_view_literals;
    for (const std::string_view bytes :
         {""sv, "B"sv, "BZ"sv, "BZh9"sv, "BZh9 is a name"sv, "\x1F"sv, "\x1F\x8B"sv, "\x1F\x8B\x07 no"sv,
          "\x28\xB5\x2F"sv, "\xFD\x37zXZ"sv, "P*M"sv, "{\"text\":1}"sv, "\0\0"sv})
        for (const std::size_t piece : {1U, 100U}) EXPECT_EQ(unpack(std::string(bytes), piece), bytes);
}

TEST(Decompress, ZstdMayBeginWithASkippableFrame) {
    const std::string skippable{"\x5A\x2A\x4D\x18\x03\x00\x00\x00xyz", 11};
    EXPECT_EQ(unpack(skippable + test::zstd("text")), "text");
    EXPECT_EQ(unpack(test::zstd("text") + skippable), "text");
}

TEST(Decompress, EveryTruncationGivesAPrefixAndIsTold) {
    const std::string bytes = sample(3000);
    for (const test::Packer& packer : test::packers) {
        const std::string packed = packer.pack(bytes);
        for (std::size_t size = longest_magic; size < packed.size(); size += 13) {
            const auto source = decompress(std::make_unique<Memory>(packed.substr(0, size), 50), "it");
            std::string out;
            std::string room(100, '\0');
            try {
                while (const auto got = source->read(room.data(), room.size())) out.append(room, 0, *got);
                ADD_FAILURE() << packer.name << size;
            } catch (const Error& error) {
                EXPECT_EQ(error.what(), "cannot decompress it: the data breaks off at byte " + std::to_string(size));
            }
            EXPECT_TRUE(bytes.starts_with(out)) << packer.name << size;
        }
    }
}

TEST(Decompress, DamageIsToldOrHarmless) {
    const std::string bytes = sample(3000);
    for (const test::Packer& packer : test::packers) {
        const std::string packed = packer.pack(bytes);
        for (std::size_t at = longest_magic; at < packed.size(); ++at) {
            std::string damaged = packed;
            damaged[at] = static_cast<char>(damaged[at] ^ 0x55);
            try {
                EXPECT_TRUE(unpack(damaged, 1 << 20, at % 2 == 0 ? 1 << 16 : 10) == bytes) << packer.name << at;
            } catch (const Error& error) {
                EXPECT_NE(std::string_view(error.what()).find(" at byte "), std::string::npos) << error.what();
            }
        }
    }
}

// A bzip2 block that gives its last byte and fails its checksum in one step; libbz2, asked again, says that all is
// well.
TEST(Decompress, DamageSeenWithTheLastByteIsToldToo) {
    const std::string damaged{
        "BZh91AY&SY\256`=~\000\000\005S\200\000\020@\005\004\000.\347\334\240 \0001F\214\201\243L\215\010\247"
        "\211=OS&&\237\252~\243\312|a\363\357\223\334\334\002 \037\3200d\345L1\327O\012\274kb\367\356H\247"
        "\012\022\025\314\007\257\300",
        84};
    for (const std::size_t in : {1U, 100U})
        for (const std::size_t out : {1U, 100U, 65536U})
            EXPECT_THROW(unpack(damaged, in, out), Error) << in << ' ' << out;
}

TEST(Sniff, AsksForMoreOnlyWhereItCouldMatter) {
    EXPECT_TRUE(sniff("{").sure);
    EXPECT_TRUE(sniff("Be").sure);
    EXPECT_FALSE(sniff("").sure);
    EXPECT_FALSE(sniff("BZ").sure);
    EXPECT_FALSE(sniff("\x1F").sure);
    EXPECT_EQ(sniff("\x1F\x8B\x08").compression, Compression::gzip);
}

}  // namespace
}  // namespace cutline::io
