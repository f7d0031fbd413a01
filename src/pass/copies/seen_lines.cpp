#include "pass/copies/seen_lines.hpp"

#include <utility>

namespace cutline::pass::copies {

std::uint64_t SeenLines::Generation::bytes() const { return bytes_a_line * table.size() + bytes_a_text * text_count; }

void SeenLines::begin_text(Place from, std::uint64_t size) {
    text_ = from;
    text_size_ = size;
    if (young_.texts.next() + size > Table::addresses) forget();
    ++young_.text_count;
    if (trace_) text_address_ = young_.texts.add(text_, text_size_);
}

std::optional<Place> SeenLines::find_or_add_young(std::uint64_t key, std::uint64_t at) {
    if (young_.bytes() + bytes_a_line > most_) {
        if (const auto address = young_.table.find(key); address != Table::none) return young_.place(address);
        forget();
        begin_text(text_, text_size_);
    }
    const Table::FoundOrAdded found = young_.table.find_or_insert(key, text_address_ + (at - text_.at));
    if (found.address != Table::none) return young_.place(found.address);
    forgotten_ += found.added ? 0 : 1;
    return std::nullopt;
}

void SeenLines::forget() {
    forgotten_ += old_.table.size();
    old_ = std::exchange(young_, Generation{most_, trace_});
}

}  // namespace cutline::pass::copies
