#include "pass/repeats/repeats.hpp"

namespace cutline::pass {

namespace {

class Repeats final : public Pass {
  public:
    explicit Repeats(RuleSet rules) : rules_(rules) {}
    void propose(const text::View&, edit::Splices&) override {}

  private:
    RuleSet rules_;
};

}  // namespace

std::unique_ptr<Pass> make_repeats(const Config& config) { return std::make_unique<Repeats>(config.rules); }

}  // namespace cutline::pass
