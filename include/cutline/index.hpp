/// What a corpus has taught: in how many documents each line, word and piece of furniture stands. It tells cleaning
/// what a site repeats, and what is a word.
///
///     cutline::Learner learner{"news.idx"};
///     while (next(page)) learner.add(page.text, {.site = page.site});
///     learner.save();
///
///     cutline::Config config;
///     config.indexes.push_back(cutline::Index::open("news.idx"));
///     cutline::Cleaner cleaner{config};
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "cutline/cleaner.hpp"

namespace cutline {

namespace index {
class Evidence;
class Reader;
}  // namespace index

/// An index file, mapped into memory. Many threads and cleaners may use one.
class Index {
  public:
    /// Checks header and sizes now, each block of the file at its first use: using a damaged index throws Error, which
    /// names it. The file must not be changed meanwhile; to replace it under its name by another one is right.
    static std::shared_ptr<const Index> open(const std::string& path);

    /// Writes the sum of indexes to `to`, which appears when it is whole. Any order, any grouping: the same bytes. The
    /// same as learning the whole corpus at once, if no document is in two of them. Throws Error.
    static void merge(const std::vector<std::string>& from, const std::string& to);

    /// How much an index holds. What is counted once is one entry.
    struct Sizes {
        std::uint64_t documents = 0;
        std::uint64_t sites = 0;
        std::uint64_t site_lines = 0;
        std::uint64_t lines = 0;
        std::uint64_t affixes = 0;
        std::uint64_t words = 0;
    };
    Sizes sizes() const;
    /// Documents of a site: its host, in lower case, without "www.".
    std::uint32_t pages(std::string_view host) const;
    /// Stands for all that the index says: 16 hexadecimal digits. Equal for equal files only.
    std::string fingerprint() const;
    /// Reads all of it, and throws Error if any byte is damaged.
    void check() const;

    /// For the library itself.
    explicit Index(std::unique_ptr<const index::Reader> reader);
    ~Index();
    Index(const Index&) = delete;
    Index& operator=(const Index&) = delete;
    const index::Evidence& evidence() const;
    const index::Reader& reader() const { return *reader_; }

  private:
    std::unique_ptr<const index::Reader> reader_;
};

/// Learns an index, document by document. Not thread-safe.
class Learner {
  public:
    /// `path`: the index to be; when memory is full, files without a name are written beside it. `config.memory` bounds
    /// the memory; keys and formats in it mean nothing here. Throws Error.
    explicit Learner(std::string path, const Config& config = {});
    ~Learner();
    Learner(Learner&&) noexcept;
    Learner& operator=(Learner&&) noexcept;

    /// One document. With an `id` that the same site had before, or a URL that came before, it is not counted again,
    /// and the answer is false.
    bool add(std::string_view text, const About& about = {}, std::string_view id = {});
    /// The same of a document that is several texts.
    bool add_texts(const std::vector<std::string_view>& texts, const About& about, std::string_view id = {});

    /// Writes the index, which appears under its name when it is whole. The learner is then only good for destruction;
    /// destroyed without, it leaves nothing.
    void save();

  private:
    struct Implementation;
    std::unique_ptr<Implementation> implementation_;
};

}  // namespace cutline
