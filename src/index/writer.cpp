#include "index/writer.hpp"

#include <stdexcept>
#include <utility>

namespace cutline::index {

namespace {
constexpr std::size_t buffer_size = std::size_t{256} << 10;
}

Writer::Writer(const file::Descriptor& to, std::string name) : to_(to), name_(std::move(name)) {
    block_.reserve(block_entries);
    buffer_.reserve(buffer_size + block_size);
}

void Writer::add(const Entry& entry) {
    if (block_.size() == block_entries) end_block();
    block_.push_back(entry);
    ++header_.entries.at(section_);
}

void Writer::end_block() {
    if (block_.empty()) return;
    encoded_.clear();
    for (const Entry& entry : block_) append(encoded_, entry.key);
    for (const Entry& entry : block_) append(encoded_, entry.count);
    append(encoded_, hash::fingerprint(encoded_));
    fences_.push_back(block_.front().key);
    block_.clear();
    put(encoded_);
}

void Writer::end_section() {
    end_block();
    ++section_;
}

void Writer::finish(std::uint64_t documents) {
    if (section_ != section_count) throw std::logic_error("index::Writer: a section is missing");
    hash::Digest fences;
    for (const Key fence : fences_) {
        encoded_.clear();
        append(encoded_, fence);
        fences.update(encoded_);
        put(encoded_);
    }
    flush();
    header_.documents = documents;
    header_.fence_checksum = fences.value();
    digest_.update(identity_bytes(header_));
    header_.fingerprint = digest_.value();
    file::write_at(to_, 0, encode(header_), name_);
}

void Writer::put(std::string_view bytes) {
    digest_.update(bytes);
    buffer_ += bytes;
    if (buffer_.size() >= buffer_size) flush();
}

void Writer::flush() {
    file::write_at(to_, at_, buffer_, name_);
    at_ += buffer_.size();
    buffer_.clear();
}

}  // namespace cutline::index
