/// Writes one flat JSON object after another, members in the order of the calls.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace cutline::json {

/// Appends to a string that outlives it. Whoever opens an object or array closes it.
class Writer {
  public:
    explicit Writer(std::string& out) : out_(out) {}
    Writer& open(char bracket);
    Writer& close(char bracket);
    Writer& key(std::string_view name);
    /// Bytes that are not UTF-8 become U+FFFD.
    Writer& string(std::string_view value);
    Writer& number(std::uint64_t value);
    Writer& boolean(bool value);
    /// Thousandths as a decimal: 31 is 0.031.
    Writer& thousandths(std::uint64_t value);

  private:
    void separate();
    std::string& out_;
    bool first_ = true;  // in the open object or array, or right after a key
};

}  // namespace cutline::json
