/// Round after round of all passes over one text, until each of them has nothing to propose on it as it stands.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "edit/splice.hpp"
#include "pass/pass.hpp"
#include "pipeline/kept_lines.hpp"
#include "text/rescan.hpp"
#include "text/scan.hpp"
#include "text/view.hpp"

namespace cutline {

/// In their order. The first `over_characters` of them put characters and spaces right.
struct Passes {
    std::vector<std::unique_ptr<pass::Pass>> all;
    std::size_t over_characters = 0;
};

/// What the passes are told of a text's first line, which may be the title of its page.
enum class Title {
    first_line,  ///< what it is once characters and spaces are right, whatever becomes of it then
    stays,       ///< that, and no proposal but to put characters and spaces right touches it
    unknown,     ///< there is none
};

/// The edits that lead from a text to the cleaned text.
struct Outcome {
    edit::Splices splices;
    bool abstained = false;  ///< the passes did not come to rest, so that there are none
    bool held_back = false;  ///< boilerplate alone abstained, for it would have taken most of the prose
};

/// Keeps its scratch memory between texts. Not thread-safe.
class Rounds {
  public:
    /// Both outlive it.
    Rounds(Passes& passes, const KeptLines& kept) : passes_(passes), kept_(kept) {}

    /// Abstains where the passes do not come to rest within a bound. O(rounds) of what the passes cost.
    Outcome run(std::string_view text, const text::Origin& origin, Title title);
    /// Leaves the text as it is, as if that were where a run came to rest.
    Outcome abstain(std::string_view text, const text::Origin& origin);
    /// The text as the last run left it. Valid until the next, and as long as that run's text.
    const text::View& view() const { return *view_; }
    /// Would more be cut of that text if it were cleaned again, when it begins with another line than it did? (A
    /// headline stays where it is part of the page's title, though it may look like a link without that.)
    bool leans_on_title();

  private:
    bool propose(pass::Pass& pass, const text::View& view, Title title);
    bool rescan(const text::View& before, std::string_view text);

    Passes& passes_;
    const KeptLines& kept_;
    text::Origin origin_;
    std::optional<text::View> view_;
    std::string current_;
    std::string next_;
    std::string first_line_;
    text::Scan scan_;
    text::Scan spare_scan_;
    text::Rescanner rescanner_;
    std::vector<text::Change> changes_;
    edit::Splices proposals_;
};

}  // namespace cutline
