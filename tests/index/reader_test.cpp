#include "index/reader.hpp"

#include <array>
#include <thread>

#include <gtest/gtest.h>
#include <unistd.h>

#include "cutline/cleaner.hpp"
#include "cutline/index.hpp"
#include "file/new_file.hpp"
#include "index/corpus.hpp"
#include "index/counter.hpp"
#include "index/indexes.hpp"
#include "support/cases.hpp"
#include "support/program.hpp"

namespace cutline::index {
namespace {

void save(const test::Folder& folder, const std::string& name, const std::vector<Features>& documents) {
    Counter counter{folder.path("."), std::size_t{1} << 20};
    for (const Features& features : documents) counter.add(features);
    counter.save(folder.path(name));
}

/// Keys that are there, their neighbours, and the ends of the range.
std::vector<Key> worth_asking(const std::map<Key, std::uint64_t>& section) {
    std::vector<Key> keys{0, 1, UINT64_MAX / 2, UINT64_MAX};
    for (const auto& [key, unused] : section) keys.insert(keys.end(), {key - 1, key, key + 1});
    return keys;
}

TEST(Reader, AnswersAsAMapDoes) {
    const test::Folder folder;
    for (const std::size_t size : {0U, 1U, 40U, 5000U}) {
        const std::vector<Features> documents = random_documents(size, size + 1);
        save(folder, "index", documents);
        const Reader reader{folder.path("index")};
        const Reference reference = count(documents);
        for (std::size_t i = 0; i < section_count; ++i) {
            const std::vector<Key> keys = worth_asking(reference.at(i));
            const std::vector<std::uint32_t> found = counts(reader, static_cast<Section>(i), keys);
            for (std::size_t k = 0; k < keys.size(); ++k) {
                const auto entry = reference.at(i).find(keys[k]);
                ASSERT_EQ(found[k], entry == reference.at(i).end() ? 0 : entry->second) << keys[k];
            }
        }
    }
}

TEST(Reader, ReadsAnewWhatItGaveBack) {
    const test::Folder folder;
    save(folder, "index", random_documents(5000, 3));
    const Reader reader{folder.path("index")};
    const std::vector<Key> keys = worth_asking(count(random_documents(5000, 3)).at(2));
    const std::vector<std::uint32_t> before = counts(reader, static_cast<Section>(2), keys);
    for (std::size_t i = 0; i < section_count; ++i)
        reader.forget(static_cast<Section>(i), 0, reader.blocks(static_cast<Section>(i)));
    reader.forget();
    EXPECT_EQ(counts(reader, static_cast<Section>(2), keys), before);
    EXPECT_NO_THROW(reader.check_all());
}

TEST(Reader, SeveralAddUp) {
    const test::Folder folder;
    const std::vector<Features> documents = random_documents(50, 9);
    save(folder, "index", documents);
    const std::shared_ptr<const Index> index = Index::open(folder.path("index"));
    Config config;
    EXPECT_TRUE(Indexes{config}.empty());
    config.indexes = {index, index, index};
    const Reference reference = count(documents);
    const std::vector<Key> keys = worth_asking(reference[1]);
    std::vector<std::uint32_t> one = counts(index->evidence(), Section::site_lines, keys);
    for (std::uint32_t& number : one) number *= 3;
    EXPECT_EQ(counts(Indexes{config}, Section::site_lines, keys), one);
}

TEST(Reader, ThreadsShareOne) {
    const test::Folder folder;
    const std::vector<Features> documents = random_documents(3000, 2);
    save(folder, "index", documents);
    const Reader reader{folder.path("index")};
    const std::vector<Key> keys = worth_asking(count(documents)[2]);
    const std::vector<std::uint32_t> expected = counts(Reader{folder.path("index")}, Section::lines, keys);
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&] { EXPECT_EQ(counts(reader, Section::lines, keys), expected); });
}

/// A copy of an index that can be spoilt.
file::Descriptor copy_of(const test::Folder& folder, const std::string& bytes) {
    file::Descriptor copy = file::scratch_file(folder.path("."));
    file::write_at(copy, 0, bytes, "copy");
    return copy;
}

