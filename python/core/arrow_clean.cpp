#include "arrow_clean.hpp"

#include <algorithm>
#include <cstring>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "arrow_stream.hpp"
#include "arrow_strings.hpp"

namespace cutline::python {

namespace {

struct Column {
    std::size_t index = 0;
    Layout layout = Layout::string;
};

/// Which columns of a record batch are what.
struct Columns {
    std::vector<Column> texts;
    std::optional<Column> site;
    std::optional<Column> url;
    std::optional<Column> language;
    std::vector<Column> contexts;
};

bool batches(const ArrowSchema& schema) { return std::string_view{schema.format} == "+s"; }

std::string names_of(const ArrowSchema& schema) {
    std::string names;
    for (std::int64_t i = 0; i < schema.n_children; ++i)
        names += (names.empty() ? "\"" : ", \"") + std::string(schema.children[i]->name) + "\"";
    return names.empty() ? "no column" : names;
}

std::string no_text(const ArrowSchema& schema) {
    return "an Arrow array of type \"" + std::string(schema.format) + "\"" +
           (schema.dictionary != nullptr ? " with a dictionary" : "") +
           " has no text: string, large_string, string_view and record batches do";
}

std::optional<Column> find(const ArrowSchema& schema, std::string_view name) {
    for (std::int64_t i = 0; i < schema.n_children; ++i)
        if (name == schema.children[i]->name)
            if (const auto layout = layout_of(*schema.children[i])) return Column{static_cast<std::size_t>(i), *layout};
    return std::nullopt;
}

/// Those that are there, each once, in the order of the schema.
std::vector<Column> find_all(const ArrowSchema& schema, const std::vector<std::string>& names) {
    std::map<std::size_t, Column> found;
    for (const std::string& name : names)
        if (const auto column = find(schema, name)) found.emplace(column->index, *column);
    std::vector<Column> columns;
    for (const auto& [index, column] : found) columns.push_back(column);
    return columns;
}

Columns find_columns(const ArrowSchema& schema, const Config& config) {
    Columns columns;
    columns.texts = find_all(schema, config.text_keys);
    if (columns.texts.empty())
        throw Error("no column of strings has the text key \"" + config.text_keys.front() + "\"; there is " +
                    names_of(schema) + " (--text-key)");
    columns.site = find(schema, config.site_key);
    columns.url = find(schema, "url");
    columns.language = find(schema, config.language_key);
    columns.contexts = find_all(schema, config.context_keys);
    return columns;
}

/// A record batch with some children of its own. The old one holds the others.
struct Batch {
    Arrow<ArrowArray> old;
    std::vector<Arrow<ArrowArray>> fresh;
    std::vector<ArrowArray*> children;

    static void release(ArrowArray* array) {
        delete static_cast<Batch*>(array->private_data);
        array->release = nullptr;
    }
};

class Cleaned {
  public:
    Cleaned(Arrow<ArrowArrayStream> from, std::shared_ptr<Pool> pool) : from_(std::move(from)), pool_(std::move(pool)) {
        const Arrow<ArrowSchema> schema = schema_of(*from_.get());
        if (batches(*schema.get())) {
            columns_ = find_columns(*schema.get(), pool_->config());
        } else if (const auto layout = layout_of(*schema.get())) {
            layout_ = *layout;
        } else {
            throw Error(no_text(*schema.get()));
        }
    }

    void schema(ArrowSchema* out) { schema_of(*from_.get()).move_to(out); }

    void next(ArrowArray* out) {
        Arrow<ArrowArray> array = next_of(*from_.get());
        if (array->release == nullptr) return;
        if (columns_)
            clean_batch(std::move(array)).move_to(out);
        else
            clean_column(std::move(array)).move_to(out);
    }

  private:
    using Changes = std::vector<Change>;

    Arrow<ArrowArray> clean_batch(Arrow<ArrowArray> old) {
        // All is read before anything moves: a column may be text and context both.
        std::vector<Changes> changes;
        for (const Column& column : columns_->texts)
            changes.push_back(changes_of(*old->children[column.index], column.layout, *old.get(), true));
        auto batch = std::make_unique<Batch>();
        batch->children.assign(old->children, old->children + old->n_children);
        for (std::size_t i = 0; i < changes.size(); ++i) {
            const Column& column = columns_->texts[i];
            Arrow<ArrowArray> child{batch->children[column.index]};
            batch->fresh.push_back(changed(column.layout, std::move(child), changes[i]));
        }
        for (std::size_t i = 0; i < changes.size(); ++i)
            batch->children[columns_->texts[i].index] = batch->fresh[i].get();
        ArrowArray array = *old.get();
        batch->old = std::move(old);
        array.children = batch->children.data();
        array.release = Batch::release;
        array.private_data = batch.release();
        return Arrow<ArrowArray>{&array};
    }

