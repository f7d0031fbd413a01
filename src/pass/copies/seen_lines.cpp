#include "pass/copies/seen_lines.hpp"

#include <utility>

namespace cutline::pass::copies {

namespace {

// What they take where places are remembered, so that it makes no difference whether they are.
constexpr std::uint64_t bytes_a_line = 16;
constexpr std::uint64_t bytes_a_text = 24;

}  // namespace

std::uint64_t SeenLines::Generation::bytes() const { return bytes_a_line * table.size() + bytes_a_text * text_count; }

void SeenLines::begin_text(Place from, std::uint64_t size) {
    text_ = from;
    text_size_ = size;
    if (young_.texts.next() + size > Table::addresses) forget();
    ++young_.text_count;
    if (trace_) text_address_ = young_.texts.add(text_, text_size_);
}

void SeenLines::add(std::uint64_t key, std::uint64_t at) {
    if (young_.table.find(key) != Table::none) return;
    if (young_.bytes() + bytes_a_line > most_) {
        forget();
        begin_text(text_, text_size_);
    }
    if (!young_.table.insert(key, text_address_ + (at - text_.at))) ++forgotten_;
}

void SeenLines::forget() {
    forgotten_ += old_.table.size();
    old_ = std::exchange(young_, Generation{trace_});
}

}  // namespace cutline::pass::copies
