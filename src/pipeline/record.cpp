#include "pipeline/record.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "edit/diff.hpp"
#include "edit/log.hpp"
#include "frame/site.hpp"
#include "json/string.hpp"
#include "json/writer.hpp"

namespace cutline {

namespace {

bool is_ascii(std::string_view bytes) {
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Raw offsets of the places that splices are like, by splice.
std::vector<std::optional<std::uint64_t>> raw_likes(std::string_view raw, const edit::Splices& splices) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < splices.size(); ++i)
        if (splices[i].like != edit::no_place) order.push_back(i);
    std::sort(order.begin(), order.end(), [&](auto a, auto b) { return splices[a].like < splices[b].like; });
    std::vector<std::optional<std::uint64_t>> likes(splices.size());
    json::RawOffsets offsets{raw};
    for (const std::size_t i : order)
        if (const auto place = offsets.find(splices[i].like)) likes[i] = *place;
    return likes;
}

/// The object that --annotate adds.
void summarise(const CleanedUnit& unit, json::Writer& writer) {
    std::array<std::uint64_t, rule_count> counts{};
    std::size_t cut = 0;
    for (const RawEdit& edit : unit.edits) {
        ++counts[static_cast<std::size_t>(edit.splice.rule)];
        const std::size_t size = edit.end - edit.begin;
        cut += size - std::min(size, edit.splice.put.size());
    }
    writer.open('{').key("cut").thousandths(cut * 1000 / std::max<std::size_t>(1, unit.text_bytes));
    writer.key("edits").open('{');
    for (std::size_t i = 0; i < rule_count; ++i)
        if (counts[i] > 0) writer.key(edit::rule_name(static_cast<Rule>(i))).number(counts[i]);
    writer.close('}').close('}');
}

}  // namespace

json::RecordReader make_record_reader(const Config& config) {
    using json::Role;
    std::vector<json::RecordReader::Key> keys;
    keys.reserve(config.text_keys.size() + config.context_keys.size() + 5);
    for (const std::string& key : config.text_keys) keys.push_back({Role::text, key});
    keys.push_back({Role::id, config.id_key});
    keys.push_back({Role::site, config.site_key});
    keys.push_back({Role::url, "url"});
    keys.push_back({Role::language, config.language_key});
    for (const std::string& key : config.context_keys) keys.push_back({Role::context, key});
    if (config.annotate_key.starts_with('/'))
        throw Error("the annotation's key '" + config.annotate_key + "' cannot be a pointer; give it a plain name");
    keys.push_back({Role::annotation, config.annotate_key});
    return json::RecordReader{keys};
}

void fail_strict(std::string_view input, const BadRecord& record, std::string_view otherwise) {
    throw Error(std::string{input} + ", line " + std::to_string(record.line) + ": a bad record (" +
                std::string{record.reason} + "); without --strict " + std::string{otherwise});
}

RecordCleaner::RecordCleaner(const Config& config, DocumentCleaner& documents, bool diff)
    : config_(config), documents_(documents), diff_(diff), reader_(make_record_reader(config)) {}

void RecordCleaner::clean(std::string_view line, std::uint64_t doc, std::string_view name, std::uint64_t number,
                          CleanedUnit& out) {
    const json::Record& record = reader_.read(line);
    out.bad = record.reason;
    out.has_text = !record.texts.empty();
    if (!out.bad.empty() || !out.has_text) return;
    out.id = record.id;
    out.site = frame::host_of(record.site.empty() ? record.url : record.site);
    const text::Origin origin{
        .site = out.site, .language = record.language, .may_be_broken = false, .doc = doc, .context = record.context};
    const std::string full_name =
        diff_ ? std::string{name} + ":" + (record.id.empty() ? std::to_string(number) : record.id) : "";
    for (const json::Span span : record.texts) {
        if (clean_text(line, span, origin, full_name, out)) continue;
        out.clear();
        out.bad = bad_escape;
        return;
    }
    if (!config_.annotate_key.empty()) annotate(line, record, out);
}

bool RecordCleaner::clean_text(std::string_view line, json::Span span, text::Origin origin, std::string_view name,
                               CleanedUnit& out) {
    const std::string_view raw = line.substr(span.begin, span.end - span.begin);
    if (buffer_.size() < raw.size()) buffer_.resize(raw.size());
    const auto size = json::unescape(raw, buffer_.data());
    if (!size) return false;
    text_ = std::string_view{buffer_}.substr(0, *size);
    out.text_bytes += text_.size();
    origin.raw = raw;
    Outcome outcome = documents_.clean(text_, origin);
    out.held_back = out.held_back || outcome.held_back;
    std::string diff;
    if (diff_ && !outcome.splices.empty()) edit::unified_diff(name, text_, 1, outcome.splices, diff);
    if (outcome.abstained || !keeps_surrogates_apart(outcome.splices) ||
        !splice_raw(raw, span.begin, std::move(outcome.splices), out))
        ++out.abstained;
    else
        out.diff += diff;
    return true;
}

/// A cut between two lone surrogates must not make a pair of them.
bool RecordCleaner::keeps_surrogates_apart(const edit::Splices& splices) {
    if (splices.empty() || text_.find('\xED') == std::string::npos) return true;
    rebuilt_.clear();
    edit::apply(text_, splices, rebuilt_);
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(rebuilt_[i]); };
    for (std::size_t at = rebuilt_.find('\xED'); at != std::string::npos && at + 6 <= rebuilt_.size();
         at = rebuilt_.find('\xED', at + 1))
        if (byte(at + 1) >= 0xA0 && byte(at + 1) < 0xB0 && byte(at + 3) == 0xED && byte(at + 4) >= 0xB0) return false;
    return true;
}

/// Turns splices of the text into splices of the raw string. False if one of them would split an escape.
bool RecordCleaner::splice_raw(std::string_view raw, std::size_t begin, edit::Splices&& splices, CleanedUnit& out) {
    if (splices.empty()) return true;
    const std::size_t before = out.edits.size();
    const auto likes = raw_likes(raw, splices);
    const bool ascii = is_ascii(raw);
    json::RawOffsets offsets{raw};
    LineCounter lines{text_, 1};
    for (std::size_t i = 0; i < splices.size(); ++i) {
        edit::Splice& splice = splices[i];
        const auto from = offsets.find(splice.begin);
        const auto to = from ? offsets.find(splice.end) : std::nullopt;
        if (!to) {
            out.edits.resize(before);
            return false;
        }
        std::string put;
        json::escape(splice.put, put, ascii);
        splice.put = std::move(put);
        const std::uint64_t line = lines.at(splice.begin);
        out.edits.push_back({begin + *from, begin + *to, line, *from, likes[i], std::move(splice)});
    }
    return true;
}

void RecordCleaner::annotate(std::string_view line, const json::Record& record, CleanedUnit& out) {
    if (out.edits.empty() && record.annotation) return;
    RawEdit added;
    std::string& put = added.splice.put;
    if (!record.annotation) {
        put = ",";
        json::Writer{put}.key(config_.annotate_key);
    }
    json::Writer writer{put};
    summarise(out, writer);
    added.begin = record.annotation ? record.annotation->begin : record.closing_brace;
    added.end = record.annotation ? record.annotation->end : record.closing_brace;
    added.at = added.begin;
    added.splice.rule = Rule::annotate;
    if (line.substr(added.begin, added.end - added.begin) == put) return;
    const auto place =
        std::find_if(out.edits.begin(), out.edits.end(), [&](const RawEdit& edit) { return edit.begin > added.begin; });
    out.edits.insert(place, std::move(added));
}

}  // namespace cutline
