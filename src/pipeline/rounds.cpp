#include "pipeline/rounds.hpp"

#include <algorithm>
#include <utility>

namespace cutline {

namespace {

/// Real articles need two, seldom three; more means that edits chase one another.
constexpr std::size_t most_rounds = 12;

std::string_view first_line(std::string_view text) {
    const std::size_t from = std::min(text.find_first_not_of(" \t\r\n"), text.size());
    return text.substr(from, text.find('\n', from) - from);
}

}  // namespace

Outcome Rounds::run(std::string_view text, const text::Origin& origin, Title title) {
    origin_ = origin;
    const auto& passes = passes_.all;
    for (const auto& pass : passes) pass->begin(origin_);
    Outcome outcome;
    view_.emplace(text, origin_, scan_);
    std::size_t quiet = 0;  // passes in a row that had nothing to propose on the text as it is
    for (std::size_t step = 0; quiet < passes.size(); ++step) {
        if (step == most_rounds * passes.size()) return abstain(text, origin);
        if (title != Title::unknown && step == passes_.over_characters)
            origin_.first_line = first_line_ = first_line(view_->text());
        ++quiet;
        if (!propose(*passes[step % passes.size()], *view_, title)) continue;
        quiet = 0;
        next_.clear();
        edit::apply(view_->text(), proposals_, next_);
        const bool scanned = rescan(*view_, next_);
        outcome.splices = edit::compose(text, view_->text(), outcome.splices, std::move(proposals_));
        std::swap(current_, next_);
        view_.emplace(current_, origin_, scan_, scanned);
    }
    outcome.held_back = std::any_of(passes.begin(), passes.end(), [](const auto& pass) { return pass->held_back(); });
    return outcome;
}

Outcome Rounds::abstain(std::string_view text, const text::Origin& origin) {
    origin_ = origin;
    for (const auto& pass : passes_.all) pass->begin(origin_);
    view_.emplace(text, origin_, scan_);
    return {{}, true, false};
}

bool Rounds::leans_on_title() {
    const std::string_view first = first_line(view_->text());
    if (first == origin_.first_line) return false;
    text::Origin origin = origin_;
    origin.first_line = first;
    const text::View again{view_->text(), origin, scan_, view_->scanned()};
    return std::any_of(passes_.all.begin(), passes_.all.end(), [&](const auto& pass) {
        return pass->reads_first_line() && propose(*pass, again, Title::first_line);
    });
}

/// Fills proposals_; false if there is none.
bool Rounds::propose(pass::Pass& pass, const text::View& view, Title title) {
    proposals_.clear();
    pass.propose(view, proposals_);
    edit::settle(proposals_);
    kept_.spare(view, title == Title::stays, proposals_);
    return !proposals_.empty();
}

/// If the text before the proposals was scanned, most of that holds for the one after them.
bool Rounds::rescan(const text::View& before, std::string_view text) {
    if (!before.scanned()) return false;
    changes_.clear();
    for (const edit::Splice& splice : proposals_)
        changes_.push_back({splice.begin, splice.end, static_cast<std::uint32_t>(splice.put.size())});
    rescanner_.run(before.text(), scan_, changes_, text, spare_scan_);
    std::swap(scan_, spare_scan_);
    return true;
}

}  // namespace cutline
