/// The members of one flat JSON object, as tokens: for reading cutline's own files.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace cutline::json {

/// Not thread-safe.
class FieldReader {
  public:
    FieldReader();
    ~FieldReader();
    FieldReader(const FieldReader&) = delete;
    FieldReader& operator=(const FieldReader&) = delete;

    /// Reads a line, which is copied. False if it is no JSON object.
    bool read(std::string_view line);

    /// Members of the line read last; nullopt if there is none such, or it is of another kind.
    std::optional<std::string> string(std::string_view name) const;
    std::optional<std::uint64_t> number(std::string_view name) const;
    bool has(std::string_view name) const;

  private:
    struct Implementation;
    std::unique_ptr<Implementation> implementation_;
};

}  // namespace cutline::json
