#include "text/pick.hpp"

#include <cstddef>
#include <cstring>

namespace cutline::text {

namespace {

std::uint32_t narrow(std::size_t size) { return static_cast<std::uint32_t>(size); }

void add_words(const Scan& whole, const Line& line, std::uint32_t fold, std::vector<Word>& out) {
    const std::size_t at = out.size();
    out.insert(out.end(), whole.words.begin() + line.first_word, whole.words.begin() + line.last_word);
    const std::uint32_t shift = fold - line.fold;
    for (std::size_t i = at; i < out.size(); ++i) out[i].fold += shift;
}

}  // namespace

void pick(const Scan& whole, const std::vector<unsigned char>& wanted, Scan& out) {
    out.lines.assign(whole.lines.begin(), whole.lines.end());
    out.words.clear();
    out.ids = whole.ids;
    if (out.folded.size() < whole.folded.size()) out.folded.resize(whole.folded.size());
    std::uint32_t folded = 0;
    for (std::size_t i = 0; i < whole.lines.size(); ++i) {
        Line& line = out.lines[i];
        const Line& its = whole.lines[i];
        line.fold = folded;
        line.first_word = narrow(out.words.size());
        if (wanted[i] != 0) {
            std::memcpy(out.folded.data() + folded, whole.folded.data() + its.fold, its.fold_end - its.fold);
            folded += its.fold_end - its.fold;
            add_words(whole, its, line.fold, out.words);
        } else {
            line.key = 0;
        }
        line.fold_end = folded;
        line.last_word = narrow(out.words.size());
    }
}

}  // namespace cutline::text
