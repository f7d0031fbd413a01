#include "pass/copies/seen_texts.hpp"

#include <algorithm>
#include <utility>

namespace cutline::pass::copies {

namespace {

constexpr std::size_t block_size = std::size_t{1} << 20;

/// The last of `all` that does not begin behind `address`; there is one.
template <class Deque>
const auto& at_or_before(const Deque& all, std::uint64_t address) {
    const auto after = std::upper_bound(all.begin(), all.end(), address,
                                        [](std::uint64_t wanted, const auto& one) { return wanted < one.address; });
    return after[-1];
}

}  // namespace

SeenTexts::Spot SeenTexts::Generation::spot(std::uint64_t address, bool old) const {
    const Block& block = at_or_before(blocks, address);
    return {block.bytes, address - block.address, address, old};
}

/// A text lies in one block, whose bytes never move.
std::uint64_t SeenTexts::Generation::append(std::string_view text) {
    if (blocks.empty() || blocks.back().bytes.capacity() - blocks.back().bytes.size() < text.size()) {
        blocks.push_back({next, {}});
        blocks.back().bytes.reserve(std::max(block_size, text.size()));
    }
    blocks.back().bytes += text;
    return std::exchange(next, next + text.size());
}

Place SeenTexts::line_of(std::uint64_t address, bool old) const {
    const Generation& generation = old ? old_ : young_;
    return generation.lines.empty() ? Place{} : at_or_before(generation.lines, address).place;
}

void SeenTexts::add(const Reading& text, const std::vector<LineStart>& lines) {
    if (text.marks().empty()) return;
    const std::uint64_t cost = text.bytes().size() + bytes_a_mark * text.marks().size() + bytes_a_line * lines.size();
    if (cost > most_ || text.bytes().size() > Table::addresses) {
        ++forgotten_;
        return;
    }
    if (young_.bytes + cost > most_ || young_.next + text.bytes().size() > Table::addresses) {
        forgotten_ += old_.texts;
        old_ = std::exchange(young_, Generation{most_});
    }
    const std::uint64_t address = young_.append(text.bytes());
    for (const Mark& mark : text.marks()) {
        std::uint64_t there = 0;
        young_.table.for_each(mark.print, [&](std::uint64_t) { ++there; });
        if (there < most_places) (void)young_.table.insert(mark.print, address + text.begin(mark.word));
    }
    if (trace_)
        for (const LineStart& line : lines) young_.lines.push_back({address + text.begin(line.word), line.place});
    young_.bytes += cost;
    ++young_.texts;
}

}  // namespace cutline::pass::copies
