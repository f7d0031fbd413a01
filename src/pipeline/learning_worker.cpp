#include "pipeline/learning_worker.hpp"

#include <algorithm>
#include <utility>

#include "frame/site.hpp"
#include "hash/fingerprint.hpp"
#include "json/string.hpp"
#include "pipeline/record.hpp"
#include "pipeline/wet_document.hpp"

namespace cutline {

namespace {

using Kind = frame::Unit::Kind;

}  // namespace

std::uint64_t identity_of(std::string_view site, std::string_view id) {
    if (id.empty()) return 0;
    return std::max<std::uint64_t>(1, hash::mix(hash::fingerprint(site) + hash::fingerprint(id)));
}

LearningWorker::LearningWorker(const Config& config)
    : config_(config), site_(frame::host_of(config.site)), reader_(make_record_reader(config)), features_(config) {}

LearnedBatch LearningWorker::process(frame::Batch&& batch) {
    LearnedBatch result;
    result.batch = std::move(batch);
    for (const frame::Unit& unit : result.batch.units) {
        result.stats.in_bytes += unit.end - unit.begin;
        result.stats.docs += unit.doc != 0 && unit.starts ? 1 : 0;
        learn(result.batch, unit, result);
        if (result.stopped) break;
    }
    return result;
}

/// Of a text longer than the window, the first window: what comes again in a later one is no other document.
void LearningWorker::learn(const frame::Batch& batch, const frame::Unit& unit, LearnedBatch& result) {
    if (unit.kind == Kind::record) learn_record(batch.record(unit), unit.line, result);
    if (unit.kind == Kind::text && unit.starts) learn_text(batch.of(unit), result);
    if (unit.kind == Kind::wet && unit.doc != 0 && unit.starts) learn_wet(batch.of(unit), unit, result);
}

void LearningWorker::learn_record(std::string_view line, std::uint64_t number, LearnedBatch& result) {
    const json::Record& record = reader_.read(line);
    const std::string site = frame::host_of(record.site.empty() ? record.url : record.site);
    std::string_view bad = record.reason;
    if (bad.empty() && record.texts.empty()) {
        if (result.stats.without_text++ == 0) result.first_keys = reader_.names(line);
        return;
    }
    LearnedDocument document{identity_of(site, record.id), identity_of({}, record.url), {}};
    if (bad.empty()) bad = add_texts(line, record, site, result);
    features_.finish(site, document.features);
    if (bad.empty())
        result.documents.push_back(std::move(document));
    else
        pass_over(number, bad, result);
}

void LearningWorker::learn_wet(std::string_view record, const frame::Unit& unit, LearnedBatch& result) {
    if (!unit.damage.empty()) return pass_over(unit.line, unit.damage, result);
    const WetDocument document = read_wet(record, site_);
    if (!document.damage.empty()) return pass_over(unit.line, document.damage, result);
    result.stats.text_bytes += document.text.size();
    features_.add(document.text, {.site = document.site, .language = document.language, .may_be_broken = true});
    result.documents.push_back({identity_of(document.site, document.id), identity_of({}, document.uri), {}});
    features_.finish(document.site, result.documents.back().features);
}

void LearningWorker::pass_over(std::uint64_t line, std::string_view reason, LearnedBatch& result) const {
    ++result.stats.bad;
    result.bad.push_back({.line = line, .reason = reason});
    result.stopped = config_.strict;
}

std::string_view LearningWorker::add_texts(std::string_view line, const json::Record& record, std::string_view site,
                                           LearnedBatch& result) {
    const text::Origin origin{.site = site, .language = record.language, .may_be_broken = false};
    for (const json::Span span : record.texts) {
        const std::string_view raw = line.substr(span.begin, span.end - span.begin);
        if (buffer_.size() < raw.size()) buffer_.resize(raw.size());
        const auto size = json::unescape(raw, buffer_.data());
        if (!size) return bad_escape;
        result.stats.text_bytes += *size;
        features_.add(std::string_view{buffer_}.substr(0, *size), origin);
    }
    return {};
}

void LearningWorker::learn_text(std::string_view text, LearnedBatch& result) {
    result.stats.text_bytes += text.size();
    features_.add(text, {.site = site_, .language = {}, .may_be_broken = true});
    features_.finish(site_, result.documents.emplace_back().features);
}

}  // namespace cutline
