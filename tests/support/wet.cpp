#include "support/wet.hpp"

#include <algorithm>
#include <iterator>

#include "frame/wet_digest.hpp"
#include "hash/sha1.hpp"

namespace cutline::test {

namespace {

std::string digest(std::string_view block) { return frame::renewed_digest("sha1:", hash::sha1(block)); }

std::string field(std::string_view name, std::string_view value) {
    return value.empty() ? "" : std::string{name} + ": " + std::string{value} + "\r\n";
}

/// Replaces the first `from`, if it is there.
void replace(std::string& in, std::string_view from, std::string_view to) {
    if (const std::size_t at = in.find(from); at != std::string::npos) in.replace(at, from.size(), to);
}

void damage(std::string& record, Generator& random) {
    switch (random.below(12)) {
        case 0: replace(record, "WARC/1.0", "WARC1.0"); break;
        case 1: replace(record, "Content-Length: ", "Content-Length: 1"); break;
        case 2: replace(record, "Content-Length: ", "Content-Length: 99999999999999999999"); break;
        case 3: replace(record, "Content-Length: ", "Content-Size: "); break;
        case 4: replace(record, "\r\nWARC-Date: ", "\r\nWARC-Date "); break;
        case 5: replace(record, "\r\n\r\n", "\r\n"); break;
        case 6: record.resize(random.below(record.size())); break;
        case 7: record.insert(random.below(record.size()), "\r\n\r\n"); break;
        case 8: replace(record, "sha1:", "sha1:A"); break;
        case 9: record[random.below(record.size())] = static_cast<char>(random.below(256)); break;
        case 10: record += "\r\n\r\nstray bytes\r\n"; break;
        default: replace(record, "\r\n", "\r\nContent-Length: 7\r\n"); break;
    }
}

std::string some_text(Generator& random) {
    if (random.chance(10)) return {};
    std::string text = random.chance(30) ? random.scraped() : random.hostile();
    if (random.chance(5)) text += "\nWARC/1.0\r\n";
    return text;
}

WetFields some_fields(Generator& random) {
    WetFields fields;
    fields.id.replace(fields.id.size() - 4, 3, std::to_string(100 + random.below(900)));
    fields.uri += std::to_string(random.below(100));
    if (random.chance(20)) fields.language = random.chance(50) ? "deu,eng" : "";
    if (random.chance(10)) fields.uri.clear();
    if (random.chance(5)) fields.type = "metadata";
    if (random.chance(5)) fields.content_type = "text/plain; charset=utf-8";
    fields.payload_digest = random.chance(20);
    return fields;
}

}  // namespace

std::string wet_record(std::string_view text, const WetFields& fields) {
    std::string out = "WARC/1.0\r\n" + field("WARC-Type", fields.type) + field("WARC-Target-URI", fields.uri) +
                      field("WARC-Date", "2026-11-01T08:30:00Z") + field("WARC-Record-ID", fields.id) +
                      field("WARC-Refers-To", "<urn:uuid:00000000-0000-4000-8000-00000000abcd>") +
                      field("WARC-Block-Digest", digest(text));
    if (fields.payload_digest) out += field("WARC-Payload-Digest", digest(text));
    out += field("WARC-Identified-Content-Language", fields.language) + field("Content-Type", fields.content_type) +
           field("Content-Length", std::to_string(text.size())) + "\r\n";
    return out.append(text).append("\r\n\r\n");
}

std::string wet_info() {
    return wet_record("Software-Info: a generator of tests\r\nFormat: WARC File Format 1.0\r\n",
                      {.uri = {}, .language = {}, .type = "warcinfo", .content_type = "application/warc-fields"});
}

std::vector<std::string> hostile_wet(Generator& random) {
    std::vector<std::string> parts;
    if (random.chance(70)) parts.push_back(wet_info());
    for (std::size_t count = random.below(7); count > 0; --count) {
        std::string& record = parts.emplace_back(wet_record(some_text(random), some_fields(random)));
        if (random.chance(25)) damage(record, random);
        if (random.chance(5)) record += "\r\n\r\n";
    }
    return parts;
}

std::string joined(const std::vector<std::string>& parts) {
    std::string out;
    for (const std::string& part : parts) out += part;
    return out;
}

std::string wet_fault(std::string_view file) {
    while (!file.empty()) {
        const std::size_t header = file.find("\r\n\r\n");
        const std::size_t length = file.find("\r\nContent-Length: ");
        if (!file.starts_with("WARC/1.0\r\n") || header == file.npos || length > header) return "no header";
        const std::size_t size = std::stoul(std::string{file.substr(length + 18, 12)});
        const std::string_view block = file.substr(header + 4, size);
        if (file.substr(std::min(file.size(), header + 4 + size), 4) != "\r\n\r\n") return "a wrong length";
        for (const std::string_view name : {"\r\nWARC-Block-Digest: ", "\r\nWARC-Payload-Digest: "}) {
            const std::size_t at = file.find(name);
            if (at < header && file.substr(at + name.size(), 37) != digest(block)) return "a wrong digest";
        }
        file.remove_prefix(header + 4 + size + 4);
    }
    return {};
}

}  // namespace cutline::test
