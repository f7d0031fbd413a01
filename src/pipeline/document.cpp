#include "pipeline/document.hpp"

#include <algorithm>
#include <utility>

#include "cutline/cleaner.hpp"
#include "pass/boilerplate/boilerplate.hpp"
#include "pass/copies/copies.hpp"
#include "pass/repeats/repeats.hpp"
#include "pass/spacing/spacing.hpp"
#include "pass/spelling/spelling.hpp"
#include "pass/unicode/unicode.hpp"

namespace cutline {

namespace {

/// Real articles need two, seldom three; more means that edits chase one another.
constexpr std::size_t most_rounds = 12;

constexpr std::size_t large_text = std::size_t{8} << 20;

constexpr std::uint64_t widest_window = std::uint64_t{1} << 30;

using Passes = std::vector<std::unique_ptr<pass::Pass>>;

Passes make_passes(const Config& config, const index::Indexes& indexes, pass::copies::Memory& memory) {
    const index::Evidence* evidence = indexes.empty() ? nullptr : &indexes;
    Passes passes;
    const auto wanted = [&](std::string_view name) { return !(*find_rules(name) & config.rules).empty(); };

    // Bytes and characters first: from here on the text is UTF-8 wherever it can be, in NFC, and spaces are plain.
    if (wanted("unicode")) passes.push_back(pass::make_unicode(config));
    if (wanted("spacing")) passes.push_back(pass::make_spacing(config));

    // Then whole lines. A repeat is cut before furniture is looked for, so that it does not speak for itself twice.
    if (wanted("repeats")) passes.push_back(pass::make_repeats(config));
    if (wanted("boilerplate")) passes.push_back(pass::make_boilerplate(config, evidence));

    // Only then what other documents have too, of what is worth keeping.
    if (memory.lines) passes.push_back(pass::make_copied_lines(memory));
    if (memory.texts) passes.push_back(pass::make_copied_passages(memory));

    // Words last: what is left is the article, and its words are the evidence.
    if (wanted("spelling")) passes.push_back(pass::make_spelling(config, evidence));
    return passes;
}

/// Those that put characters and spaces right come before all others.
std::size_t passes_over_characters(const Config& config) {
    std::size_t count = 0;
    for (const std::string_view name : {"unicode", "spacing"})
        count += (*find_rules(name) & config.rules).empty() ? 0U : 1U;
    return count;
}

std::string_view first_line(std::string_view text) {
    const std::size_t from = std::min(text.find_first_not_of(" \t\r\n"), text.size());
    return text.substr(from, text.find('\n', from) - from);
}

std::size_t checked_window(const Config& config) {
    if (config.window == 0 || config.window > widest_window)
        throw Error("a window of " + std::to_string(config.window) + " bytes cannot be: it is from 1 to 1 GiB");
    return static_cast<std::size_t>(config.window);
}

}  // namespace

Piece next_piece(std::string_view text, std::size_t begin, std::size_t window) {
    if (text.size() - begin <= window) return {text.size(), false};
    const std::size_t newline = text.rfind('\n', begin + window - 1);
    if (newline != std::string_view::npos && newline >= begin) return {newline + 1, false};
    const std::size_t end = text.find('\n', begin + window);
    return {end == std::string_view::npos ? text.size() : end + 1, true};
}

bool goes_line_by_line(const Config& config) {
    return config.rules == RuleSet{Rule::copies_line} && config.keep_lines.empty() && !config.online;
}

DocumentCleaner::DocumentCleaner(const Config& config, const index::Evidence* stream)
    : config_(config),
      indexes_(config, stream),
      window_(checked_window(config)),
      memory_(config),
      passes_(make_passes(config, indexes_, memory_)),
      over_characters_(passes_over_characters(config)),
      kept_(config) {
    if (goes_line_by_line(config)) lines_.emplace(*memory_.lines);
}

Outcome DocumentCleaner::clean(std::string_view text, const text::Origin& origin) {
    if (text.size() <= window_) return clean_piece(text, origin);
    Outcome whole;
    for (std::size_t begin = 0; begin < text.size();) {
        const Piece piece = next_piece(text, begin, window_);
        if (!piece.too_long) {
            text::Origin its_origin = origin;
            its_origin.goes_on = origin.goes_on || piece.end < text.size();
            Outcome part = clean_piece(text.substr(begin, piece.end - begin), its_origin, begin);
            whole.abstained = whole.abstained || part.abstained;
            whole.held_back = whole.held_back || part.held_back;
            for (edit::Splice& splice : part.splices) {
                const auto shift = static_cast<std::uint32_t>(begin);
                splice.begin += shift;
                splice.end += shift;
                if (splice.like != edit::no_place) splice.like += shift;
                whole.splices.push_back(std::move(splice));
            }
        }
        begin = piece.end;
    }
    return whole;
}

Outcome DocumentCleaner::clean_piece(std::string_view text, const text::Origin& origin, std::size_t begin) {
    if (lines_) return {lines_->cut(text, origin, begin), false, false};
    Outcome outcome = run_passes(text, origin, begin, false);
    if (text.size() > large_text) {
        // Scratch memory is kept for the next document, but not as much as this one took.
        passes_ = make_passes(config_, indexes_, memory_);
        scan_ = {};
        spare_scan_ = {};
        rescanner_ = {};
        proposals_ = {};
        first_line_ = {};
    }
    return outcome;
}

Outcome DocumentCleaner::run_passes(std::string_view text, const text::Origin& given, std::size_t begin,
                                    bool keep_title) {
    text::Origin origin = given;
    for (const auto& pass : passes_) pass->begin(origin);
    Outcome outcome;
    std::string current;
    std::string next;
    std::string_view now = text;
    text::View view{now, origin, scan_};
    std::size_t quiet = 0;  // passes in a row that had nothing to propose on the text as it is
    for (std::size_t step = 0; quiet < passes_.size(); ++step) {
        if (step == most_rounds * passes_.size())
            return finish(text::View{text, origin, scan_}, {{}, true, false}, begin);
        if (begin == 0 && step == over_characters_) origin.first_line = first_line_ = first_line(now);
        ++quiet;
        if (!propose(*passes_[step % passes_.size()], view, keep_title)) continue;
        quiet = 0;
        next.clear();
        edit::apply(now, proposals_, next);
        const bool scanned = rescan(view, next);
        outcome.splices = edit::compose(text, now, outcome.splices, std::move(proposals_));
        std::swap(current, next);
        now = current;
        view = text::View{now, origin, scan_, scanned};
    }
    if (begin == 0 && !keep_title && leans_on_title(view)) return run_passes(text, given, begin, true);
    return finish(view, std::move(outcome), begin);
}

/// Fills proposals_; false if there is none.
bool DocumentCleaner::propose(pass::Pass& pass, const text::View& view, bool keep_title) {
    proposals_.clear();
    pass.propose(view, proposals_);
    edit::settle(proposals_);
    kept_.spare(view, keep_title, proposals_);
    return !proposals_.empty();
}

/// Would more be cut of the text if it were cleaned again, when it begins with another line than it did? (A headline
/// stays where it is part of the page's title, though it may look like a link without that.)
bool DocumentCleaner::leans_on_title(const text::View& view) {
    const std::string_view first = first_line(view.text());
    if (first == view.origin().first_line) return false;
    text::Origin origin = view.origin();
    origin.first_line = first;
    const text::View again{view.text(), origin, scan_, view.scanned()};
    return std::any_of(passes_.begin(), passes_.end(),
                       [&](const auto& pass) { return pass->leans_on_first_line() && propose(*pass, again, false); });
}

/// If the text before the proposals was scanned, most of that holds for the one after them.
bool DocumentCleaner::rescan(const text::View& before, std::string_view text) {
    if (!before.scanned()) return false;
    changes_.clear();
    for (const edit::Splice& splice : proposals_)
        changes_.push_back({splice.begin, splice.end, static_cast<std::uint32_t>(splice.put.size())});
    rescanner_.run(before.text(), scan_, changes_, text, spare_scan_);
    std::swap(scan_, spare_scan_);
    return true;
}

Outcome DocumentCleaner::finish(const text::View& view, Outcome&& outcome, std::size_t begin) {
    const edit::Source source{outcome.splices, view.origin(), begin};
    for (const auto& pass : passes_) {
        outcome.held_back = outcome.held_back || pass->held_back();
        pass->finish(view, source);
    }
    return std::move(outcome);
}

std::uint64_t DocumentCleaner::take_forgotten() {
    const std::uint64_t before = std::exchange(told_forgotten_, memory_.forgotten());
    return told_forgotten_ - before;
}

}  // namespace cutline
