#include "index/reader.hpp"

#include <algorithm>
#include <cerrno>
#include <utility>

#include <fcntl.h>

#include "cutline/cleaner.hpp"
#include "hash/fingerprint.hpp"
#include "index/arithmetic.hpp"

namespace cutline::index {

namespace {

constexpr std::size_t cached = 64 / key_size;  // keys that come from memory together
constexpr std::size_t window = 2 * cached;
constexpr std::array<const char*, section_count> section_names{"sites", "site lines", "lines", "affixes", "words"};

file::Descriptor open(const std::string& path) {
    file::Descriptor fd{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
    if (fd.get() < 0) file::fail("open", path, errno);
    return fd;
}

/// The last of the `size` ascending keys at `keys` that is not greater than `key`; `size` if there is none. From where
/// it is expected by doubled steps (Bentley, Yao 1976), then by halves: keys are fingerprints, so it is not far.
std::size_t last_not_greater(const char* keys, std::size_t size, Key key, std::size_t expected) {
    const auto at = [&](std::size_t i) { return load<Key>(keys + i * key_size); };
    std::size_t low = expected;
    std::size_t high = expected;
    std::size_t step = 1;
    if (at(low) <= key) {
        for (; high < size && at(high) <= key; step *= 2) low = std::exchange(high, std::min(size, high + step));
    } else {
        for (; low > 0 && at(low) > key; step *= 2) high = std::exchange(low, low - std::min(low, step));
        if (at(low) > key) return size;
    }
    while (high - low > 1) {
        const std::size_t middle = low + (high - low) / 2;
        (at(middle) <= key ? low : high) = middle;
    }
    return low;
}

/// The same, by halves alone and without a branch to be guessed where it is among the `window` keys around the expected
/// place, as it mostly is.
std::size_t last_not_greater_near(const char* keys, std::size_t size, Key key, std::size_t expected) {
    const auto at = [&](std::size_t i) { return load<Key>(keys + i * key_size); };
    if (size < window) return last_not_greater(keys, size, key, expected);
    std::size_t low = std::min(expected - std::min(expected, window / 2), size - window);
    if (at(low) > key || (low + window < size && at(low + window) <= key))
        return last_not_greater(keys, size, key, expected);
    for (std::size_t half = window / 2; half > 0; half /= 2) low += half * (at(low + half) <= key ? 1U : 0U);
    return low;
}

/// Where `part` of `whole` (0: 2^64) is to be expected among `size` places; about, and without a long division.
std::size_t expected_share(Key part, Key whole, std::size_t size) {
    const auto number = [](Key value) { return static_cast<double>(static_cast<std::int64_t>(value >> 1)) + 1; };
    const double share = number(part) / number(whole - 1) * static_cast<double>(size);
    return static_cast<std::size_t>(std::min(share, static_cast<double>(size - 1)));  // a forged index has any fences
}

}  // namespace

Reader::Reader(const std::string& path) : Reader(open(path), path) {}

Reader::Reader(const file::Descriptor& fd, std::string name)
    : name_(std::move(name)), mapping_(fd, name_), header_(decode_header(mapping_.bytes(), name_)) {
    const std::uint64_t expected = file_size(header_);
    if (mapping_.bytes().size() != expected)
        fail_damaged(name_,
                     "it has " + std::to_string(mapping_.bytes().size()) + " bytes of " + std::to_string(expected));
    lay_out();
    check_fences();
}

void Reader::lay_out() {
    std::size_t at = header_size;
    std::size_t number = 0;
    for (std::size_t i = 0; i < section_count; ++i) {
        const std::uint64_t entries = header_.entries[i];
        places_[i] = {.begin = at, .number = number, .blocks = blocks_of(entries), .entries = entries};
        at += bytes_of(entries);
        number += places_[i].blocks;
    }
    for (Place& place : places_) {
        place.fences = at;
        at += place.blocks * key_size;
    }
    checked_ = std::make_unique<std::atomic<bool>[]>(number);
}

void Reader::check_fences() const {
    const std::string_view fences = mapping_.bytes().substr(places_[0].fences);
    if (hash::fingerprint(fences) != header_.fence_checksum) fail_damaged(name_, "fences");
}

Reader::Block Reader::raw_block(const Place& place, std::uint64_t block) const {
    const std::uint64_t before = block * block_entries;
    const auto size = static_cast<std::size_t>(std::min<std::uint64_t>(block_entries, place.entries - before));
    const char* const keys = mapping_.bytes().data() + place.begin + block * block_size;
    return {keys, keys + size * key_size, size};
}

Reader::Block Reader::block(Section section, std::uint64_t block) const {
    const Place& place = this->place(section);
    const Block found = raw_block(place, block);
    std::atomic<bool>& checked = checked_[place.number + block];
    if (checked.load(std::memory_order_relaxed)) return found;
    const std::string_view bytes{found.keys, found.size * entry_size};
    if (load<std::uint64_t>(bytes.data() + bytes.size()) != hash::fingerprint(bytes))
        fail_damaged(name_,
                     "block " + std::to_string(block) + " of " + section_names.at(static_cast<std::size_t>(section)));
    checked.store(true, std::memory_order_relaxed);
    return found;
}

/// In three steps for a batch of keys, so that the memory that each asks for is on its way meanwhile.
void Reader::add_counts(Section section, std::span<const Key> keys, std::span<std::uint32_t> counts) const {
    const Place& place = this->place(section);
    if (place.blocks == 0) return;
    constexpr std::size_t batch = 32;
    std::array<Sought, batch> sought;
    while (!keys.empty()) {
        const std::size_t size = std::min(batch, keys.size());
        for (std::size_t i = 0; i < size; ++i) sought[i] = expect_block(place, keys[i]);
        for (std::size_t i = 0; i < size; ++i) find_block(place, keys[i], sought[i]);
        for (std::size_t i = 0; i < size; ++i)
            counts[i] = saturating_add(counts[i], count_of(section, keys[i], sought[i]));
        keys = keys.subspan(size);
        counts = counts.subspan(size);
    }
}

Reader::Sought Reader::expect_block(const Place& place, Key key) const {
    const std::size_t block = share(key, 0, place.blocks);
    __builtin_prefetch(mapping_.bytes().data() + place.fences + block * key_size);
    return {block, 0};
}

void Reader::find_block(const Place& place, Key key, Sought& sought) const {
    const char* const fences = mapping_.bytes().data() + place.fences;
    const auto fence = [&](std::size_t i) { return load<Key>(fences + i * key_size); };
    sought.block = last_not_greater_near(fences, place.blocks, key, sought.block);
    if (sought.block == place.blocks) return;
    const Block block = raw_block(place, sought.block);
    const Key begin = fence(sought.block);
    const Key end = sought.block + 1 < place.blocks ? fence(sought.block + 1) : 0;
    sought.entry = expected_share(key - begin, end - begin, block.size);
    const std::size_t near = std::max(sought.entry, window / 2) - window / 2;
    for (std::size_t at = near; at <= near + window; at += cached) __builtin_prefetch(block.keys + at * key_size);
    __builtin_prefetch(block.counts + sought.entry * count_size);
    __builtin_prefetch(&checked_[place.number + sought.block]);
}

std::uint32_t Reader::count_of(Section section, Key key, const Sought& sought) const {
    if (sought.block == blocks(section)) return 0;
    const Block block = this->block(section, sought.block);
    const std::size_t at = last_not_greater_near(block.keys, block.size, key, sought.entry);
    return at < block.size && block.key(at) == key ? block.count(at) : 0;
}

void Reader::forget(Section section, std::uint64_t begin, std::uint64_t end) const {
    const Place& place = this->place(section);
    mapping_.forget(place.begin + begin * block_size, place.begin + end * block_size);
}

void Reader::check_all() const {
    hash::Digest digest;
    digest.update(mapping_.bytes().substr(header_size));
    digest.update(identity_bytes(header_));
    if (digest.value() != header_.fingerprint) fail_damaged(name_, "fingerprint");
}

}  // namespace cutline::index
