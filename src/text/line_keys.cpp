#include "text/line_keys.hpp"

#include <algorithm>

namespace cutline::text {

namespace {

constexpr std::size_t first_room = 4096;
constexpr std::size_t lines_at_once = 1024;

FindLines* code_of(Kernel kernel) {
    switch (kernel) {
        case Kernel::avx512: return find_lines_avx512;
        case Kernel::avx2: return find_lines_avx2;
        default: return find_lines_scalar;
    }
}

}  // namespace

LineKeys::LineKeys(Kernel kernel) : find_lines_(code_of(kernel)), folded_(first_room) {}

void LineKeys::find(std::string_view text, std::vector<KeyedLine>& out) {
    out.clear();
    LineSearch search{text.data(), text.size(), 0, nullptr, 0, nullptr, nullptr};
    Paused paused{};
    do {
        const std::size_t before = out.size();
        out.resize(before + lines_at_once);
        search.folded = folded_.data();
        search.room = folded_.size();
        search.lines = out.data() + before;
        search.last = out.data() + out.size();
        paused = find_lines_(search);
        out.resize(static_cast<std::size_t>(search.lines - out.data()));
        if (paused == Paused::long_line) folded_.resize(2 * folded_.size());
    } while (paused != Paused::at_end);
    look_again(text, out);
}

/// Gives the lines without a key the one that the scan finds; some have none.
void LineKeys::look_again(std::string_view text, std::vector<KeyedLine>& out) {
    odd_.clear();
    for (const KeyedLine& line : out)
        if (line.key == 0) odd_.push_back({line.begin, line.end, 0, true});
    if (odd_.empty()) return;
    scan_some(text, odd_, scan_);
    auto found = scan_.lines.begin();
    for (KeyedLine& line : out)
        if (line.key == 0) line.key = (found++)->key;
    std::erase_if(out, [](const KeyedLine& line) { return line.key == 0; });
}

}  // namespace cutline::text
