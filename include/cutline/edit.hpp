/// One edit of the text, as the log records it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "cutline/rules.hpp"

namespace cutline {

/// A byte of a document.
struct Place {
    std::uint64_t doc = 0;  ///< from 1
    std::uint64_t at = 0;   ///< see Edit::at
    bool operator==(const Place&) const = default;
};

/// Edits come in order and do not overlap. All views live only as long as the call that hands the edit over.
struct Edit {
    std::uint64_t doc = 1;   ///< which document, from 1
    std::uint64_t line = 1;  ///< line in the document, from 1
    std::uint64_t at = 0;    ///< byte offset in the document's raw text (JSON Lines: in the raw string)
    std::uint64_t in = 0;    ///< byte offset in the whole input
    std::string_view cut{};  ///< the bytes there before
    std::string_view put{};  ///< the bytes there after
    Rule rule = Rule::repeats_same;
    unsigned score = 1000;                ///< thousandths
    std::array<std::uint32_t, 2> seen{};  ///< counts that speak for the edit; what they count is the rule's
    std::optional<Place> like{};          ///< the kept copy: where it begins
    RuleSet also{};                       ///< other rules that touched the same bytes
    std::string_view id{};                ///< the record's id, empty if none
    std::string_view site{};              ///< the record's site, empty if none
};

}  // namespace cutline
