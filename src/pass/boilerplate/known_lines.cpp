#include "pass/boilerplate/known_lines.hpp"

namespace cutline::pass::boilerplate {

void KnownLines::forget() {
    known_.clear();
    cuts_.clear();
}

void KnownLines::read(const text::View& view) {
    const text::Scan& scan = view.scan();
    list_fresh(scan);
    for (const auto& [begin, end] : fresh_.words) {
        marks_.look(scan, begin, end);
        patterns_.narrow(view.text(), scan, begin, end);
    }
    for (const std::uint32_t i : fresh_.lines) {
        const text::Line& line = scan.lines[i];
        Known& known = known_[line.id];
        known.looks = looks_of(LineWords{view.text(), scan, line});
        known.begin = static_cast<std::uint32_t>(cuts_.size());
        patterns_.find(view.text(), scan, line, cuts_);
        known.end = static_cast<std::uint32_t>(cuts_.size());
        for (std::uint32_t cut = known.begin; cut < known.end; ++cut) {
            cuts_[cut].begin -= line.begin;
            cuts_[cut].end -= line.begin;
        }
    }
}

void KnownLines::list_fresh(const text::Scan& scan) {
    fresh_.lines.clear();
    fresh_.words.clear();
    known_.resize(scan.ids);
    for (std::uint32_t i = 0; i < scan.lines.size(); ++i) {
        const text::Line& line = scan.lines[i];
        Known& known = known_[line.id];
        const bool first = line.first_word == 0;
        if (known.read && known.first == first) continue;
        known.read = true;
        known.first = first;
        fresh_.lines.push_back(i);
        if (fresh_.words.empty() || fresh_.words.back().end != line.first_word)
            fresh_.words.push_back({line.first_word, line.last_word});
        fresh_.words.back().end = line.last_word;
    }
}

void KnownLines::add_cuts(const text::Line& line, std::vector<Cut>& out) const {
    const Known& known = known_[line.id];
    for (std::uint32_t i = known.begin; i < known.end; ++i) {
        Cut cut = cuts_[i];
        cut.begin += line.begin;
        cut.end += line.begin;
        out.push_back(cut);
    }
}

}  // namespace cutline::pass::boilerplate
