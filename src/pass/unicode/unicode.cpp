#include "pass/unicode/unicode.hpp"

namespace cutline::pass {

namespace {

class Unicode final : public Pass {
  public:
    explicit Unicode(RuleSet rules) : rules_(rules) {}
    void propose(const text::View&, edit::Splices&) override {}

  private:
    RuleSet rules_;
};

}  // namespace

std::unique_ptr<Pass> make_unicode(const Config& config) { return std::make_unique<Unicode>(config.rules); }

}  // namespace cutline::pass
