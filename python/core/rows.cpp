#include "rows.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "arrow_clean.hpp"
#include "arrow_stream.hpp"
#include "cutline/entries.hpp"
#include "cutline/prints.hpp"

namespace cutline::python {

namespace {

constexpr std::size_t batch_rows = std::size_t{1} << 16;
constexpr std::size_t columns = 3;
constexpr std::array<const char*, columns> names{"section", "key", "count"};
constexpr std::array<const char*, columns> formats{"c", "l", "l"};

template <class T, class Parts>
void own(T* to, Parts* parts) {
    to->private_data = parts;
    to->release = [](T* self) {
        for (std::int64_t i = 0; i < self->n_children; ++i)
            if (T* child = self->children[i]; child->release != nullptr) child->release(child);
        delete static_cast<Parts*>(self->private_data);
        self->release = nullptr;
    };
}

struct SchemaParts {
    std::array<ArrowSchema, columns> schemas{};
    std::array<ArrowSchema*, columns> children{};
};

/// A column's memory.
struct ColumnParts {
    std::vector<std::int8_t> bytes;
    std::vector<std::int64_t> numbers;
    std::array<const void*, 2> buffers{};
};

struct BatchParts {
    std::array<ArrowArray, columns> arrays{};
    std::array<ArrowArray*, columns> children{};
    const void* valid = nullptr;
};

class Entries {
  public:
    explicit Entries(std::shared_ptr<const Index> index) : index_(std::move(index)), reader_(*index_) {}

    void schema(ArrowSchema* out) const {
        auto* parts = new SchemaParts;
        for (std::size_t i = 0; i < columns; ++i) {
            ArrowSchema& child = parts->schemas[i];
            child.format = formats[i];
            child.name = names[i];
            child.flags = 2;  // as pyarrow has it: may hold nulls
            child.release = [](ArrowSchema* self) { self->release = nullptr; };
            parts->children[i] = &child;
        }
        *out = {};
        out->format = "+s";
        out->name = "";
        out->n_children = columns;
        out->children = parts->children.data();
        own(out, parts);
    }

    void next(ArrowArray* out) {
        std::array<std::unique_ptr<ColumnParts>, columns> parts;
        for (auto& part : parts) part = std::make_unique<ColumnParts>();
        std::size_t rows = 0;
        for (; rows < batch_rows; ++rows) {
            const auto entry = reader_.next();
            if (!entry) break;
            parts[0]->bytes.push_back(static_cast<std::int8_t>(entry->section));
            parts[1]->numbers.push_back(to_signed(entry->key));
            parts[2]->numbers.push_back(static_cast<std::int64_t>(entry->count));
        }
        if (rows == 0) return;
        auto* batch = new BatchParts;
        for (std::size_t i = 0; i < columns; ++i) {
            ColumnParts* part = parts[i].release();
            part->buffers[1] = i == 0 ? static_cast<const void*>(part->bytes.data()) : part->numbers.data();
            ArrowArray& child = batch->arrays[i];
            child.length = static_cast<std::int64_t>(rows);
            child.n_buffers = 2;
            child.buffers = part->buffers.data();
            own(&child, part);
            batch->children[i] = &child;
        }
        out->length = static_cast<std::int64_t>(rows);
        out->n_buffers = 1;
        out->buffers = &batch->valid;
        out->n_children = columns;
        out->children = batch->children.data();
        own(out, batch);
    }

  private:
    std::shared_ptr<const Index> index_;
    EntryReader reader_;
};

template <class Number>
Number number(const ArrowArray& column, std::int64_t i) {
    return static_cast<const Number*>(column.buffers[1])[column.offset + i];
}

std::vector<std::int64_t> sorted_once(std::vector<std::int64_t> keys) {
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

}  // namespace

ArrowArrayStream entries_of(std::shared_ptr<const Index> index) {
    return StreamOf<Entries>::make(Entries{std::move(index)});
}

void write_entries(Arrow<ArrowArrayStream> from, const std::string& path, std::uint64_t documents) {
    const Arrow<ArrowSchema> schema = schema_of(*from.get());
    bool fits = schema->n_children == columns;
    for (std::size_t i = 0; fits && i < columns; ++i)
        fits = std::string_view{schema->children[i]->format} == formats[i];
    if (!fits) throw Error("the entries of an index are section (int8), key (int64) and count (int64)");
    EntryWriter writer{path};
    for (;;) {
        const Arrow<ArrowArray> batch = next_of(*from.get());
        if (batch->release == nullptr) break;
        for (std::int64_t i = batch->offset; i < batch->offset + batch->length; ++i)
            writer.add({static_cast<std::uint8_t>(number<std::int8_t>(*batch->children[0], i)),
                        from_signed(number<std::int64_t>(*batch->children[1], i)),
                        static_cast<std::uint64_t>(number<std::int64_t>(*batch->children[2], i))});
    }
    writer.save(documents);
}

std::vector<std::int64_t> line_keys(std::string_view text) {
    std::vector<std::int64_t> keys;
    for (const LinePrint& line : line_prints(text)) keys.push_back(to_signed(line.key));
    return sorted_once(std::move(keys));
}

std::vector<std::int64_t> passage_keys(std::string_view text) {
    std::vector<std::int64_t> keys;
    for (const std::uint64_t print : passage_prints(text)) keys.push_back(to_signed(print));
    return sorted_once(std::move(keys));
}

std::string lines_with(std::string_view text, const std::vector<std::int64_t>& keys) {
    std::set<std::int64_t> wanted{keys.begin(), keys.end()};
    std::string lines;
    for (const LinePrint& line : line_prints(text))
        if (wanted.erase(to_signed(line.key)) > 0)
            lines.append(text, line.begin, line.end - line.begin).push_back('\n');
    return lines;
}

}  // namespace cutline::python
