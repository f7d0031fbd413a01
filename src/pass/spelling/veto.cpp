#include "pass/spelling/veto.hpp"

#include <array>
#include <cstdint>

#include "index/features.hpp"

namespace cutline::pass::spelling {

namespace {

constexpr std::uint32_t fewest_documents = 3;
constexpr std::uint64_t most_times = 20;  // a slip is at most a twentieth as frequent as what it is a slip for

}  // namespace

bool vetoed(const index::Evidence* evidence, std::string_view written, std::string_view meant) {
    if (evidence == nullptr) return false;
    const std::array keys{index::word_key(written), index::word_key(meant)};
    std::array<std::uint32_t, 2> documents{};
    evidence->add_counts(index::Section::words, keys, documents);
    return documents[0] >= fewest_documents && documents[0] * most_times >= documents[1];
}

}  // namespace cutline::pass::spelling
