#include "pass/copies/texts.hpp"

#include <algorithm>

namespace cutline::pass::copies {

Place Texts::find(std::uint64_t address) const {
    const auto after = std::upper_bound(texts_.begin(), texts_.end(), address,
                                        [](std::uint64_t wanted, const Text& text) { return wanted < text.address; });
    const Text& text = after[-1];
    return {text.from.doc, text.from.at + (address - text.address)};
}

}  // namespace cutline::pass::copies
