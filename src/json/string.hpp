/// JSON strings as bytes (RFC 8259, section 7): between the raw form in a file and the text that it means.
///
/// Text is UTF-8. A lone surrogate escape ("\ud800"), which UTF-8 cannot say, becomes the three bytes of its
/// generalised form (WTF-8, Sapin 2016), so that it is neither lost nor taken for a character.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace cutline::json {

/// Writes the text of `raw` (what stands between the quotes) to `to`, where there is room for raw.size() bytes: it is
/// never longer; what stands behind it there may be overwritten, and none of it may be part of `raw`. Returns its size;
/// nullopt if there is an escape that is none. O(n).
std::optional<std::size_t> unescape(std::string_view raw, char* to);

/// Appends the text of `raw` (what stands between the quotes) to `out`. False if it holds an escape that is none. O(n).
bool unescape(std::string_view raw, std::string& out);

/// Appends `text` as it stands between quotes; with `ascii`, everything else than ASCII as \u escapes. Lone surrogates
/// become escapes again; other bytes that are not UTF-8 are copied. O(n).
void escape(std::string_view text, std::string& out, bool ascii = false);

/// Where offsets of the text stand in the raw string. Offsets are asked for in ascending order. O(n) in all.
class RawOffsets {
  public:
    /// `raw` has passed unescape.
    explicit RawOffsets(std::string_view raw) : raw_(raw) {}
    /// The raw offset of text offset `at`. nullopt: `at` is inside the text of one escape.
    std::optional<std::size_t> find(std::size_t at);

  private:
    std::string_view raw_;
    std::size_t raw_at_ = 0;
    std::size_t text_at_ = 0;
};

}  // namespace cutline::json
