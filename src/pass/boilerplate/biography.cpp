#include "pass/boilerplate/biography.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace cutline::pass::boilerplate {

namespace {

constexpr std::size_t least_name = 2;  // words
constexpr std::size_t longest_name = 6;
constexpr std::size_t soon = 12;
constexpr std::array<std::string_view, 27> professions{
    "analyst",     "anchor",      "attorney",      "author",     "blogger",  "chairman", "columnist",
    "commentator", "contributor", "correspondent", "critic",     "director", "editor",   "fellow",
    "founder",     "historian",   "host",          "journalist", "lecturer", "novelist", "president",
    "producer",    "professor",   "reporter",      "researcher", "scholar",  "writer"};

bool is_verb(std::string_view word) {
    return word == "is" || word == "was" || word == "has" || word == "covers" || word == "writes";
}

}  // namespace

bool is_biography(const LineWords& line) {
    if (line.last() - line.first() < 4 || !line.capital(line.first())) return false;
    const std::size_t name_end = std::min(line.last(), line.first() + longest_name);
    std::size_t verb = line.first() + 1;
    while (verb < name_end && line.capital(verb)) ++verb;
    if (verb == line.last() || verb - line.first() < least_name || !is_verb(line.key(verb))) return false;
    const std::size_t end = std::min(line.last(), verb + soon);
    for (std::size_t i = verb + 1; i < end; ++i) {
        std::string_view word = line.key(i);
        if (word.ends_with('s')) word.remove_suffix(1);
        if (std::binary_search(professions.begin(), professions.end(), word)) return true;
    }
    return false;
}

}  // namespace cutline::pass::boilerplate
