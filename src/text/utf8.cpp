#include "text/utf8.hpp"

#include <cstring>

namespace cutline::text {

bool is_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        std::uint64_t eight = 0;
        if (at + 8 <= text.size()) std::memcpy(&eight, text.data() + at, 8);
        if (at + 8 <= text.size() && (eight & 0x8080808080808080U) == 0) {
            at += 8;
            continue;
        }
        const CodePoint c = decode(text, at);
        if (!c.valid) return false;
        at += c.size;
    }
    return true;
}

}  // namespace cutline::text
