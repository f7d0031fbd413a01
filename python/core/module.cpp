/// The module cutline._core: thin, and without Python's comforts, which src/cutline/__init__.py adds.
#include <nanobind/nanobind.h>
#include <nanobind/stl/optional.h>
#include <nanobind/stl/pair.h>
#include <nanobind/stl/shared_ptr.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/vector.h>

#include "arrow_clean.hpp"
#include "cutline/prints.hpp"
#include "options.hpp"
#include "pool.hpp"
#include "rows.hpp"
#include "strings.hpp"

namespace nb = nanobind;
using namespace nb::literals;

namespace cutline::python {

namespace {

using SharedIndex = std::shared_ptr<const Index>;
using Lines = std::vector<std::string>;

/// An index, as Python holds it.
struct IndexHandle {
    SharedIndex index;
};

std::shared_ptr<Pool> make_pool(const Options& options, const std::vector<const IndexHandle*>& indexes,
                                Lines keep_lines, Lines cut_lines, Lines words) {
    Config config = make_config(options, {std::move(keep_lines), std::move(cut_lines), std::move(words)});
    for (const IndexHandle* handle : indexes) config.indexes.push_back(handle->index);
    const nb::gil_scoped_release release;
    return std::make_shared<Pool>(std::move(config));
}

/// Strings, each with a newline behind it, as the program joins the fields of --context-key.
std::string joined(const nb::list& texts) {
    std::string lines;
    for (const nb::handle text : texts)
        if (const Utf8 utf8{text_of(text)}; utf8.valid()) lines.append(utf8.view()).append(1, '\n');
    return lines;
}

/// What a caller knows of a text, held for the call.
class Known {
  public:
    Known(const nb::handle site, const nb::handle language, std::string context)
        : site_(known_of(site, "site")), language_(known_of(language, "language")), context_(std::move(context)) {}
    About about() const { return {.site = site_, .language = language_, .context = context_}; }

