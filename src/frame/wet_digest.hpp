/// Labelled digests, as the headers of web archives have them: "sha1:" and 32 letters of base32, or 40 hexadecimal
/// digits (WARC 1.1, section 5.8; letters of either case).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "hash/sha1.hpp"

namespace cutline::frame {

/// Whether `value` is the digest `of` a block. nullopt: it is of another kind than SHA-1.
std::optional<bool> is_digest(std::string_view value, const hash::Sha1& of);

/// The same kind of value for another block; of a kind other than SHA-1, SHA-1 in base32.
std::string renewed_digest(std::string_view value, const hash::Sha1& of);

}  // namespace cutline::frame
