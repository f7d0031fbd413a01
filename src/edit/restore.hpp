/// Restore: from the cleaned text and its edit log back to the input, byte for byte.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace cutline::edit {

/// Where the parts come from and go to. Each may throw; that ends the restoring.
struct RestoreStreams {
    std::function<bool(std::string& line)> next_log_line;                 ///< false at the log's end
    std::function<std::size_t(char* to, std::size_t size)> read_cleaned;  ///< 0 at the end
    std::function<void(std::string_view bytes)> put;                      ///< takes the rebuilt input
};

/// Copies up to each edit's `in`, checks that its `put` stands there, and puts its `cut` instead; in the end checks the
/// log's counts and fingerprints. With `partial`, a log without its end is taken as far as it goes, and what follows
/// its last edit is copied; of a text without its end, what it was made from is rebuilt. Throws Error if the log is
/// damaged, ends early, or does not fit the text. O(bytes); memory: one edit.
void restore(const RestoreStreams& streams, bool partial);

}  // namespace cutline::edit
