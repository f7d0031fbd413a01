#include "pass/spelling/veto.hpp"

#include <map>

#include <gtest/gtest.h>

#include "index/features.hpp"

namespace cutline::pass::spelling {
namespace {

class Corpus final : public index::Evidence {
  public:
    explicit Corpus(std::map<std::string_view, std::uint32_t> words) {
        for (const auto& [word, documents] : words) counts_[index::word_key(word)] = documents;
    }
    void add_counts(index::Section, std::span<const index::Key> keys, std::span<std::uint32_t> counts) const override {
        for (std::size_t i = 0; i < keys.size(); ++i)
            if (const auto at = counts_.find(keys[i]); at != counts_.end()) counts[i] += at->second;
    }

  private:
    std::map<index::Key, std::uint32_t> counts_;
};

TEST(Veto, AFormThatManyDocumentsHaveIsAWord) {
    const Corpus corpus{{{"osama", 40}, {"obama", 800}, {"obma", 2}, {"obana", 39}, {"brandvia", 3}}};
    EXPECT_TRUE(vetoed(&corpus, "osama", "obama"));
    EXPECT_FALSE(vetoed(&corpus, "obana", "obama"));
    EXPECT_FALSE(vetoed(&corpus, "obma", "unheard"));
    EXPECT_TRUE(vetoed(&corpus, "brandvia", "brandovia"));
    EXPECT_FALSE(vetoed(nullptr, "osama", "obama"));
}

}  // namespace
}  // namespace cutline::pass::spelling
