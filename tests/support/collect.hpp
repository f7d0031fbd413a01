/// What a run hands over, kept in strings that can be compared.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cutline/cleaner.hpp"

namespace cutline::test {

struct Collect : Sink {
    void text(std::string_view bytes) override { output += bytes; }
    void edit(const Edit& edit) override;
    void bad(const BadRecord& record) override;

    /// Output made from `input` and the edits alone: what restore does, the other way round. Empty if an edit's `cut`
    /// does not stand where it should.
    std::string replayed(std::string_view input) const;

    std::string output;
    std::string edits;  ///< the edit log's lines
    std::string bads;   ///< "line reason", a line each

  private:
    struct Step {
        std::uint64_t in;
        std::string cut;
        std::string put;
    };
    std::vector<Step> steps_;
};

/// Cleans `input` as a stream, in pieces of `piece` bytes (0: all at once).
Collect collect(const Config& config, std::string_view input, std::size_t piece = 0);

/// The texts of JSON Lines records, under the key "text".
std::vector<std::string> texts_of(std::string_view records);

/// From `cleaned` and the log's edits back to the input, by edit::restore itself.
std::string restored(const Config& config, const Collect& run, std::string_view input);

}  // namespace cutline::test
