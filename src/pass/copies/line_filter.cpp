#include "pass/copies/line_filter.hpp"

#include <algorithm>
#include <utility>

#include "edit/lines.hpp"
#include "edit/source.hpp"

namespace cutline::pass::copies {

namespace {

constexpr std::size_t ahead = 32;  // lines, for memory to answer in the meantime

edit::Splice copy_of(const Place& place, const text::KeyedLine& line) {
    edit::Splice copy;
    copy.begin = line.begin;
    copy.end = line.end;
    copy.rule = Rule::copies_line;
    copy.earlier = place;
    return copy;
}

}  // namespace

edit::Splices LineFilter::cut(std::string_view text, const text::Origin& origin, std::uint64_t begin) {
    keys_.find(text, lines_);
    find_places(text.size(), origin, begin);
    seen_.begin_text({origin.doc, places_.front()}, places_.back() + 1 - places_.front());
    edit::Splices copies;
    for (std::size_t i = 0; i < std::min(ahead, lines_.size()); ++i) seen_.prefetch(lines_[i].key);
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        if (i + ahead < lines_.size()) seen_.prefetch(lines_[i + ahead].key);
        const std::uint64_t at = seen_.traces() ? places_[i] : 0;
        if (const auto place = seen_.find_or_add(lines_[i].key, at)) copies.push_back(copy_of(*place, lines_[i]));
    }
    const std::uint64_t at = origin.at + begin;
    const bool first = at == 0;
    const edit::Edges edges{first, !origin.goes_on, !first && at == next_ && after_blank_};
    if (!copies.empty()) copies = edit::cut_lines(text, std::move(copies), edges);
    next_ = at + text.size();
    after_blank_ = origin.goes_on && edit::leaves_blank_end(text, copies, edges.after_blank);
    return copies;
}

void LineFilter::find_places(std::size_t size, const text::Origin& origin, std::uint64_t begin) {
    places_.clear();
    if (seen_.traces())
        for (const text::KeyedLine& line : lines_) places_.push_back(line.begin);
    places_.push_back(size);
    if (!seen_.traces()) return;
    const edit::Splices none;
    edit::Source{none, origin, begin}.trace(places_);
}

}  // namespace cutline::pass::copies
