/// Texts cleaned by the rules of spelling alone.
#pragma once

#include <string>
#include <string_view>

#include "cutline/cleaner.hpp"

namespace cutline::test {

/// English prose that has each word in it once, and nothing else of note.
inline const std::string plain_prose =
    "They said on Monday that the work would be done by the end of the year, and that it was not late.\n";

/// By the rules of spelling that `config` has.
inline std::string spelled(std::string_view text, Config config = {}) {
    config.rules = config.rules & *find_rules("spelling");
    return Cleaner{config}.clean(text);
}

}  // namespace cutline::test