TEST(Reader, EveryDamagedByteIsNoticed) {
    const test::Folder folder;
    save(folder, "index", random_documents(100, 4));
    const std::string good = folder.read("index");
    const file::Descriptor file = copy_of(folder, good);
    for (std::size_t at = 0; at < good.size(); at += test::one_in) {
        const std::array bad{static_cast<char>(good[at] ^ (1 << at % 8))};
        file::write_at(file, at, {bad.data(), 1}, "copy");
        EXPECT_THROW(contents(Reader(file, "copy")), Error) << "byte " << at;
        EXPECT_THROW(Reader(file, "copy").check_all(), Error) << "byte " << at;
        file::write_at(file, at, std::string_view{good}.substr(at, 1), "copy");
    }
    Reader(file, "copy").check_all();
}

TEST(Reader, ALookupNeverBelievesADamagedBlock) {
    const test::Folder folder;
    const std::vector<Features> documents = random_documents(3000, 6);
    save(folder, "index", documents);
    std::string bytes = folder.read("index");
    const Reference reference = count(documents);
    bytes[bytes.size() / 2] ^= 1;
    folder.write("bad", bytes);
    const Reader good{folder.path("index")};
    const Reader bad{folder.path("bad")};
    int refused = 0;
    for (std::size_t i = 0; i < section_count; ++i)
        for (const Key key : worth_asking(reference.at(i))) {
            try {
                const auto section = static_cast<Section>(i);
                EXPECT_EQ(counts(bad, section, {key}), counts(good, section, {key}));
            } catch (const Error& error) {
                EXPECT_NE(std::string(error.what()).find("bad: the index is damaged (block"), std::string::npos);
                ++refused;
            }
        }
    EXPECT_GT(refused, 0);
}

TEST(Reader, EveryTruncationIsRefused) {
    const test::Folder folder;
    save(folder, "index", random_documents(100, 4));
    const std::string good = folder.read("index");
    const file::Descriptor file = copy_of(folder, good + "x");
    EXPECT_THROW(Reader(file, "copy"), Error);
    for (std::size_t size = good.size(); size-- > 0;) {
        ASSERT_EQ(::ftruncate(file.get(), static_cast<off_t>(size)), 0);
        EXPECT_THROW(Reader(file, "copy"), Error) << size << " bytes";
    }
}

TEST(Reader, SaysWhatIsWrong) {
    const test::Folder folder;
    save(folder, "index", random_documents(40, 4));
    const std::string good = folder.read("index");
    folder.write("text", "Once upon a time there was no index at all.\n");
    folder.write("short", std::string_view{good}.substr(0, good.size() - 1));
    std::string newer = good;
    newer[8] = 99;  // the format's version, in a header that is whole
    std::string head = newer.substr(0, header_size - checksum_size);
    append(head, hash::fingerprint(head));
    folder.write("newer", head + newer.substr(header_size));
    const auto said = [&](const char* name) -> std::string {
        try {
            const Reader reader{folder.path(name)};
        } catch (const Error& error) {
            return error.what();
        }
        return {};
    };
    const auto expect = [&](const char* name, const char* message) {
        EXPECT_NE(said(name).find(message), std::string::npos) << said(name);
        EXPECT_NE(said(name).find(folder.path(name)), std::string::npos) << said(name);
    };
    expect("text", "it is no index");
    expect("short", "the index is damaged");
    expect("newer", "another version");
    expect("nowhere", "No such file");
    expect(".", "regular file");
}

TEST(Reader, FingerprintsTellIndexesApart) {
    const test::Folder folder;
    save(folder, "a", random_documents(40, 4));
    save(folder, "b", random_documents(41, 4));
    const auto print = [&](const char* name) { return Index::open(folder.path(name))->fingerprint(); };
    EXPECT_EQ(print("a").size(), 16U);
    EXPECT_EQ(print("a"), print("a"));
    EXPECT_NE(print("a"), print("b"));
}

}  // namespace
}  // namespace cutline::index
