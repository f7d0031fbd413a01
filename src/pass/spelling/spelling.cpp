#include "pass/spelling/spelling.hpp"

namespace cutline::pass {

namespace {

class Spelling final : public Pass {
  public:
    explicit Spelling(RuleSet rules) : rules_(rules) {}
    void propose(const text::View&, edit::Splices&) override {}

  private:
    RuleSet rules_;
};

}  // namespace

std::unique_ptr<Pass> make_spelling(const Config& config) { return std::make_unique<Spelling>(config.rules); }

}  // namespace cutline::pass
