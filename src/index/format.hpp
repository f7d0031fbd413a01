/// The layout of an index file. All numbers are little-endian.
///
///     header | blocks of each section | fences of each section
///
/// A section is its entries in ascending order of their keys, in blocks of 256 (the last one may have fewer): the keys,
/// 8 bytes each; the counts, 4 bytes each; the XXH3 of those bytes. A fence is the first key of a block. Where
/// everything stands follows from the numbers of entries in the header, which end with the header's own XXH3.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "index/evidence.hpp"

namespace cutline::index {

struct Entry {
    Key key = 0;
    std::uint32_t count = 0;
};

inline constexpr std::size_t block_entries = 256;
inline constexpr std::size_t key_size = sizeof(Key);
inline constexpr std::size_t count_size = sizeof(std::uint32_t);
inline constexpr std::size_t entry_size = key_size + count_size;
inline constexpr std::size_t checksum_size = sizeof(std::uint64_t);
inline constexpr std::size_t block_size = block_entries * entry_size + checksum_size;

/// What an index says of itself.
struct Header {
    std::uint64_t documents = 0;
    std::array<std::uint64_t, section_count> entries{};  ///< by section
    std::uint64_t fence_checksum = 0;                    ///< XXH3 of all fences
    std::uint64_t fingerprint = 0;  ///< XXH3 of all that follows the header, then of the header before it

    std::uint64_t& of(Section section) { return entries.at(static_cast<std::size_t>(section)); }
    std::uint64_t of(Section section) const { return entries.at(static_cast<std::size_t>(section)); }
    bool operator==(const Header&) const = default;
};

/// Magic, version of the format, of the key, of Unicode, block size, hash seed; then the fields of Header; then XXH3.
inline constexpr std::size_t header_size = 8 + 4 * 4 + 8 + 8 + section_count * 8 + 8 + 8 + checksum_size;

/// "format 1, key 1, Unicode 15.0.0": those of every index that this version of cutline writes and reads.
std::string versions();

/// The header's bytes up to its fingerprint.
std::string identity_bytes(const Header& header);
std::string encode(const Header& header);
/// Throws Error, which calls the file `name`, if it is not the header of an index that this version of cutline can use.
Header decode_header(std::string_view bytes, const std::string& name);

/// Throws Error: the index `name` is damaged, at `where`.
[[noreturn]] void fail_damaged(const std::string& name, const std::string& where);

constexpr std::uint64_t blocks_of(std::uint64_t entries) { return (entries + block_entries - 1) / block_entries; }
constexpr std::uint64_t bytes_of(std::uint64_t entries) {
    return entries * entry_size + blocks_of(entries) * checksum_size;
}
/// Of the whole file. Saturates where that cannot be.
std::uint64_t file_size(const Header& header);

template <class Number>
Number load(const char* from) {
    Number value;
    std::memcpy(&value, from, sizeof value);
    if constexpr (std::endian::native == std::endian::big) {
        Number swapped = 0;
        for (std::size_t i = 0; i < sizeof value; ++i) swapped = (swapped << 8) | ((value >> (8 * i)) & 0xFF);
        return swapped;
    }
    return value;
}

template <class Number>
void append(std::string& to, Number value) {
    for (std::size_t i = 0; i < sizeof value; ++i) to.push_back(static_cast<char>((value >> (8 * i)) & 0xFF));
}

}  // namespace cutline::index