    Arrow<ArrowArray> clean_column(Arrow<ArrowArray> column) {
        const Changes changes = changes_of(*column.get(), layout_, *column.get(), false);
        return changed(layout_, std::move(column), changes);
    }

    static Arrow<ArrowArray> changed(Layout layout, Arrow<ArrowArray> column, const Changes& changes) {
        if (changes.empty()) return column;
        return with_changes(layout, std::move(column), changes);
    }

    /// What is known of row `i` of a batch.
    Pool::Document about(const ArrowArray& batch, std::size_t i) const {
        const auto field = [&](const std::optional<Column>& of) {
            if (!of) return std::string_view{};
            return Strings{of->layout, *batch.children[of->index]}.at(i).value_or(std::string_view{});
        };
        Pool::Document document;
        document.about = {
            .site = field(columns_->site), .language = field(columns_->language), .url = field(columns_->url)};
        for (const Column& column : columns_->contexts)
            if (const auto text = Strings{column.layout, *batch.children[column.index]}.at(i))
                document.context.append(*text).append(1, '\n');
        return document;
    }

    /// What becomes of the strings of a column: of `whole` itself, or (`in_batch`) of one of its children.
    Changes changes_of(const ArrowArray& column, Layout layout, const ArrowArray& whole, bool in_batch) {
        const Strings texts{layout, column};
        const std::size_t skip =
            in_batch ? static_cast<std::size_t>(whole.offset) : 0;  // Strings know their own offset
        Changes changes;
        std::mutex changes_mutex;
        pool_->clean(
            static_cast<std::size_t>(whole.length),
            [&](std::size_t i) {
                Pool::Document document = in_batch ? about(whole, skip + i) : Pool::Document{};
                document.text = texts.at(skip + i);
                if (document.about.site.empty() && document.about.url.empty())
                    document.about.site = pool_->config().site;
                return document;
            },
            [&](std::size_t i, std::string&& text) {
                const std::lock_guard lock{changes_mutex};
                changes.push_back({skip + i, std::move(text)});
            });
        std::sort(changes.begin(), changes.end(), [](const Change& a, const Change& b) { return a.at < b.at; });
        return changes;
    }

    Arrow<ArrowArrayStream> from_;
    std::shared_ptr<Pool> pool_;
    std::optional<Columns> columns_;
    Layout layout_ = Layout::string;
};

class Single {
  public:
    Single(Layout layout, Arrow<ArrowArray> array) : layout_(layout), array_(std::move(array)) {}
    void schema(ArrowSchema* out) const {
        *out = {};
        out->format = layout_ == Layout::string ? "u" : layout_ == Layout::large_string ? "U" : "vu";
        out->name = "";
        out->flags = 2;  // may hold nulls
        out->release = [](ArrowSchema* self) { self->release = nullptr; };
    }
    void next(ArrowArray* out) { array_.move_to(out); }

  private:
    Layout layout_;
    Arrow<ArrowArray> array_;
};

void check(int error, ArrowArrayStream& stream) {
    if (error == 0) return;
    const char* words = stream.get_last_error(&stream);
    throw Error(words != nullptr ? words : std::strerror(error));
}

}  // namespace

Arrow<ArrowSchema> schema_of(ArrowArrayStream& stream) {
    Arrow<ArrowSchema> schema;
    check(stream.get_schema(&stream, schema.get()), stream);
    return schema;
}

Arrow<ArrowArray> next_of(ArrowArrayStream& stream) {
    Arrow<ArrowArray> array;
    check(stream.get_next(&stream, array.get()), stream);
    return array;
}

ArrowArrayStream clean_stream(Arrow<ArrowArrayStream> from, std::shared_ptr<Pool> pool) {
    return StreamOf<Cleaned>::make(Cleaned{std::move(from), std::move(pool)});
}

ArrowArrayStream stream_of(const ArrowSchema& schema, Arrow<ArrowArray> array) {
    const auto layout = layout_of(schema);
    if (!layout) throw Error(no_text(schema));
    return StreamOf<Single>::make(Single{*layout, std::move(array)});
}

}  // namespace cutline::python
