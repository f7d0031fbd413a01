#include "pass/spelling/user_words.hpp"

#include <algorithm>

#include "text/scan.hpp"

namespace cutline::pass::spelling {

UserWords::UserWords(const Config& config) {
    text::Scan scan;
    for (const std::string& word : config.words) {
        text::scan(word, scan);
        for (const text::Word& part : scan.words) hashes_.push_back(part.hash);
    }
    std::sort(hashes_.begin(), hashes_.end());
}

bool UserWords::contains(std::uint32_t hash) const { return std::binary_search(hashes_.begin(), hashes_.end(), hash); }

}  // namespace cutline::pass::spelling
