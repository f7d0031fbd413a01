#include "pipeline/wet_document.hpp"

#include <algorithm>
#include <utility>

#include "edit/diff.hpp"
#include "frame/site.hpp"
#include "frame/wet_digest.hpp"

namespace cutline {

WetDocument read_wet(std::string_view record, std::string_view site) {
    WetDocument document;
    document.header = frame::read_wet_header(record);
    const frame::WetHeader& header = document.header;
    document.damage = header.damage;
    if (!document.damage.empty()) return document;
    document.text = record.substr(header.size, static_cast<std::size_t>(header.length));
    document.uri = header.uri.of(record);
    document.id = header.id.of(record);
    document.language = frame::language_of(header.language.of(record));
    document.site = document.uri.empty() ? std::string{site} : frame::host_of(document.uri);
    const std::string_view digest = header.block_digest.of(record);
    if (!digest.empty() && !frame::is_digest(digest, hash::sha1(document.text)).value_or(true))
        document.damage = "its block is not what its digest says";
    return document;
}

void WetCleaner::clean(std::string_view record, std::uint64_t doc, std::string_view name, std::uint64_t number,
                       CleanedUnit& out) {
    const WetDocument document = read_wet(record, site_);
    out.bad = document.damage;
    if (!out.bad.empty()) return;
    out.id = document.id;
    out.site = document.site;
    out.text_bytes = document.text.size();
    const text::Origin origin{.site = out.site, .language = document.language, .may_be_broken = true, .doc = doc};
    Outcome outcome = documents_.clean(document.text, origin);
    out.abstained = outcome.abstained ? 1 : 0;
    out.held_back = outcome.held_back;
    if (outcome.splices.empty()) return;
    if (diff_) {
        const std::string which = document.id.empty() ? std::to_string(number) : std::string{document.id};
        edit::unified_diff(std::string{name} + ":" + which, document.text, 1, outcome.splices, out.diff);
    }
    renew_header(record, document, outcome.splices, out);
    add_edits(document.text, {.shift = document.header.size, .at = 0, .line = 1}, std::move(outcome.splices),
              out.edits);
}

void WetCleaner::renew_header(std::string_view record, const WetDocument& document, const edit::Splices& splices,
                              CleanedUnit& out) {
    cleaned_.clear();
    edit::apply(document.text, splices, cleaned_);
    const frame::WetHeader& header = document.header;
    const auto renew = [&](frame::Bytes field, std::string put) {
        if (field.of(record) == put) return;
        RawEdit edit;
        edit.begin = edit.at = field.begin;
        edit.end = field.end;
        edit.line = LineCounter{record, 1}.at(field.begin);
        edit.splice.rule = Rule::wet_headers;
        edit.splice.put = std::move(put);
        out.edits.push_back(std::move(edit));
    };
    renew(header.content_length, std::to_string(cleaned_.size()));
    const hash::Sha1 digest = hash::sha1(cleaned_);
    if (header.block_digest.size() > 0)
        renew(header.block_digest, frame::renewed_digest(header.block_digest.of(record), digest));
    // The payload of such a record is its block; a digest of something else (the page that it was made of) stays.
    const std::string_view payload = header.payload_digest.of(record);
    if (!payload.empty() && frame::is_digest(payload, hash::sha1(document.text)).value_or(false))
        renew(header.payload_digest, frame::renewed_digest(payload, digest));
    std::sort(out.edits.begin(), out.edits.end(), [](const auto& a, const auto& b) { return a.begin < b.begin; });
}

}  // namespace cutline
