#include "pass/repeats/repeats.hpp"

#include <string_view>
#include <utility>

#include "edit/lines.hpp"
#include "pass/repeats/align.hpp"
#include "pass/repeats/candidates.hpp"
#include "pass/repeats/cover.hpp"
#include "pass/repeats/document.hpp"
#include "pass/repeats/glance.hpp"
#include "pass/repeats/limits.hpp"
#include "pass/repeats/passage.hpp"
#include "pass/repeats/policy.hpp"
#include "pass/repeats/quoting.hpp"
#include "pass/repeats/records.hpp"
#include "pass/repeats/same.hpp"
#include "pass/repeats/self.hpp"
#include "pass/repeats/settle.hpp"
#include "text/pick.hpp"

namespace cutline::pass {

namespace {

using namespace repeats;

constexpr RuleSet by_key{Rule::repeats_same, Rule::repeats_title};
constexpr RuleSet by_words{Rule::repeats_restates, Rule::repeats_pull_quote, Rule::repeats_title, Rule::repeats_self,
                           Rule::repeats_passage};

class Repeats final : public Pass {
  public:
    Repeats(RuleSet rules, Preset preset) : rules_(rules), limits_(limits_of(preset)) {}

    void begin(const text::Origin& /*origin*/) override { glance_.forget(); }

    /// Evidence, then a decision for each line, then the cuts.
    void propose(const text::View& view, edit::Splices& out) override {
        const std::vector<unsigned char>& wanted = glance_.look(view.text(), view.scan());
        if (wanted.empty()) return;
        text::pick(view.scan(), wanted, scan_);
        const Document document{view.text(), scan_};
        verdicts_.clear();
        if (!(rules_ & by_key).empty()) same_.find(document, limits_, rules_, verdicts_);
        if (!(rules_ & by_words).empty()) find_restatements(document, out);
        leave_quotations(document, verdicts_);
        leave_records(document, verdicts_);
        if (verdicts_.empty()) return;
        edit::Splices lines;
        settlement_.settle(document, verdicts_, lines);
        for (edit::Splice& cut : edit::cut_lines(document.text, std::move(lines))) out.push_back(std::move(cut));
    }

  private:
    void find_restatements(const Document& document, edit::Splices& out) {
        const std::vector<Candidate>& candidates = candidates_.find(document.scan);
        if (rules_.contains(Rule::repeats_self)) cut_selves(document, candidates_.in_one_line(), limits_.self, out);
        cover_.clear();
        for (const Candidate& candidate : candidates) {
            if (document.line(candidate.later).key == document.line(candidate.earlier).key) continue;
            const Alignment alignment = align(document.text, document.scan, candidate);
            const auto verdict = judge(document, alignment, limits_);
            if (verdict && rules_.contains(verdict->rule)) verdicts_.push_back(*verdict);
            cover_.add(document, alignment);
        }
        if (rules_.contains(Rule::repeats_restates)) cover_.judge(document, limits_, verdicts_);
        if (rules_.contains(Rule::repeats_passage)) find_passages(document, candidates, limits_, verdicts_);
    }

    RuleSet rules_;
    Limits limits_;
    Glance glance_;
    text::Scan scan_;  // of the lines that can stand there twice, and no others
    Same same_;
    Candidates candidates_;
    Cover cover_;
    Settlement settlement_;
    std::vector<Verdict> verdicts_;
};

}  // namespace

std::unique_ptr<Pass> make_repeats(const Config& config) {
    return std::make_unique<Repeats>(config.rules, config.preset);
}

}  // namespace cutline::pass
