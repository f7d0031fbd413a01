/// Which lines may restate one another: those that share shingles. Nothing here is proof; see align.hpp.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "hash/shared.hpp"
#include "text/scan.hpp"

namespace cutline::pass::repeats {

/// Two lines that share a shingle, and where: a place to begin to compare them. Lines are indices into Scan::lines,
/// words into Scan::words.
struct Candidate {
    std::uint32_t later = 0;
    std::uint32_t earlier = 0;
    std::uint32_t later_word = 0;
    std::uint32_t earlier_word = 0;
    std::uint32_t shared = 0;  ///< selected shingles that they share
};

/// Finds candidates; keeps its scratch memory between documents.
class Candidates {
  public:
    /// The candidates of a document, ordered by later line, at most `most_partners` for each, those that share most
    /// first. Pairs that share too little to restate one another are left out. A shingle that stands in many lines
    /// pairs each with the first and with the one before only. O(n + m log m) for n words, m of them in shared
    /// shingles.
    const std::vector<Candidate>& find(const text::Scan& scan);

    /// Shingles that stand in one line twice (earlier == later), in order: each with the one before. Of the last
    /// `find`.
    const std::vector<Candidate>& in_one_line() const { return in_one_line_; }

    static constexpr std::size_t most_partners = 6;

  private:
    void select(const text::Scan& scan);
    void pair(const text::Scan& scan, std::span<const hash::Mark> shared);
    void choose();

    std::vector<hash::Mark> marks_;          // all, by line
    std::vector<std::uint32_t> first_mark_;  // of each line, and one more
    hash::Shared shared_;
    std::vector<Candidate> pairs_;
    std::vector<Candidate> chosen_;
    std::vector<Candidate> in_one_line_;
};

}  // namespace cutline::pass::repeats
