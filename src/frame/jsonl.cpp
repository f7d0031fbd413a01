#include <algorithm>
#include <cstring>

#include "frame/splitter.hpp"

namespace cutline::frame {

namespace {

class JsonlSplitter final : public Splitter {
  public:
    explicit JsonlSplitter(Position& position) : position_(position) {}

    void advance(std::string_view bytes, bool ended, std::vector<Unit>& units) override {
        while (searched_ < bytes.size()) {
            const void* hit = std::memchr(bytes.data() + searched_, '\n', bytes.size() - searched_);
            if (hit == nullptr) {
                searched_ = bytes.size();
                break;
            }
            searched_ = static_cast<std::size_t>(static_cast<const char*>(hit) - bytes.data()) + 1;
            add(bytes, searched_, units);
        }
        if (ended && begin_ < bytes.size()) add(bytes, bytes.size(), units);
    }

    void drop(std::size_t size) override {
        begin_ -= size;
        searched_ -= size;
    }

  private:
    void add(std::string_view bytes, std::size_t end, std::vector<Unit>& units) {
        if (line_ == 0 && bytes.starts_with(byte_order_mark)) {
            units.push_back({.begin = 0, .end = byte_order_mark.size()});
            begin_ = byte_order_mark.size();
        }
        Unit unit;
        const std::string_view line = bytes.substr(begin_, end - begin_);
        const bool blank = line.find_first_not_of(" \t\r\n") == std::string_view::npos;
        unit.kind = blank ? Unit::Kind::verbatim : Unit::Kind::record;
        unit.begin = begin_;
        unit.end = end;
        unit.line = ++line_;
        if (!blank) unit.doc = ++position_.docs;
        units.push_back(unit);
        begin_ = end;
    }

    Position& position_;
    std::size_t begin_ = 0;     // of the line that is not complete
    std::size_t searched_ = 0;  // for its end, up to here
    std::uint64_t line_ = 0;
};

}  // namespace

std::unique_ptr<Splitter> make_jsonl_splitter(Position& position) { return std::make_unique<JsonlSplitter>(position); }

}  // namespace cutline::frame
