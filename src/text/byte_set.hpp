/// A set of bytes, asked in one load.
#pragma once

#include <array>
#include <string_view>

namespace cutline::text {

class ByteSet {
  public:
    constexpr explicit ByteSet(std::string_view bytes) {
        for (const char c : bytes) has_[static_cast<unsigned char>(c)] = true;
    }
    constexpr bool has(char c) const { return has_[static_cast<unsigned char>(c)]; }

  private:
    std::array<bool, 256> has_{};
};

}  // namespace cutline::text
