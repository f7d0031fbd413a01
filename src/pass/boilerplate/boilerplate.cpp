#include "pass/boilerplate/boilerplate.hpp"

namespace cutline::pass {

namespace {

class Boilerplate final : public Pass {
  public:
    explicit Boilerplate(RuleSet rules) : rules_(rules) {}
    void propose(const text::View&, edit::Splices&) override {}

  private:
    RuleSet rules_;
};

}  // namespace

std::unique_ptr<Pass> make_boilerplate(const Config& config) { return std::make_unique<Boilerplate>(config.rules); }

}  // namespace cutline::pass
