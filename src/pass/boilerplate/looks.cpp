#include "pass/boilerplate/looks.hpp"

#include <string_view>

namespace cutline::pass::boilerplate {

namespace {

bool is_label(std::string_view line) {
    while (line.ends_with(' ') || line.ends_with('\t')) line.remove_suffix(1);
    return line.ends_with(':');
}

}  // namespace

Looks looks_of(const LineWords& line) {
    const unsigned end = line.gap_before(line.last());
    Looks looks;
    looks.sentence = (end & (gap::end | gap::ask)) != 0;
    looks.question = (end & gap::ask) != 0;
    looks.label = is_label(line.text().substr(line.line().begin, line.line().end - line.line().begin));
    looks.small = line.first() < line.last() && !line.capital(line.first());
    looks.glued_kicker = !looks.sentence && is_glued_kicker(line);
    looks.shouted = looks.sentence ? Shouted::no : shouted(line);
    return looks;
}

}  // namespace cutline::pass::boilerplate
