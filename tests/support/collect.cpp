#include "support/collect.hpp"

#include <algorithm>
#include <cstring>

#include "edit/log.hpp"
#include "edit/restore.hpp"
#include "hash/fingerprint.hpp"
#include "json/record.hpp"
#include "json/string.hpp"

namespace cutline::test {

void Collect::edit(const Edit& edit) {
    edit::log_edit(edit, "input", edits);
    steps_.push_back({edit.in, std::string{edit.cut}, std::string{edit.put}});
}

void Collect::bad(const BadRecord& record) {
    bads += std::to_string(record.line) + ' ' + std::string{record.reason} + '\n';
}

std::string Collect::replayed(std::string_view input) const {
    std::string out;
    std::size_t at = 0;
    for (const Step& step : steps_) {
        if (step.in < at || input.substr(std::min<std::size_t>(step.in, input.size()), step.cut.size()) != step.cut)
            return {};
        out.append(input, at, step.in - at) += step.put;
        at = step.in + step.cut.size();
    }
    return out.append(input, at);
}

Collect collect(const Config& config, std::string_view input, std::size_t piece) {
    Collect run;
    Cleaner cleaner{config};
    if (piece == 0) piece = std::max<std::size_t>(1, input.size());
    for (std::size_t at = 0; at < input.size(); at += piece) cleaner.feed(input.substr(at, piece), run);
    cleaner.finish(run);
    return run;
}

std::vector<std::string> texts_of(std::string_view records) {
    std::vector<std::string> texts;
    json::RecordReader reader{{{json::Role::text, "text"}}};
    for (std::string padded{records}; !records.empty(); records.remove_prefix(records.find('\n') + 1)) {
        padded.assign(records.substr(0, records.find('\n')));
        const std::size_t size = padded.size();
        padded.resize(size + json::RecordReader::slack);
        const json::Record& record = reader.read(std::string_view{padded}.substr(0, size));
        for (const json::Span span : record.texts)
            json::unescape(std::string_view{padded}.substr(span.begin, span.end - span.begin), texts.emplace_back());
    }
    return texts;
}

std::string restored(const Config& config, const Collect& run, std::string_view input) {
    std::string log;
    edit::log_header(config, log);
    log += run.edits;
    edit::log_end({.docs = 1,
                   .in_bytes = input.size(),
                   .out_bytes = run.output.size(),
                   .in_xxh3 = hash::fingerprint(input),
                   .out_xxh3 = hash::fingerprint(run.output)},
                  log);
    std::string_view lines = log;
    std::string_view cleaned = run.output;
    std::string out;
    edit::restore({.next_log_line =
                       [&](std::string& line) {
                           if (lines.empty()) return false;
                           line = lines.substr(0, lines.find('\n'));
                           lines.remove_prefix(line.size() + 1);
                           return true;
                       },
                   .read_cleaned =
                       [&](char* to, std::size_t size) {
                           size = std::min(size, cleaned.size());
                           std::memcpy(to, cleaned.data(), size);
                           cleaned.remove_prefix(size);
                           return size;
                       },
                   .put = [&](std::string_view bytes) { out += bytes; }},
                  false);
    return out;
}

}  // namespace cutline::test
