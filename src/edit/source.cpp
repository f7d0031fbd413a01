#include "edit/source.hpp"

#include <algorithm>

#include "json/string.hpp"

namespace cutline::edit {

void Source::to_original(std::vector<std::uint64_t>& offsets) const {
    auto splice = splices_.begin();
    std::uint64_t cleaned = 0;  // as far as `original` in the cleaned text; both stand behind a splice
    std::uint64_t original = 0;
    for (std::uint64_t& offset : offsets) {
        while (splice != splices_.end() && cleaned + (splice->begin - original) + splice->put.size() <= offset) {
            cleaned += splice->begin - original + splice->put.size();
            original = splice->end;
            ++splice;
        }
        const std::uint64_t behind = original + (offset - cleaned);
        offset = splice == splices_.end() ? behind : std::min<std::uint64_t>(behind, splice->begin);
    }
}

void Source::trace(std::vector<std::uint64_t>& offsets) const {
    to_original(offsets);
    if (origin_.raw.data() == nullptr) {
        for (std::uint64_t& offset : offsets) offset += origin_.at + begin_;
        return;
    }
    json::RawOffsets raw{origin_.raw};
    std::uint64_t last = 0;
    for (std::uint64_t& offset : offsets) {
        if (const auto found = raw.find(begin_ + offset)) last = *found;
        offset = origin_.at + last;
    }
}

}  // namespace cutline::edit
