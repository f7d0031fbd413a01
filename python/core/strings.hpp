/// Between Python's strings and UTF-8.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nanobind/nanobind.h>

#include "cutline/cleaner.hpp"

namespace cutline::python {

/// The UTF-8 of a str, without a copy if it is ASCII. A str with lone surrogates has none: such a text is left alone.
class Utf8 {
  public:
    explicit Utf8(nanobind::str text);
    bool valid() const { return valid_; }
    std::string_view view() const { return view_; }

  private:
    nanobind::object owner_;
    std::string_view view_;
    bool valid_ = true;
};

/// What Python gave as a text. Throws Python's TypeError if it is no str.
nanobind::str text_of(nanobind::handle given);

/// What Python knows of a text, by the name `what`; empty if it is None or has lone surrogates. Throws a TypeError if
/// it is neither None nor a str.
std::string known_of(nanobind::handle given, const char* what);

nanobind::object to_python(std::string_view utf8);

/// Keeps a document's edits beyond the call that hands them over.
class KeptEdits final : public Sink {
  public:
    void text(std::string_view) override {}
    void edit(const Edit& edit) override;
    /// Tuples in the order of cutline.Edit's fields. `text`: the document.
    nanobind::list to_python(std::string_view text) const;

  private:
    struct Kept {
        Edit edit;
        std::string cut;
        std::string put;
    };
    std::vector<Kept> kept_;
};

}  // namespace cutline::python
