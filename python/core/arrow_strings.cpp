#include "arrow_strings.hpp"

#include <algorithm>
#include <cstring>
#include <limits>
#include <memory>
#include <numeric>

#include "cutline/cleaner.hpp"

namespace cutline::python {

namespace {

/// A string of at most so many bytes stands in its view.
constexpr std::size_t inline_size = 12;
/// A string_view column takes what is new into buffers of about this size: their offsets have 31 bits.
constexpr std::size_t fresh_size = std::size_t{1} << 30;

struct View {
    std::int32_t size;
    char prefix[4];
    std::int32_t buffer;
    std::int32_t offset;
};
static_assert(sizeof(View) == 16);

/// What an array owns. Its buffers may point into the old array, which it keeps.
struct Owned {
    Arrow<ArrowArray> old;
    std::vector<std::unique_ptr<char[]>> storage;
    std::vector<const void*> buffers;

    char* make(std::size_t size) { return storage.emplace_back(std::make_unique_for_overwrite<char[]>(size)).get(); }
};

void release(ArrowArray* array) {
    delete static_cast<Owned*>(array->private_data);
    array->release = nullptr;
}

Arrow<ArrowArray> make_array(std::unique_ptr<Owned> owned, std::int64_t length, std::int64_t offset) {
    ArrowArray array{};
    array.length = length;
    array.null_count = owned->buffers[0] == nullptr ? 0 : -1;
    array.offset = offset;
    array.n_buffers = static_cast<std::int64_t>(owned->buffers.size());
    array.buffers = owned->buffers.data();
    array.release = release;
    array.private_data = owned.release();
    return Arrow<ArrowArray>{&array};
}

bool bit(const void* bits, std::size_t i) {
    return (static_cast<const unsigned char*>(bits)[i / 8] >> (i % 8) & 1) != 0;
}

/// Calls `same(begin, end)` for runs that stay and `changed(i, text)` for the rest, in order.
template <class Same, class Changed>
void walk(std::size_t length, const std::vector<Change>& changes, Same same, Changed changed) {
    std::size_t at = 0;
    for (const Change& change : changes) {
        if (change.at > at) same(at, change.at);
        changed(change.at, change.text);
        at = change.at + 1;
    }
    if (length > at) same(at, length);
}

template <class Offset>
Arrow<ArrowArray> copied(Arrow<ArrowArray> old, const std::vector<Change>& changes) {
    const auto length = static_cast<std::size_t>(old->length);
    const auto offset = static_cast<std::size_t>(old->offset);
    const auto* from = static_cast<const Offset*>(old->buffers[1]) + offset;
    const auto* bytes = static_cast<const char*>(old->buffers[2]);
    const auto begin = [&](std::size_t i) { return static_cast<std::size_t>(from[i]); };
    std::size_t total = begin(length) - begin(0);
    for (const Change& change : changes) total += change.text.size() - (begin(change.at + 1) - begin(change.at));
    if (total > static_cast<std::size_t>(std::numeric_limits<Offset>::max()))
        throw Error(
            "a column of type string would be larger than 2 GiB: make it a large_string, or the batches smaller");

    auto owned = std::make_unique<Owned>();
    // The validity bits stay as they are, and with them the offset; nothing stands before it.
    auto* offsets = reinterpret_cast<Offset*>(owned->make((offset + length + 1) * sizeof(Offset)));
    char* out = owned->make(std::max<std::size_t>(total, 1));
    owned->buffers = {old->buffers[0], offsets, out};
    std::fill_n(offsets, offset + 1, Offset{0});
    offsets += offset;
    std::size_t end = 0;
    walk(
        length, changes,
        [&](std::size_t first, std::size_t last) {
            std::memcpy(out + end, bytes + begin(first), begin(last) - begin(first));
            for (std::size_t i = first; i < last; ++i)
                offsets[i + 1] = static_cast<Offset>(end + begin(i + 1) - begin(first));
            end += begin(last) - begin(first);
        },
        [&](std::size_t i, const std::string& text) {
            std::memcpy(out + end, text.data(), text.size());
            end += text.size();
            offsets[i + 1] = static_cast<Offset>(end);
        });
    owned->old = std::move(old);
    const std::int64_t old_offset = owned->old->offset;
    return make_array(std::move(owned), static_cast<std::int64_t>(length), old_offset);
}

/// Buffers for the bytes of changed strings.
class Fresh {
  public:
    Fresh(Owned& owned, const std::vector<Change>& changes, std::size_t first_buffer)
        : owned_(owned), next_(first_buffer) {
        for (const Change& change : changes)
            if (change.text.size() > inline_size) left_ += change.text.size();
    }

