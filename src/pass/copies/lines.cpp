#include "edit/lines.hpp"

#include <algorithm>
#include <utility>

#include "pass/copies/copies.hpp"
#include "pass/copies/own_lines.hpp"

namespace cutline::pass {

namespace {

using namespace copies;

constexpr std::size_t ahead = 16;  // lines, for memory to answer in the meantime

class CopiedLines final : public Pass {
  public:
    explicit CopiedLines(SeenLines& seen) : seen_(seen) {}

    void propose(const text::View& view, edit::Splices& out) override {
        const auto& lines = view.scan().lines;
        own_.begin(view.scan());
        edit::Splices copies;
        for (std::size_t i = 0; i < std::min(ahead, lines.size()); ++i) seen_.prefetch(lines[i].key);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (i + ahead < lines.size()) seen_.prefetch(lines[i + ahead].key);
            if (lines[i].key != 0) look_at(view.scan(), static_cast<std::uint32_t>(i), copies);
        }
        if (copies.empty()) return;
        for (edit::Splice& cut : edit::cut_lines(view.text(), std::move(copies))) out.push_back(std::move(cut));
    }

    void finish(const text::View& view, const edit::Source& source) override {
        places_.clear();
        for (const text::Line& line : view.scan().lines) places_.push_back(line.begin);
        places_.push_back(view.text().size());
        if (seen_.traces()) source.trace(places_);
        seen_.begin_text({source.doc(), places_.front()}, places_.back() + 1 - places_.front());
        for (std::size_t i = 0; i + 1 < places_.size(); ++i)
            if (const text::Line& line = view.scan().lines[i]; line.key != 0) seen_.add(line.key, places_[i]);
    }

  private:
    void look_at(const text::Scan& scan, std::uint32_t index, edit::Splices& copies) {
        const text::Line& line = scan.lines[index];
        edit::Splice copy;
        if (const auto place = seen_.find(line.key)) {
            copy.earlier = *place;
        } else {
            const std::uint32_t first = own_.find_or_add(index);
            if (first == OwnLines::none) return;
            copy.like = scan.lines[first].begin;
        }
        copy.begin = line.begin;
        copy.end = line.end;
        copy.rule = Rule::copies_line;
        copies.push_back(std::move(copy));
    }

    SeenLines& seen_;
    OwnLines own_;
    std::vector<std::uint64_t> places_;
};

}  // namespace

std::unique_ptr<Pass> make_copied_lines(Memory& memory) { return std::make_unique<CopiedLines>(*memory.lines); }

}  // namespace cutline::pass
