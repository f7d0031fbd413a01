#include "pass/spacing/spacing.hpp"

namespace cutline::pass {

namespace {

class Spacing final : public Pass {
  public:
    explicit Spacing(RuleSet rules) : rules_(rules) {}
    void propose(const text::View&, edit::Splices&) override {}

  private:
    RuleSet rules_;
};

}  // namespace

std::unique_ptr<Pass> make_spacing(const Config& config) { return std::make_unique<Spacing>(config.rules); }

}  // namespace cutline::pass
