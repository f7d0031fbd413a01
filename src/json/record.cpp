#include "json/record.hpp"

#include <algorithm>

#include <simdjson.h>

#include "cutline/cleaner.hpp"
#include "json/string.hpp"

namespace cutline::json {

namespace {

namespace ondemand = simdjson::ondemand;

constexpr std::string_view broken = "the structure does not scan to its end";

/// A step of the wanted paths: a tree, the root's children being the top-level keys.
struct Node {
    std::string name;
    std::vector<Role> roles;
    std::vector<Node> children;
};

Node& child(Node& parent, std::string_view name) {
    for (Node& node : parent.children)
        if (node.name == name) return node;
    parent.children.push_back({std::string{name}, {}, {}});
    return parent.children.back();
}

std::string unescape_step(std::string_view step, const std::string& pointer) {
    std::string out;
    for (std::size_t i = 0; i < step.size(); ++i) {
        if (step[i] != '~') {
            out.push_back(step[i]);
        } else if (i + 1 < step.size() && (step[i + 1] == '0' || step[i + 1] == '1')) {
            out.push_back(step[++i] == '0' ? '~' : '/');
        } else {
            throw Error("key '" + pointer + "' is no JSON pointer: after ~ comes 0 or 1");
        }
    }
    return out;
}

void insert(Node& root, Role role, const std::string& name) {
    Node* node = &root;
    if (!name.starts_with('/')) {
        node = &child(root, name);
    } else {
        for (std::size_t at = 1; at <= name.size();) {
            const std::size_t slash = std::min(name.find('/', at), name.size());
            node = &child(*node, unescape_step(std::string_view{name}.substr(at, slash - at), name));
            at = slash + 1;
        }
    }
    if (std::find(node->roles.begin(), node->roles.end(), role) == node->roles.end()) node->roles.push_back(role);
}

/// What is annotated is replaced as a whole, so that no text may stand in it.
void check_annotation(const Node& root) {
    for (const Node& node : root.children) {
        const bool annotated = std::find(node.roles.begin(), node.roles.end(), Role::annotation) != node.roles.end();
        const bool read = std::find(node.roles.begin(), node.roles.end(), Role::text) != node.roles.end();
        if (annotated && (read || !node.children.empty()))
            throw Error("key '" + node.name +
                        "' cannot hold both a text and the annotation; name another for one of them");
    }
}

/// The raw key of a field, between the quotes.
std::string_view raw_key(ondemand::field& field) {
    const char* begin = field.key().raw();
    const char* end = begin;
    while (*end != '"') end += *end == '\\' ? 2 : 1;
    return {begin, static_cast<std::size_t>(end - begin)};
}

/// `plain`: the raw key has no escape.
bool same_key(std::string_view raw, bool plain, std::string_view name) {
    if (plain) return raw == name;
    std::string text;
    return unescape(raw, text) && text == name;
}

std::string_view trimmed(std::string_view token) {
    while (!token.empty() &&
           (token.back() == ' ' || token.back() == '\t' || token.back() == '\r' || token.back() == '\n'))
        token.remove_suffix(1);
    return token;
}

}  // namespace

struct RecordReader::Implementation {
    Node root;
    ondemand::parser parser;
    Record record;
    const char* start = nullptr;

    bool fail(std::string_view reason) {
        record.reason = reason;
        return false;
    }

    Span span(std::string_view part) const {
        const auto begin = static_cast<std::size_t>(part.data() - start);
        return {begin, begin + part.size()};
    }

    bool take_text(std::string_view token) {
        if (token.size() < 2 || token.front() != '"') return fail("the text is not a string");
        record.texts.push_back(span(token.substr(1, token.size() - 2)));
        return true;
    }

    void take_context(std::string_view token) {
        std::string text;
        if (token.size() < 2 || token.front() != '"' || !unescape(token.substr(1, token.size() - 2), text)) return;
        record.context += text;
        record.context += '\n';
    }

    void take_value(Role role, std::string_view token) {
        if (role == Role::context) return take_context(token);
        std::string* to = role == Role::id     ? &record.id
                          : role == Role::site ? &record.site
                          : role == Role::url  ? &record.url
                                               : &record.language;
        to->clear();
        if (token.size() >= 2 && token.front() == '"') {
            if (!unescape(token.substr(1, token.size() - 2), *to)) to->clear();
        } else if (role == Role::id) {
            *to = token;
        }
    }

    bool take(const Node& node, ondemand::value value, bool again) {
        for (const Role role : node.roles) {
            if (role == Role::text && again) return fail("the text key stands twice");
            if (role == Role::annotation) {
                std::string_view whole;
                if (!value_text(value, whole)) return fail(broken);
                record.annotation = span(trimmed(whole));
                return true;
            }
            const std::string_view token = trimmed(value.raw_json_token());
            if (role != Role::text)
                take_value(role, token);
            else if (!take_text(token))
                return false;
        }
        return node.children.empty() || descend(node, value, again);
    }

