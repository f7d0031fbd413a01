/// What the pass remembers of the stream from one document to the next.
#pragma once

#include <cstdint>
#include <optional>

#include "cutline/config.hpp"
#include "pass/copies/seen_lines.hpp"
#include "pass/copies/seen_texts.hpp"

namespace cutline::pass::copies {

struct Memory {
    /// Takes no more than Config::memory, and half of it with Config::online.
    explicit Memory(const Config& config) {
        const bool both = config.rules.contains(Rule::copies_line) && config.rules.contains(Rule::copies_passage);
        const std::uint64_t share = config.memory / (both ? 2 : 1) / (config.online ? 2 : 1);
        if (config.rules.contains(Rule::copies_line)) lines.emplace(share, config.trace_copies);
        if (config.rules.contains(Rule::copies_passage)) texts.emplace(share, config.trace_copies);
    }
    std::optional<SeenLines> lines;  ///< if rule copies/line is on
    std::optional<SeenTexts> texts;  ///< if rule copies/passage is on

    /// Lines and texts that were given up for want of memory.
    std::uint64_t forgotten() const { return (lines ? lines->forgotten() : 0) + (texts ? texts->forgotten() : 0); }
};

}  // namespace cutline::pass::copies
