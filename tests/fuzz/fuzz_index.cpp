// The reader of an index: whatever stands in a file, it refuses or answers, and never strays outside the file. The
// checksums are put right in half of the cases, for damage seldom gets past them otherwise.
#include <algorithm>
#include <string>
#include <vector>

#include <unistd.h>

#include "cutline/cleaner.hpp"
#include "file/new_file.hpp"
#include "fuzz/check.hpp"
#include "hash/fingerprint.hpp"
#include "index/merge.hpp"
#include "index/reader.hpp"

using namespace cutline;
using namespace cutline::index;

namespace {

void put_number(std::string& bytes, std::size_t at, std::uint64_t number) {
    std::string encoded;
    append(encoded, number);
    bytes.replace(at, encoded.size(), encoded);
}

/// A file of the right size for the numbers of entries in the first bytes, filled with the rest, its checksums right.
std::string plausible(std::string_view from) {
    Header header;
    header.documents = from.size();
    for (std::uint64_t& entries : header.entries) {
        const std::string_view size = test::take(from, 2);
        if (size.size() == 2)
            entries = static_cast<unsigned char>(size[0]) * 4U + static_cast<unsigned char>(size[1]) % 4U;
    }
    std::string bytes(static_cast<std::size_t>(file_size(header)), '\0');
    for (std::size_t at = header_size; at < bytes.size() && !from.empty(); ++at) bytes[at] = from[at % from.size()];
    std::size_t at = header_size;
    for (const std::uint64_t entries : header.entries)
        for (std::uint64_t left = entries; left > 0;) {
            const std::size_t size = std::min<std::uint64_t>(left, block_entries);
            put_number(bytes, at + size * entry_size,
                       hash::fingerprint(std::string_view{bytes}.substr(at, size * entry_size)));
            at += size * entry_size + checksum_size;
            left -= size;
        }
    header.fence_checksum = hash::fingerprint(std::string_view{bytes}.substr(at));
    return bytes.replace(0, header_size, encode(header));
}

/// Asks for each key that is in the bytes, and for their neighbours.
void ask(const Reader& reader, std::string_view bytes) {
    std::vector<Key> keys{0, UINT64_MAX};
    for (std::size_t at = 0; at + key_size <= bytes.size() && keys.size() < 200; at += 37)
        keys.insert(keys.end(), {load<Key>(bytes.data() + at), load<Key>(bytes.data() + at) + 1});
    for (std::size_t i = 0; i < section_count; ++i) {
        std::vector<std::uint32_t> counts(keys.size());
        reader.add_counts(static_cast<Section>(i), keys, counts);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view input = test::bytes(data, size);
    const bool raw = test::take(input, 1).starts_with('r');
    const std::string bytes = raw ? std::string{input} : plausible(input);
    static const file::Descriptor file = file::scratch_file("/tmp");
    static const file::Descriptor sum = file::scratch_file("/tmp");
    try {
        for (const file::Descriptor* each : {&file, &sum})
            test::check(::ftruncate(each->get(), 0) == 0, "a file can be emptied");
        file::write_at(file, 0, bytes, "it");
        const Reader reader{file, "it"};
        ask(reader, bytes);
        Writer writer{sum, "sum"};
        merge({&reader, &reader}, writer);
        const Reader merged{sum, "sum"};
        merged.check_all();
        test::check(merged.header().documents <= 2 * size, "documents add up");
        reader.check_all();
    } catch (const Error& error) {
        test::check(std::string_view{error.what()}.find('\n') == std::string_view::npos, "an error is one line");
    }
    return 0;
}