    /// The whole value, objects and arrays too.
    static bool value_text(ondemand::value& value, std::string_view& out) {
        ondemand::json_type type{};
        if (value.type().get(type) != simdjson::SUCCESS) return false;
        if (type == ondemand::json_type::object) {
            ondemand::object object;
            return value.get_object().get(object) == simdjson::SUCCESS &&
                   object.raw_json().get(out) == simdjson::SUCCESS;
        }
        if (type == ondemand::json_type::array) {
            ondemand::array array;
            return value.get_array().get(array) == simdjson::SUCCESS && array.raw_json().get(out) == simdjson::SUCCESS;
        }
        out = value.raw_json_token();
        return true;
    }

    bool descend(const Node& node, ondemand::value value, bool again) {
        ondemand::json_type type{};
        if (value.type().get(type) != simdjson::SUCCESS) return fail(broken);
        if (type == ondemand::json_type::object) {
            ondemand::object object;
            if (value.get_object().get(object) != simdjson::SUCCESS) return fail(broken);
            return fields(node, object, again);
        }
        if (type == ondemand::json_type::array) {
            ondemand::array array;
            if (value.get_array().get(array) != simdjson::SUCCESS) return fail(broken);
            return elements(node, array, again);
        }
        return true;
    }

    bool fields(const Node& parent, ondemand::object object, bool again) {
        std::uint64_t met = 0;  // children of `parent` that stood there already; the 65th and later are never "again"
        for (auto item : object) {
            ondemand::field field;
            if (std::move(item).get(field) != simdjson::SUCCESS) return fail(broken);
            const std::string_view key = raw_key(field);
            const bool plain = key.find('\\') == std::string_view::npos;
            for (std::size_t i = 0; i < parent.children.size(); ++i) {
                if (!same_key(key, plain, parent.children[i].name)) continue;
                const std::uint64_t bit = i < 64 ? std::uint64_t{1} << i : 0;
                if (!take(parent.children[i], field.value(), again || (met & bit) != 0)) return false;
                met |= bit;
                break;
            }
        }
        return true;
    }

    bool elements(const Node& parent, ondemand::array array, bool again) {
        std::size_t index = 0;
        for (auto item : array) {
            ondemand::value value;
            if (item.get(value) != simdjson::SUCCESS) return fail(broken);
            const std::string name = std::to_string(index++);
            for (const Node& node : parent.children)
                if (node.name == name && !take(node, value, again)) return false;
        }
        return true;
    }

    void clear() {
        record.reason = {};
        record.texts.clear();
        record.annotation.reset();
        record.id.clear();
        record.site.clear();
        record.url.clear();
        record.language.clear();
        record.context.clear();
    }

    static std::string_view why(simdjson::error_code error) {
        switch (error) {
            case simdjson::UTF8_ERROR: return "it holds bytes that are not UTF-8";
            case simdjson::INCORRECT_TYPE: return "it is not an object";
            case simdjson::CAPACITY: return "it is longer than 4 GiB";
            case simdjson::MEMALLOC: return "there is not memory enough for it";
            default: return broken;
        }
    }

    bool open(std::string_view line, ondemand::document& document, ondemand::object& object) {
        start = line.data();
        const simdjson::padded_string_view padded{line.data(), line.size(), line.size() + slack};
        simdjson::error_code error = parser.iterate(padded).get(document);
        if (error == simdjson::SUCCESS) error = document.get_object().get(object);
        return error == simdjson::SUCCESS || fail(why(error));
    }

    void read(std::string_view line) {
        clear();
        const std::string_view body = trimmed(line);
        ondemand::document document;
        ondemand::object object;
        if (!open(body, document, object) || !fields(root, object, false)) return;
        if (document.current_location().error() != simdjson::OUT_OF_BOUNDS || body.back() != '}') {
            fail(broken);
            return;
        }
        record.closing_brace = body.size() - 1;
    }
};

RecordReader::RecordReader(const std::vector<Key>& keys) : implementation_(std::make_unique<Implementation>()) {
    for (const Key& key : keys)
        if (!key.name.empty()) insert(implementation_->root, key.role, key.name);
    check_annotation(implementation_->root);
}

RecordReader::~RecordReader() = default;
RecordReader::RecordReader(RecordReader&&) noexcept = default;
RecordReader& RecordReader::operator=(RecordReader&&) noexcept = default;

const Record& RecordReader::read(std::string_view line) {
    implementation_->read(line);
    return implementation_->record;
}

std::vector<std::string> RecordReader::names(std::string_view line) {
    implementation_->clear();
    ondemand::document document;
    ondemand::object object;
    std::vector<std::string> out;
    if (!implementation_->open(trimmed(line), document, object)) return out;
    for (auto item : object) {
        ondemand::field field;
        if (std::move(item).get(field) != simdjson::SUCCESS) return {};
        out.emplace_back(raw_key(field));
    }
    return out;
}

}  // namespace cutline::json