    View add(const std::string& text) {
        View view{static_cast<std::int32_t>(text.size()), {}, 0, 0};
        if (text.size() <= inline_size) {
            std::memcpy(reinterpret_cast<char*>(&view) + sizeof view.size, text.data(), text.size());
            return view;
        }
        if (sizes.empty() || room_ < text.size()) {
            room_ = std::max(std::min(left_, fresh_size), text.size());
            at_ = owned_.make(room_);
            owned_.buffers.push_back(at_);
            sizes.push_back(0);
            ++next_;
        }
        std::memcpy(view.prefix, text.data(), sizeof view.prefix);
        view.buffer = static_cast<std::int32_t>(next_ - 1);
        view.offset = static_cast<std::int32_t>(sizes.back());
        std::memcpy(at_ + sizes.back(), text.data(), text.size());
        sizes.back() += static_cast<std::int64_t>(text.size());
        room_ -= text.size();
        left_ -= text.size();
        return view;
    }

    std::vector<std::int64_t> sizes;

  private:
    Owned& owned_;
    std::size_t next_;
    std::size_t left_ = 0;
    std::size_t room_ = 0;
    char* at_ = nullptr;
};

Arrow<ArrowArray> viewed(Arrow<ArrowArray> old, const std::vector<Change>& changes) {
    constexpr std::size_t fixed = 2;  // validity and views; last come the sizes of the buffers between
    const auto length = static_cast<std::size_t>(old->length);
    const auto offset = static_cast<std::size_t>(old->offset);
    const std::size_t old_buffers = static_cast<std::size_t>(old->n_buffers) - fixed - 1;
    auto owned = std::make_unique<Owned>();
    auto* views = reinterpret_cast<View*>(owned->make((offset + length) * sizeof(View)));
    std::memcpy(views, old->buffers[1], (offset + length) * sizeof(View));
    owned->buffers.assign(old->buffers, old->buffers + fixed + old_buffers);
    owned->buffers[1] = views;
    Fresh fresh{*owned, changes, old_buffers};
    for (const Change& change : changes) views[offset + change.at] = fresh.add(change.text);
    auto* sizes =
        reinterpret_cast<std::int64_t*>(owned->make((old_buffers + fresh.sizes.size() + 1) * sizeof(std::int64_t)));
    if (old_buffers > 0) std::memcpy(sizes, old->buffers[fixed + old_buffers], old_buffers * sizeof(std::int64_t));
    std::copy(fresh.sizes.begin(), fresh.sizes.end(), sizes + old_buffers);
    owned->buffers.push_back(sizes);
    owned->old = std::move(old);
    const std::int64_t old_offset = owned->old->offset;
    return make_array(std::move(owned), static_cast<std::int64_t>(length), old_offset);
}

}  // namespace

std::optional<Layout> layout_of(const ArrowSchema& schema) {
    const std::string_view format = schema.format;
    if (schema.dictionary != nullptr) return std::nullopt;
    if (format == "u") return Layout::string;
    if (format == "U") return Layout::large_string;
    if (format == "vu") return Layout::string_view;
    return std::nullopt;
}

bool Strings::null(std::size_t i) const {
    const void* valid = array_->buffers[0];
    return valid != nullptr && !bit(valid, i + static_cast<std::size_t>(array_->offset));
}

std::optional<std::string_view> Strings::at(std::size_t i) const {
    if (null(i)) return std::nullopt;
    i += static_cast<std::size_t>(array_->offset);
    const auto between = [&]<class Offset>(const Offset* offsets) {
        const auto begin = static_cast<std::size_t>(offsets[i]);
        return std::string_view{static_cast<const char*>(array_->buffers[2]) + begin,
                                static_cast<std::size_t>(offsets[i + 1]) - begin};
    };
    if (layout_ == Layout::string) return between(static_cast<const std::int32_t*>(array_->buffers[1]));
    if (layout_ == Layout::large_string) return between(static_cast<const std::int64_t*>(array_->buffers[1]));
    const auto& view = static_cast<const View*>(array_->buffers[1])[i];
    const auto size = static_cast<std::size_t>(view.size);
    if (size <= inline_size) return std::string_view{reinterpret_cast<const char*>(&view) + sizeof view.size, size};
    return std::string_view{static_cast<const char*>(array_->buffers[2 + view.buffer]) + view.offset, size};
}

Arrow<ArrowArray> with_changes(Layout layout, Arrow<ArrowArray> old, const std::vector<Change>& changes) {
    if (layout == Layout::string) return copied<std::int32_t>(std::move(old), changes);
    if (layout == Layout::large_string) return copied<std::int64_t>(std::move(old), changes);
    return viewed(std::move(old), changes);
}

}  // namespace cutline::python