  private:
    std::string site_;
    std::string language_;
    std::string context_;
};

nb::object clean(Pool& pool, const nb::handle given, const nb::handle site, const nb::handle language,
                 const nb::list& context) {
    nb::str text = text_of(given);
    const Utf8 utf8{text};
    if (!utf8.valid()) return text;
    const Known known{site, language, joined(context)};
    const auto cleaned = [&] {
        const nb::gil_scoped_release release;
        return pool.clean(utf8.view(), known.about());
    }();
    return cleaned ? nb::object{to_python(*cleaned)} : nb::object{std::move(text)};
}

nb::list clean_list(Pool& pool, const nb::list& texts, const nb::handle site, const nb::handle language) {
    const Known known{site, language, {}};
    std::vector<Utf8> utf8;
    utf8.reserve(texts.size());
    for (const nb::handle text : texts) utf8.emplace_back(text_of(text));
    std::vector<std::optional<std::string>> cleaned(utf8.size());
    {
        const nb::gil_scoped_release release;
        pool.clean(
            utf8.size(),
            [&](std::size_t i) {
                return Pool::Document{.text = utf8[i].valid() ? std::optional{utf8[i].view()} : std::nullopt,
                                      .about = known.about()};
            },
            [&](std::size_t i, std::string&& text) { cleaned[i] = std::move(text); });
    }
    nb::list out;
    for (std::size_t i = 0; i < cleaned.size(); ++i)
        out.append(cleaned[i] ? nb::object{to_python(*cleaned[i])} : nb::object{texts[i]});
    return out;
}

nb::list edits(Pool& pool, const nb::handle text, const nb::handle site, const nb::handle language,
               const nb::list& context) {
    const Utf8 utf8{text_of(text)};
    KeptEdits kept;
    if (utf8.valid()) {
        const Known known{site, language, joined(context)};
        const nb::gil_scoped_release release;
        pool.edits(utf8.view(), known.about(), kept);
    }
    return kept.to_python(utf8.view());
}

template <class T>
Arrow<T> take(const nb::capsule& capsule, const char* name) {
    auto* value = static_cast<T*>(PyCapsule_GetPointer(capsule.ptr(), name));
    if (value == nullptr) throw nb::python_error();
    if (value->release == nullptr) throw Error("this Arrow stream has been read already");
    return Arrow<T>{value};
}

constexpr const char* stream_name = "arrow_array_stream";

Arrow<ArrowArrayStream> take_stream(const nb::capsule& capsule) { return take<ArrowArrayStream>(capsule, stream_name); }

nb::capsule give_stream(ArrowArrayStream stream) {
    auto* value = new ArrowArrayStream(stream);
    return nb::capsule(value, stream_name, [](void* pointer) noexcept {
        auto* left = static_cast<ArrowArrayStream*>(pointer);
        if (left->release != nullptr) left->release(left);
        delete left;
    });
}

void bind_cleaner(nb::module_& m) {
    nb::class_<Pool>(m, "Cleaner")
        .def("clean", &clean, "text"_a.none(), "site"_a.none(), "language"_a.none(), "context"_a)
        .def("clean_list", &clean_list, "texts"_a, "site"_a.none(), "language"_a.none())
        .def("edits", &edits, "text"_a.none(), "site"_a.none(), "language"_a.none(), "context"_a)
        .def(
            "clean_stream",
            [](std::shared_ptr<Pool> pool, const nb::capsule& stream) {
                return give_stream(clean_stream(take_stream(stream), std::move(pool)));
            },
            "stream"_a)
        .def(
            "clean_array",
            [](std::shared_ptr<Pool> pool, const nb::capsule& schema, const nb::capsule& array) {
                const auto taken = take<ArrowSchema>(schema, "arrow_schema");
                ArrowArrayStream stream = stream_of(*taken.get(), take<ArrowArray>(array, "arrow_array"));
                return give_stream(clean_stream(Arrow<ArrowArrayStream>{&stream}, std::move(pool)));
            },
            "schema"_a, "array"_a);
    m.def("make_cleaner", &make_pool, "options"_a, "indexes"_a, "keep_lines"_a, "cut_lines"_a, "words"_a);
}

void bind_index(nb::module_& m) {
    nb::class_<IndexHandle>(m, "Index")
        .def_prop_ro("documents", [](const IndexHandle& my) { return my.index->sizes().documents; })
        .def(
            "pages", [](const IndexHandle& my, const std::string& host) { return my.index->pages(host); }, "host"_a)
        .def_prop_ro("fingerprint", [](const IndexHandle& my) { return my.index->fingerprint(); })
        .def(
            "check", [](const IndexHandle& my) { my.index->check(); }, nb::call_guard<nb::gil_scoped_release>())
        .def("entries", [](const IndexHandle& my) { return give_stream(entries_of(my.index)); });
    m.def(
        "open_index", [](const std::string& path) { return IndexHandle{Index::open(path)}; }, "path"_a);
    m.def("merge_indexes", &Index::merge, "paths"_a, "to"_a, nb::call_guard<nb::gil_scoped_release>());
    m.def(
        "write_entries",
        [](const nb::capsule& stream, const std::string& path, std::uint64_t documents) {
            auto from = take_stream(stream);
            const nb::gil_scoped_release release;
            write_entries(std::move(from), path, documents);
        },
        "stream"_a, "path"_a, "documents"_a);
    nb::class_<Learner>(m, "Learner")
        .def(
            "add",
            [](Learner& my, const nb::list& texts, const nb::handle site_given, const nb::handle language_given,
               const nb::handle url_given, const nb::handle id_given) {
                const std::string site = known_of(site_given, "site"), language = known_of(language_given, "language"),
                                  url = known_of(url_given, "url"), id = known_of(id_given, "id");
                std::vector<Utf8> utf8;
                for (const nb::handle text : texts)
                    if (Utf8 one{text_of(text)}; one.valid()) utf8.push_back(std::move(one));
                std::vector<std::string_view> views;
                for (const Utf8& one : utf8) views.push_back(one.view());
                const nb::gil_scoped_release release;
                return !views.empty() && my.add_texts(views, {.site = site, .language = language, .url = url}, id);
            },
            "texts"_a, "site"_a.none(), "language"_a.none(), "url"_a.none(), "id"_a.none())
        .def("save", &Learner::save, nb::call_guard<nb::gil_scoped_release>());
    m.def(
        "make_learner",
        [](const std::string& path, const Options& options) {
            return new Learner{path, make_config(options, {}, true)};
        },
        "path"_a, "options"_a, nb::rv_policy::take_ownership);
}

void bind_keys(nb::module_& m) {
    const auto with_text = [](auto f) {
        return [f](const nb::str& text) {
            const Utf8 utf8{text};
            return utf8.valid() ? f(utf8.view()) : std::vector<std::int64_t>{};
        };
    };
    m.def("line_keys", with_text(line_keys), "text"_a);
    m.def("passage_keys", with_text(passage_keys), "text"_a);
    m.def(
        "lines_with",
        [](const nb::str& text, const std::vector<std::int64_t>& keys) {
            const Utf8 utf8{text};
            return to_python(utf8.valid() ? lines_with(utf8.view(), keys) : std::string{});
        },
        "text"_a, "keys"_a);
    m.def(
        "document_key",
        [](const std::string& site, const std::string& id) { return to_signed(document_print(site, id)); }, "site"_a,
        "id"_a);
}

}  // namespace

NB_MODULE(_core, m) {
    nb::exception<Error>(m, "Error", PyExc_RuntimeError);
    bind_cleaner(m);
    bind_index(m);
    bind_keys(m);
}

}  // namespace cutline::python
