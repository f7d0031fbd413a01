#include "pass/spelling/glance.hpp"

#include "lexicon/everyday.hpp"

namespace cutline::pass::spelling {

/// The one branch is for what is hardly ever there; others would be guessed wrong.
void Glance::look(const text::Scan& scan) {
    count_ = scan.words.size();
    if (rare_.size() < count_) {
        rare_.resize(count_);
        repeated_.resize(count_);
        sizes_.resize(count_ + block);
    }
    const text::Word* const words = scan.words.data();
    const auto count = static_cast<std::uint32_t>(count_);
    std::uint32_t* rare = rare_.data();
    std::uint32_t* repeated = repeated_.data();
    std::uint8_t* size = sizes_.data();
    std::uint32_t before = count_ > 0 ? ~scan.words[0].hash : 0;
    for (std::uint32_t i = 0; i < count; ++i) {
        const text::Word word = words[i];
        if (word.hash == before) *repeated++ = i;
        before = word.hash;
        *size++ = static_cast<std::uint8_t>(word.fold_size);
        *rare = i;
        rare += ((word.size != word.fold_size) | !lexicon::everyday(word.hash)) != 0 ? 1 : 0;
    }
    rare_count_ = static_cast<std::size_t>(rare - rare_.data());
    repeated_count_ = static_cast<std::size_t>(repeated - repeated_.data());
}

}  // namespace cutline::pass::spelling
