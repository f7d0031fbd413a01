#include "strings.hpp"

#include <algorithm>

#include <nanobind/stl/string.h>

namespace nb = nanobind;

namespace cutline::python {

namespace {

std::string full_name(Rule rule) { return std::string(info(rule).pass) + "/" + std::string(info(rule).name); }

nb::object also_of(const RuleSet& rules) {
    nb::list names;
    for (const RuleInfo& row : rule_table)
        if (rules.contains(row.rule)) names.append(full_name(row.rule));
    return nb::tuple(names);
}

nb::object like_of(const Edit& edit) {
    if (!edit.like) return nb::none();
    // Which document an earlier one was means nothing here; copies in this one have its place.
    return nb::make_tuple(edit.like->doc == edit.doc ? nb::object{nb::none()} : nb::object{nb::int_(edit.like->doc)},
                          edit.like->at);
}

nb::str str_of(nb::handle given, const char* what) {
    if (nb::isinstance<nb::str>(given)) return nb::borrow<nb::str>(given);
    throw nb::type_error((std::string(what) + " is a str, not " + nb::type_name(given.type()).c_str()).c_str());
}

std::size_t characters(std::string_view utf8) {
    return static_cast<std::size_t>(
        std::count_if(utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

}  // namespace

Utf8::Utf8(nb::str text) {
    if (PyUnicode_IS_COMPACT_ASCII(text.ptr())) {
        view_ = {static_cast<const char*>(PyUnicode_DATA(text.ptr())),
                 static_cast<std::size_t>(PyUnicode_GET_LENGTH(text.ptr()))};
        owner_ = std::move(text);
        return;
    }
    owner_ = nb::steal(PyUnicode_AsUTF8String(text.ptr()));
    valid_ = owner_.is_valid();
    if (valid_)
        view_ = {PyBytes_AS_STRING(owner_.ptr()), static_cast<std::size_t>(PyBytes_GET_SIZE(owner_.ptr()))};
    else
        PyErr_Clear();
}

nb::str text_of(nb::handle given) { return str_of(given, "a text"); }

std::string known_of(nb::handle given, const char* what) {
    if (given.is_none()) return {};
    const Utf8 utf8{str_of(given, what)};
    return std::string(utf8.view());
}

nb::object to_python(std::string_view utf8) {
    PyObject* text = PyUnicode_DecodeUTF8(utf8.data(), static_cast<Py_ssize_t>(utf8.size()), "surrogateescape");
    if (text == nullptr) throw nb::python_error();
    return nb::steal(text);
}

void KeptEdits::edit(const Edit& edit) { kept_.push_back({edit, std::string(edit.cut), std::string(edit.put)}); }

nb::list KeptEdits::to_python(std::string_view text) const {
    nb::list out;
    std::size_t at = 0;
    std::size_t start = 0;
    for (const auto& [edit, cut, put] : kept_) {
        start += characters(text.substr(at, static_cast<std::size_t>(edit.at) - at));
        at = static_cast<std::size_t>(edit.at);
        out.append(nb::make_tuple(edit.line, edit.at, start, python::to_python(cut), python::to_python(put),
                                  full_name(edit.rule), edit.score, nb::make_tuple(edit.seen[0], edit.seen[1]),
                                  like_of(edit), also_of(edit.also)));
    }
    return out;
}

}  // namespace cutline::python
