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

constexpr std::size_t large_text = std::size_t{8} << 20;

constexpr std::uint64_t widest_window = std::uint64_t{1} << 30;

Passes make_passes(const Config& config, const index::Indexes& indexes, pass::copies::Memory& memory) {
    const index::Evidence* evidence = indexes.empty() ? nullptr : &indexes;
    Passes passes;
    auto& all = passes.all;
    const auto wanted = [&](std::string_view name) { return !(*find_rules(name) & config.rules).empty(); };

    // Bytes and characters first: from here on the text is UTF-8 wherever it can be, in NFC, and spaces are plain.
    if (wanted("unicode")) all.push_back(pass::make_unicode(config));
    if (wanted("spacing")) all.push_back(pass::make_spacing(config));
    passes.over_characters = all.size();

    // Then whole lines. A repeat is cut before furniture is looked for, so that it does not speak for itself twice.
    if (wanted("repeats")) all.push_back(pass::make_repeats(config));
    if (wanted("boilerplate")) all.push_back(pass::make_boilerplate(config, evidence));

    // Only then what other documents have too, of what is worth keeping.
    if (memory.lines) all.push_back(pass::make_copied_lines(memory));
    if (memory.texts) all.push_back(pass::make_copied_passages(memory));

    // Words last: what is left is the article, and its words are the evidence.
    if (wanted("spelling")) all.push_back(pass::make_spelling(config, evidence));
    return passes;
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
      kept_(config) {
    rounds_.emplace(passes_, kept_);
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
    Outcome outcome = run_passes(text, origin, begin);
    finish(outcome, begin);
    if (text.size() > large_text) {
        // Scratch memory is kept for the next document, but not as much as this one took.
        passes_ = make_passes(config_, indexes_, memory_);
        rounds_.emplace(passes_, kept_);
    }
    return outcome;
}

Outcome DocumentCleaner::run_passes(std::string_view text, const text::Origin& origin, std::size_t begin) {
    if (begin > 0) return rounds_->run(text, origin, Title::unknown);
    if (Outcome outcome = rounds_->run(text, origin, Title::first_line); !rounds_->leans_on_title()) return outcome;
    for (const Title title : {Title::stays, Title::unknown}) {
        rounds_->run(text, origin, title);  // and again, since lasts() leaves rounds_ with a view of another text
        if (lasts(std::string{rounds_->view().text()}, origin)) return rounds_->run(text, origin, title);
    }
    return rounds_->abstain(text, origin);
}

/// Does cleaning leave the text as it is? So it does where it abstains.
bool DocumentCleaner::lasts(const std::string& text, const text::Origin& origin) {
    Outcome outcome = rounds_->run(text, origin, Title::first_line);
    if (rounds_->leans_on_title()) outcome = rounds_->run(text, origin, Title::stays);
    return outcome.splices.empty();
}

void DocumentCleaner::finish(const Outcome& outcome, std::size_t begin) {
    const edit::Source source{outcome.splices, rounds_->view().origin(), begin};
    for (const auto& pass : passes_.all) pass->finish(rounds_->view(), source);
}

std::uint64_t DocumentCleaner::take_forgotten() {
    const std::uint64_t before = std::exchange(told_forgotten_, memory_.forgotten());
    return told_forgotten_ - before;
}

}  // namespace cutline
