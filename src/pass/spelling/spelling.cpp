#include "pass/spelling/spelling.hpp"

#include <string>

#include "pass/spelling/corrector.hpp"
#include "pass/spelling/doubled.hpp"
#include "pass/spelling/glance.hpp"
#include "pass/spelling/language.hpp"
#include "pass/spelling/names.hpp"
#include "pass/spelling/slipshod.hpp"
#include "pass/spelling/variant.hpp"

namespace cutline::pass {

namespace {

class Spelling final : public Pass {
  public:
    Spelling(const Config& config, const index::Evidence* corpus)
        : rules_(config.rules), variant_(config.variant), corrector_(config, corpus), slipshod_(config, corpus) {}

    void propose(const text::View& view, edit::Splices& out) override {
        if (!english_.document(view)) return;
        if (view.origin().context.empty()) return propose_on(view, out);
        // The other fields stand behind the text, as evidence: what is proposed for them comes to nothing.
        const std::size_t size = view.text().size();
        with_context_.assign(view.text()).append("\n\n").append(view.origin().context);
        propose_on(text::View{with_context_, view.origin(), context_scan_}, out);
        std::erase_if(out, [&](const edit::Splice& splice) { return splice.end > size; });
        for (edit::Splice& splice : out)
            if (splice.like != edit::no_place && splice.like >= size) splice.like = edit::no_place;
    }

  private:
    void propose_on(const text::View& view, edit::Splices& out) {
        glance_.look(view.scan());
        if (rules_.contains(Rule::spelling_doubled)) doubled_.propose(view, glance_.repeated(), out);
        if (rules_.contains(Rule::spelling_variant) && variant_ != Variant::keep)
            spelling::propose_variant(view, variant_, out);
        if (!(rules_ & corrections).empty()) {
            corrector_.propose(view, glance_, out);
            if (corrector_.full_of_slips()) slipshod_.propose(view, out);
        }
        // Corrections come first: they change the counts that tell which spelling of a name is the usual one.
        if (rules_.contains(Rule::spelling_names) && out.empty()) names_.propose(view, out);
    }

    static constexpr RuleSet corrections{Rule::spelling_own_words, Rule::spelling_lexicon};

    RuleSet rules_;
    Variant variant_;
    spelling::English english_;
    spelling::Glance glance_;
    spelling::Doubled doubled_;
    spelling::Corrector corrector_;
    spelling::Slipshod slipshod_;
    spelling::NameUnifier names_;
    std::string with_context_;
    text::Scan context_scan_;
};

}  // namespace

std::unique_ptr<Pass> make_spelling(const Config& config, const index::Evidence* corpus) {
    return std::make_unique<Spelling>(config, corpus);
}

}  // namespace cutline::pass
