#include "json/fields.hpp"

#include <charconv>
#include <utility>
#include <vector>

#include <simdjson.h>

#include "json/string.hpp"

namespace cutline::json {

namespace ondemand = simdjson::ondemand;

struct FieldReader::Implementation {
    ondemand::parser parser;
    std::string line;
    std::vector<std::pair<std::string, std::string_view>> members;

    bool read() {
        members.clear();
        ondemand::document document;
        ondemand::object object;
        const simdjson::padded_string_view padded{line.data(), line.size() - simdjson::SIMDJSON_PADDING, line.size()};
        if (parser.iterate(padded).get(document) != simdjson::SUCCESS) return false;
        if (document.get_object().get(object) != simdjson::SUCCESS) return false;
        for (auto item : object) {
            ondemand::field field;
            if (std::move(item).get(field) != simdjson::SUCCESS) return false;
            std::string_view key;
            if (field.unescaped_key().get(key) != simdjson::SUCCESS) return false;
            members.emplace_back(std::string{key}, field.value().raw_json_token());
        }
        return document.current_location().error() == simdjson::OUT_OF_BOUNDS;
    }

    std::string_view find(std::string_view name) const {
        for (const auto& [key, token] : members)
            if (key == name) return token.substr(0, token.find_last_not_of(" \t\r\n") + 1);
        return {};
    }
};

FieldReader::FieldReader() : implementation_(std::make_unique<Implementation>()) {}
FieldReader::~FieldReader() = default;

bool FieldReader::read(std::string_view line) {
    implementation_->line.assign(line);
    implementation_->line.append(simdjson::SIMDJSON_PADDING, '\0');
    return implementation_->read();
}

std::optional<std::string> FieldReader::string(std::string_view name) const {
    const std::string_view token = implementation_->find(name);
    std::string out;
    if (token.size() < 2 || token.front() != '"' || !unescape(token.substr(1, token.size() - 2), out))
        return std::nullopt;
    return out;
}

std::optional<std::uint64_t> FieldReader::number(std::string_view name) const {
    const std::string_view token = implementation_->find(name);
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), value);
    if (token.empty() || error != std::errc{} || end != token.data() + token.size()) return std::nullopt;
    return value;
}

bool FieldReader::has(std::string_view name) const { return !implementation_->find(name).empty(); }

}  // namespace cutline::json
