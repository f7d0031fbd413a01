#include <algorithm>

#include "frame/splitter.hpp"
#include "frame/wet_record.hpp"
#include "text/newlines.hpp"

namespace cutline::frame {

namespace {

constexpr std::string_view next_record = "\nWARC/1.";
static_assert(next_record.substr(1) == wet_magic);

class WetSplitter final : public Splitter {
  public:
    WetSplitter(const Config& config, Position& position) : position_(position), longest_(config.window) {}

    void advance(std::string_view bytes, bool ended, std::vector<Unit>& units) override {
        while (begin_ < bytes.size() && (lost_ ? find_record(bytes, ended, units) : record(bytes, ended, units))) {
        }
    }

    void drop(std::size_t size) override { begin_ -= size; }

  private:
    /// Adds what stands next; false: it is not complete yet.
    bool record(std::string_view bytes, bool ended, std::vector<Unit>& units) {
        if (const std::size_t blank = bytes.find_first_not_of("\r\n", begin_); blank != begin_) {
            push(bytes, {.end = std::min(blank, bytes.size())}, units);
            return true;
        }
        const std::string_view rest = bytes.substr(begin_);
        if (rest.size() < needed_ && !ended) return false;
        const WetExtent extent = measure_wet(rest, ended, longest_);
        needed_ = extent.needed;
        if (extent.needed != 0) return false;
        if (!extent.damage.empty()) {
            damage_ = extent.damage;
            lost_ = true;
            doc_ = ++position_.docs;
            starts_ = true;
            return true;
        }
        const bool is_text = read_wet_header(rest).is_text;
        push(bytes, {.kind = Unit::Kind::wet, .end = begin_ + extent.size, .doc = is_text ? ++position_.docs : 0},
             units);
        return true;
    }

    /// Passes what is damaged, as far as it surely goes; false: more of it may come.
    bool find_record(std::string_view bytes, bool ended, std::vector<Unit>& units) {
        const std::size_t found = bytes.find(next_record, begin_);
        const bool here = found != std::string_view::npos;
        const std::size_t unsure = ended ? 0 : next_record.size() - 1;
        const std::size_t end = here ? found + 1 : bytes.size() - std::min(bytes.size(), unsure);
        if (end <= begin_) return false;
        push(bytes,
             {.kind = Unit::Kind::wet,
              .starts = starts_,
              .ends = here || ended,
              .end = end,
              .doc = doc_,
              .damage = damage_},
             units);
        starts_ = false;
        lost_ = !here;
        return here;
    }

    void push(std::string_view bytes, Unit unit, std::vector<Unit>& units) {
        unit.begin = begin_;
        unit.line = line_;
        units.push_back(unit);
        const std::string_view content = bytes.substr(begin_, unit.end - begin_);
        line_ += text::newlines(content);
        begin_ = unit.end;
    }

    Position& position_;
    std::uint64_t longest_;
    std::size_t begin_ = 0;    // of what no unit covers yet
    std::size_t needed_ = 0;   // bytes of the record that begins there before it is worth a look
    std::uint64_t line_ = 1;   // where begin_ is
    bool lost_ = false;        // a damaged record has begun, and the next has not been found
    bool starts_ = false;      // nothing of it has been passed
    std::uint64_t doc_ = 0;    // its number
    std::string_view damage_;  // what is wrong with it
};

}  // namespace

std::unique_ptr<Splitter> make_wet_splitter(const Config& config, Position& position) {
    return std::make_unique<WetSplitter>(config, position);
}

}  // namespace cutline::frame
