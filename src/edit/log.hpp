/// The edit log: JSON Lines, a header, an object for each edit, an end. Everything that restore needs.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "cutline/config.hpp"
#include "cutline/edit.hpp"

namespace cutline::edit {

/// Each appends one line to `out`. Bytes that are not UTF-8 go into `cut64` and `put64`, in base64 (RFC 4648).
void log_header(const Config& config, std::string& out);
void log_edit(const Edit& edit, std::string_view file, std::string& out);
/// Pass boilerplate abstained on a document: see Sink::held_back.
void log_held_back(std::uint64_t doc, std::string_view file, std::string& out);

/// What the log's last line says of the whole run.
struct Totals {
    std::uint64_t docs = 0;
    std::uint64_t in_bytes = 0;
    std::uint64_t out_bytes = 0;
    std::uint64_t in_xxh3 = 0;   ///< fingerprint of the decompressed input
    std::uint64_t out_xxh3 = 0;  ///< fingerprint of the output
};
void log_end(const Totals& totals, std::string& out);

/// "repeats/same".
std::string rule_name(Rule rule);

}  // namespace cutline::edit
