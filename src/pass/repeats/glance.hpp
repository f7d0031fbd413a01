/// A look at the bytes of a text: which of its lines can stand there twice? Mostly none, and then that is all.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "hash/shared.hpp"
#include "text/scan.hpp"

namespace cutline::pass::repeats {

/// Keeps its scratch memory between documents.
class Glance {
  public:
    /// The lines of `text` that are not blank. Wanted are those that share something with another one: 24 bytes (ASCII
    /// case aside) from where a word of four letters or more begins, and with what goes on around it a good part of the
    /// shorter line, or eight words. So much is shared by any two lines of which one restates the other, unless they
    /// are set in other bytes throughout. Wanted are also lines near the top that begin alike, as a page's title and
    /// its headline do; lines that share it with themselves or end with something twice, and the short ones next to a
    /// wanted line, which a passage takes along. All are, without a look, in a text that is short, or mostly not ASCII:
    /// there words are no guide to it. Empty if none is wanted. Valid until the next call. O(n) for n bytes: there is a
    /// bound on what is compared; a text that reaches it is looked at no further, and all its lines are wanted.
    const std::vector<text::Stretch>& look(std::string_view text);

  private:
    void note_places(std::string_view text);
    void note_windows(std::string_view text);
    void find_shared(std::string_view text);
    void find_doubled(std::string_view text);
    void find_titles(std::string_view text);
    void want(std::size_t line);
    void want_short_neighbours();
    void split(std::string_view text);

    std::vector<std::uint32_t> places_;  // where words of four letters or more begin
    std::vector<std::uint32_t> newlines_;
    std::vector<hash::Mark> marks_;  // print and place of each window
    hash::Shared shared_;
    std::vector<unsigned char> wanted_;  // by line, blank ones too
    std::vector<text::Stretch> lines_;
    std::size_t place_count_ = 0;
    std::size_t wide_ = 0;  // bytes that are not ASCII
    bool any_ = false;      // a line is wanted
};

}  // namespace cutline::pass::repeats
