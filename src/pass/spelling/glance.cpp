#include "pass/spelling/glance.hpp"

#include <algorithm>

#include "lexicon/everyday.hpp"

namespace cutline::pass::spelling {

void Glance::look(const text::Scan& scan) {
    count_ = scan.words.size();
    rare_count_ = repeated_count_ = 0;
    if (sizes_.size() < count_ + block) sizes_.resize(count_ + block);
    for (std::size_t begin = 0; begin < count_; begin += stretch)
        look_at(scan.words, begin, std::min(count_, begin + stretch));
}

/// The one branch is for what is hardly ever there; others would be guessed wrong.
void Glance::look_at(const std::vector<text::Word>& words, std::size_t begin, std::size_t end) {
    if (rare_.size() < rare_count_ + stretch) rare_.resize(rare_count_ + stretch);
    if (repeated_.size() < repeated_count_ + stretch) repeated_.resize(repeated_count_ + stretch);
    const text::Word* const all = words.data();
    std::uint32_t* rare = rare_.data() + rare_count_;
    std::uint32_t* repeated = repeated_.data() + repeated_count_;
    std::uint8_t* const sizes = sizes_.data();
    std::uint32_t before = begin > 0 ? all[begin - 1].hash : ~all[0].hash;
    for (std::size_t i = begin; i < end; ++i) {
        const text::Word word = all[i];
        if (word.hash == before) *repeated++ = static_cast<std::uint32_t>(i);
        before = word.hash;
        sizes[i] = static_cast<std::uint8_t>(word.fold_size);
        *rare = static_cast<std::uint32_t>(i);
        rare += ((word.size != word.fold_size) | !lexicon::everyday(word.hash)) != 0 ? 1 : 0;
    }
    rare_count_ = static_cast<std::size_t>(rare - rare_.data());
    repeated_count_ = static_cast<std::size_t>(repeated - repeated_.data());
}

}  // namespace cutline::pass::spelling
