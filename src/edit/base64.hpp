/// Base64 (RFC 4648, section 4), for bytes that JSON cannot hold.
#pragma once

#include <string>
#include <string_view>

namespace cutline::edit {

void encode_base64(std::string_view bytes, std::string& out);

/// False if `text` is no base64.
bool decode_base64(std::string_view text, std::string& out);

}  // namespace cutline::edit
