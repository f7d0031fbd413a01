/// Who is meant by a surname: the first names that stand before it.
#pragma once

#include <cstdint>
#include <vector>

#include "text/view.hpp"

namespace cutline::pass::spelling {

/// Does a first name stand right before `word` (an index into Scan::words, of `line`)? Some places have such names,
/// too. O(1).
bool behind_first_name(const text::View& view, const text::Line& line, std::uint32_t word);

/// Of one document. Keeps its storage from document to document.
class FirstNames {
  public:
    void forget() { read_ = false; }

    /// Does another first name stand before `word` (an index into Scan::words, of `line`) than before the words whose
    /// keys, possessive endings aside, have the hash `namesake`, as far as one does ("Ida Nielssen", where the others
    /// are "Lærke Nielsen")? Then it is another person's name. The first time O(words · log words), then O(log words).
    bool another_person(const text::View& view, const text::Line& line, std::uint32_t word, std::uint32_t namesake);

  private:
    /// Hashes of keys.
    struct Person {
        std::uint32_t surname;
        std::uint32_t first_name;
        auto operator<=>(const Person&) const = default;
    };
    void read(const text::View& view);

    bool read_ = false;
    std::vector<Person> persons_;  // in order, each once
};

}  // namespace cutline::pass::spelling
