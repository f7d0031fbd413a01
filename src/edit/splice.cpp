#include "edit/splice.hpp"

#include <algorithm>
#include <utility>

namespace cutline::edit {

void settle(Splices& splices) {
    const auto before = [](const Splice& a, const Splice& b) {
        return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
    };
    if (!std::is_sorted(splices.begin(), splices.end(), before))
        std::stable_sort(splices.begin(), splices.end(), before);
    std::size_t kept = 0;
    for (Splice& splice : splices) {
        if (kept > 0) {
            const Splice& last = splices[kept - 1];
            const bool same_insertion = last.begin == splice.begin && last.end == splice.end;
            if (splice.begin < last.end || same_insertion) continue;
        }
        if (&splices[kept] != &splice) splices[kept] = std::move(splice);
        ++kept;
    }
    splices.resize(kept);
}

void apply(std::string_view text, const Splices& splices, std::string& out) {
    if (out.empty()) out.reserve(text.size() + text.size() / 16);  // growing would touch twice as much memory
    std::size_t at = 0;
    for (const Splice& splice : splices) {
        out.append(text, at, splice.begin - at);
        out.append(splice.put);
        at = splice.end;
    }
    out.append(text, at);
}

namespace {

/// Walks `first` and `second` side by side; all positions that it compares are in `current`.
class Composer {
  public:
    Composer(std::string_view original, std::string_view current, const Splices& first, Splices&& second)
        : original_(original), current_(current), first_(first), second_(std::move(second)) {
        std::int64_t shift = 0;
        for (const Splice& a : first_) {
            begins_.push_back(a.begin + shift);
            shift += static_cast<std::int64_t>(a.put.size()) - (a.end - a.begin);
        }
    }

    Splices run() {
        while (a_ < first_.size() || b_ < second_.size()) {
            if (b_ == second_.size() || (a_ < first_.size() && a_end() <= second_[b_].begin))
                take_first();
            else if (a_ == first_.size() || second_[b_].end <= a_begin())
                take_second();
            else
                merge();
        }
        return std::move(out_);
    }

  private:
    // A splice of `first` stands in `current` at its begin moved by what the earlier ones added.
    std::int64_t a_begin() const { return first_[a_].begin + shift_; }
    std::int64_t a_end() const { return a_begin() + static_cast<std::int64_t>(first_[a_].put.size()); }
    std::uint32_t to_original(std::int64_t current) const { return static_cast<std::uint32_t>(current - shift_); }

    void pass_first() {
        const Splice& a = first_[a_++];
        shift_ += static_cast<std::int64_t>(a.put.size()) - (a.end - a.begin);
    }

    void take_first() {
        out_.push_back(first_[a_]);
        pass_first();
    }

    void take_second() {
        Splice& b = second_[b_++];
        b.begin = to_original(b.begin);
        b.end = to_original(b.end);
        b.like = place_in_original(b.like);
        out_.push_back(std::move(b));
    }

    /// Gathers the run of splices of both lists that touch one another into one.
    void merge() {
        const std::int64_t begin = std::min<std::int64_t>(a_begin(), second_[b_].begin);
        std::int64_t end = begin;
        std::int64_t written = begin;
        Splice whole;
        whole.begin = to_original(begin);
        bool started = false;
        for (;;) {
            if (a_ < first_.size() && (!started || a_begin() < end)) {
                if (b_ < second_.size() && second_[b_].begin < a_begin() && (!started || second_[b_].begin < end)) {
                    absorb_second(whole, written, end);
                } else {
                    end = std::max(end, a_end());
                    note(whole, first_[a_].rule, first_[a_].also);
                    pass_first();
                }
            } else if (b_ < second_.size() && (!started || second_[b_].begin < end)) {
                absorb_second(whole, written, end);
            } else {
                break;
            }
            started = true;
        }
        whole.put.append(current_.substr(static_cast<std::size_t>(written), static_cast<std::size_t>(end - written)));
        whole.end = to_original(end);
        whole.also.erase(whole.rule);
        if (original_.substr(whole.begin, whole.end - whole.begin) != whole.put) out_.push_back(std::move(whole));
    }

    void absorb_second(Splice& whole, std::int64_t& written, std::int64_t& end) {
        Splice& b = second_[b_++];
        whole.put.append(
            current_.substr(static_cast<std::size_t>(written), static_cast<std::size_t>(b.begin - written)));
        whole.put.append(b.put);
        written = b.end;
        end = std::max<std::int64_t>(end, b.end);
        note(whole, b.rule, b.also);
        whole.rule = b.rule;
        whole.score = b.score;
        whole.seen = b.seen;
        whole.like = place_in_original(b.like);
        whole.earlier = b.earlier;
    }

    static void note(Splice& whole, Rule rule, RuleSet also) {
        whole.also.insert(rule);
        whole.also = whole.also | also;
    }

    std::uint32_t place_in_original(std::uint32_t place) const {
        if (place == no_place) return no_place;
        const auto after = std::upper_bound(begins_.begin(), begins_.end(), place);
        if (after == begins_.begin()) return place;
        const auto index = static_cast<std::size_t>(after - begins_.begin()) - 1;
        const Splice& a = first_[index];
        const std::int64_t into = place - begins_[index];
        const auto size = static_cast<std::int64_t>(a.put.size());
        return into < size ? a.begin : static_cast<std::uint32_t>(a.end + into - size);
    }

    std::string_view original_;
    std::string_view current_;
    const Splices& first_;
    Splices second_;
    Splices out_;
    std::vector<std::int64_t> begins_;  // of the splices of `first`, in `current`
    std::size_t a_ = 0;
    std::size_t b_ = 0;
    std::int64_t shift_ = 0;
};

}  // namespace

Splices compose(std::string_view original, std::string_view current, const Splices& first, Splices&& second) {
    if (first.empty()) return std::move(second);
    if (second.empty()) return first;
    return Composer{original, current, first, std::move(second)}.run();
}

}  // namespace cutline::edit
