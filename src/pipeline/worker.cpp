#include "pipeline/worker.hpp"

#include <utility>

#include "edit/diff.hpp"
#include "frame/site.hpp"

namespace cutline {

namespace {

using Kind = frame::Unit::Kind;

}  // namespace

Worker::Worker(const Config& config, Show show, bool takes_edits)
    : config_(config),
      show_(show),
      takes_edits_(takes_edits),
      site_(frame::host_of(config.site)),
      online_(make_online(config)),
      documents_(config, online_ ? &online_->evidence() : nullptr),
      records_(config, documents_, show == Show::diff),
      wet_(site_, documents_, show == Show::diff) {}

Result Worker::process(frame::Batch&& batch) {
    Result result;
    result.batch = std::move(batch);
    result.same = show_ == Show::cleaned;
    for (const frame::Unit& unit : result.batch.units) {
        if (online_) online_->learn(result.batch, unit);
        clean(unit, result);
        if (result.stopped) {
            if (std::exchange(result.same, false)) result.out.assign(result.batch.bytes.view().substr(0, unit.begin));
            break;
        }
        commit(unit, result);
    }
    result.stats.forgotten += documents_.take_forgotten() + (online_ ? online_->take_forgotten() : 0);
    return result;
}

void Worker::clean(const frame::Unit& unit, Result& result) {
    cleaned_.clear();
    splices_.clear();
    const std::string_view bytes = result.batch.of(unit);
    if (unit.kind == Kind::record) {
        records_.clean(result.batch.record(unit), unit.doc, result.batch.name, unit.line, cleaned_);
        if (!cleaned_.has_text && cleaned_.bad.empty() && result.stats.without_text == 0)
            result.first_keys = records_.names(result.batch.record(unit));
    } else if (unit.kind == Kind::text) {
        clean_text(bytes, unit, result.batch.name);
    } else if (unit.kind == Kind::wet && !unit.damage.empty()) {
        if (unit.starts) cleaned_.bad = unit.damage;
    } else if (unit.kind == Kind::wet && unit.doc != 0) {
        wet_.clean(bytes, unit.doc, result.batch.name, unit.line, cleaned_);
    }
    count(unit, result);
}

void Worker::clean_text(std::string_view text, const frame::Unit& unit, std::string_view name) {
    cleaned_.site = site_;
    cleaned_.text_bytes = text.size();
    const text::Origin origin{
        .site = site_, .language = {}, .may_be_broken = true, .doc = unit.doc, .at = unit.at, .goes_on = unit.goes_on};
    Outcome outcome = documents_.clean(text, origin);
    cleaned_.abstained = outcome.abstained ? 1 : 0;
    cleaned_.held_back = outcome.held_back;
    if (show_ == Show::diff && !outcome.splices.empty())
        edit::unified_diff(name, text, unit.line, outcome.splices, cleaned_.diff);
    if (takes_edits_)
        add_edits(text, {.shift = 0, .at = unit.at, .line = unit.line}, std::move(outcome.splices), cleaned_.edits);
    else
        splices_ = std::move(outcome.splices);
}

void Worker::count(const frame::Unit& unit, Result& result) {
    Stats& stats = result.stats;
    const bool bad = !cleaned_.bad.empty();
    if (bad) result.bad.push_back({.line = unit.line, .reason = cleaned_.bad});
    result.stopped = bad && config_.strict;
    stats.docs += unit.doc != 0 && unit.starts ? 1 : 0;
    stats.bad += bad ? 1 : 0;
    stats.without_text += !bad && !cleaned_.has_text ? 1 : 0;
    stats.abstained += cleaned_.abstained;
    stats.held_back += cleaned_.held_back ? 1 : 0;
    if (cleaned_.held_back) result.held_back.push_back(unit.doc);
    stats.text_bytes += cleaned_.text_bytes;
}

/// Writes the unit as it is now, and hands its edits over.
void Worker::commit(const frame::Unit& unit, Result& result) {
    result.stats.in_bytes += unit.end - unit.begin;
    result.stats.out_bytes += unit.end - unit.begin;
    if (show_ == Show::diff) result.out += cleaned_.diff;
    if (!cleaned_.edits.empty() || !splices_.empty())
        commit_edits(unit, result);
    else if (show_ == Show::cleaned && !result.same)
        result.out += result.batch.of(unit);
    if (unit.kind == Kind::wet && unit.ends && show_ == Show::cleaned)
        result.record_ends.push_back(result.same ? unit.end : result.out.size());
}

void Worker::commit_edits(const frame::Unit& unit, Result& result) {
    Changes changes = begin_changes(unit, result);
    Names names;
    if (takes_edits_)
        names = {result.strings.emplace_back(std::move(cleaned_.id)),
                 result.strings.emplace_back(std::move(cleaned_.site))};
    for (RawEdit& raw : cleaned_.edits) {
        replace(raw.begin, raw.end, raw.splice, changes, result);
        if (takes_edits_) add_edit(unit, std::move(raw), names, result);
    }
    for (const edit::Splice& splice : splices_) replace(splice.begin, splice.end, splice, changes, result);
    if (show_ == Show::cleaned) result.out += changes.bytes.substr(changes.at);
}

Worker::Changes Worker::begin_changes(const frame::Unit& unit, Result& result) {
    if (std::exchange(result.same, false)) result.out.assign(result.batch.bytes.view().substr(0, unit.begin));
    if (result.changed.empty() || result.changed.back() != unit.doc) result.changed.push_back(unit.doc);
    return {result.batch.of(unit), 0};
}

void Worker::replace(std::size_t begin, std::size_t end, const edit::Splice& splice, Changes& changes, Result& result) {
    if (show_ == Show::cleaned)
        result.out.append(changes.bytes.substr(changes.at, begin - changes.at)).append(splice.put);
    changes.at = end;
    const auto rule = static_cast<std::size_t>(splice.rule);
    ++result.stats.edits[rule];
    result.stats.cut_bytes[rule] += end - begin;
    result.stats.out_bytes += splice.put.size() - (end - begin);
}

void Worker::add_edit(const frame::Unit& unit, RawEdit&& raw, const Names& names, Result& result) {
    std::string_view put;
    if (!raw.splice.put.empty()) put = result.strings.emplace_back(std::move(raw.splice.put));
    std::optional<Place> like;
    if (raw.splice.earlier.doc != 0)
        like = raw.splice.earlier;
    else if (raw.like)
        like = Place{unit.doc, *raw.like};
    result.edits.push_back({.doc = unit.doc,
                            .line = raw.line,
                            .at = raw.at,
                            .in = result.batch.in + unit.begin + raw.begin,
                            .cut = result.batch.of(unit).substr(raw.begin, raw.end - raw.begin),
                            .put = put,
                            .rule = raw.splice.rule,
                            .score = raw.splice.score,
                            .seen = raw.splice.seen,
                            .like = like,
                            .also = raw.splice.also,
                            .id = names.id,
                            .site = names.site});
}

}  // namespace cutline
