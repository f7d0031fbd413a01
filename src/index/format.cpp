#include "index/format.hpp"

#include "cutline/cleaner.hpp"
#include "hash/fingerprint.hpp"
#include "index/features.hpp"
#include "text/properties.hpp"

namespace cutline::index {

namespace {

constexpr std::string_view magic =
    "\x89"
    "cutidx\n";
static_assert(magic.size() == 8);

constexpr std::uint32_t format_version = 1;
constexpr std::uint64_t hash_seed = 0;

std::string preamble() {
    std::string out{magic};
    append(out, format_version);
    append(out, key_version);
    append(out, text::unicode_version());
    append(out, static_cast<std::uint32_t>(block_entries));
    append(out, hash_seed);
    return out;
}

/// Takes the next number off the front.
std::uint64_t take(std::string_view& from) {
    const auto value = load<std::uint64_t>(from.data());
    from.remove_prefix(sizeof value);
    return value;
}

}  // namespace

std::string versions() {
    const std::uint32_t unicode = text::unicode_version();
    return "format " + std::to_string(format_version) + ", key " + std::to_string(key_version) + ", Unicode " +
           std::to_string(unicode >> 24) + "." + std::to_string(unicode >> 16 & 0xFF) + "." +
           std::to_string(unicode >> 8 & 0xFF);
}

std::string identity_bytes(const Header& header) {
    std::string out = preamble();
    append(out, header.documents);
    for (const std::uint64_t entries : header.entries) append(out, entries);
    append(out, header.fence_checksum);
    return out;
}

std::string encode(const Header& header) {
    std::string out = identity_bytes(header);
    append(out, header.fingerprint);
    append(out, hash::fingerprint(out));
    return out;
}

Header decode_header(std::string_view bytes, const std::string& name) {
    if (bytes.size() < header_size || !bytes.starts_with(magic))
        throw Error(name + ": it is no index, or not whole; cutline learn makes one");
    const std::string_view checked = bytes.substr(0, header_size - checksum_size);
    if (load<std::uint64_t>(bytes.data() + checked.size()) != hash::fingerprint(checked)) fail_damaged(name, "header");
    const std::string expected = preamble();
    if (!bytes.starts_with(expected))
        throw Error(name + ": the index comes from another version of cutline or of Unicode; learn it again");
    std::string_view rest = checked.substr(expected.size());
    Header header;
    header.documents = take(rest);
    for (std::uint64_t& entries : header.entries) entries = take(rest);
    header.fence_checksum = take(rest);
    header.fingerprint = take(rest);
    return header;
}

void fail_damaged(const std::string& name, const std::string& where) {
    throw Error(name + ": the index is damaged (" + where + "); learn it again");
}

std::uint64_t file_size(const Header& header) {
    std::uint64_t size = header_size;
    for (const std::uint64_t entries : header.entries) {
        if (entries > (UINT64_MAX >> 8)) return UINT64_MAX;
        size += bytes_of(entries) + blocks_of(entries) * key_size;
    }
    return size;
}

}  // namespace cutline::index
