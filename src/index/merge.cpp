#include "index/merge.hpp"

#include <utility>

#include "index/arithmetic.hpp"

namespace cutline::index {

namespace {

/// Goes through a section of an index, and gives back the memory of what it has left behind.
class Cursor {
  public:
    Cursor(const Reader& reader, Section section) : reader_(&reader), section_(section) { open(); }

    /// False behind the last entry.
    bool there() const { return at_ < block_.size; }
    Key key() const { return key_; }
    std::uint32_t count() const { return block_.count(at_); }

    void advance() {
        if (++at_ < block_.size) {
            key_ = block_.key(at_);
        } else {
            ++number_;
            open();
        }
    }

  private:
    static constexpr std::uint64_t held_blocks = 32;

    void open() {
        const bool ended = number_ == reader_->blocks(section_);
        if (const std::uint64_t held = number_ % held_blocks; number_ > 0 && (held == 0 || ended))
            reader_->forget(section_, number_ - (held == 0 ? held_blocks : held), number_);
        at_ = 0;
        block_ = ended ? Reader::Block{} : reader_->block(section_, number_);
        if (!ended) key_ = block_.key(0);
    }

    const Reader* reader_;
    Section section_;
    std::uint64_t number_ = 0;  // of the block
    Reader::Block block_{};
    std::size_t at_ = 0;  // in the block
    Key key_ = 0;
};

/// Cursors as a heap, the one with the least key on top.
class Front {
  public:
    Front(const std::vector<const Reader*>& from, Section section) {
        for (const Reader* reader : from)
            if (const Cursor cursor{*reader, section}; cursor.there()) cursors_.push_back(cursor);
        for (std::size_t i = cursors_.size() / 2; i-- > 0;) sink(i);
    }

    bool empty() const { return cursors_.empty(); }
    const Cursor& top() const { return cursors_.front(); }

    void advance() {
        cursors_.front().advance();
        if (!cursors_.front().there()) {
            cursors_.front() = cursors_.back();
            cursors_.pop_back();
        }
        sink(0);
    }

  private:
    void sink(std::size_t at) {
        for (std::size_t child = 2 * at + 1; child < cursors_.size(); child = 2 * at + 1) {
            if (child + 1 < cursors_.size() && cursors_[child + 1].key() < cursors_[child].key()) ++child;
            if (cursors_[at].key() <= cursors_[child].key()) return;
            std::swap(cursors_[at], cursors_[child]);
            at = child;
        }
    }

    std::vector<Cursor> cursors_;
};

void merge_section(const std::vector<const Reader*>& from, Section section, Writer& to) {
    for (Front front{from, section}; !front.empty();) {
        Entry sum{front.top().key(), 0};
        for (; !front.empty() && front.top().key() == sum.key; front.advance())
            sum.count = saturating_add(sum.count, front.top().count());
        to.add(sum);
    }
    to.end_section();
}

}  // namespace

void merge(const std::vector<const Reader*>& from, Writer& to) {
    std::uint64_t documents = 0;
    for (const Reader* reader : from) documents = saturating_add(documents, reader->header().documents);
    for (std::size_t i = 0; i < section_count; ++i) merge_section(from, static_cast<Section>(i), to);
    to.finish(documents);
}

}  // namespace cutline::index
