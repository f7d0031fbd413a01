#include "pass/unicode/entities.hpp"

#include <algorithm>
#include <charconv>

#include "pass/unicode/named_entities.hpp"
#include "text/codepage.hpp"
#include "text/utf8.hpp"

namespace cutline::pass::unicode {

namespace {

constexpr std::size_t longest_name = 10;

bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

bool is_text_character(std::uint32_t number) {
    if (number < 0x20 || (number >= 0x7F && number < 0xA0)) return false;
    if (number >= 0xD800 && number <= 0xDFFF) return false;
    return number <= 0x10FFFF && (number & 0xFFFE) != 0xFFFE && (number < 0xFDD0 || number > 0xFDEF);
}

char32_t find_number(std::string_view digits) {
    const bool hexadecimal = !digits.empty() && (digits.front() == 'x' || digits.front() == 'X');
    if (hexadecimal) digits.remove_prefix(1);
    std::uint32_t number = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), number, hexadecimal ? 16 : 10);
    if (error != std::errc{} || end != digits.data() + digits.size()) return 0;
    if (number >= 0x80 && number < 0xA0)
        number = text::decode_byte(text::Codepage::windows_1252, static_cast<std::uint8_t>(number));
    return is_text_character(number) ? number : 0;
}

/// What stands between `&` and `;`, from `at` on.
std::optional<Entity> parse_name(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(at, longest_name);
    const std::size_t size = rest.find(';');
    if (size == std::string_view::npos || size == 0) return std::nullopt;
    const std::string_view name = rest.substr(0, size);
    const char32_t point = name.front() == '#' ? find_number(name.substr(1)) : find_entity(name);
    return point == 0 ? std::nullopt : std::optional{Entity{at + size + 1, point}};
}

bool begins_tag(std::string_view text, std::size_t after_bracket) {
    if (after_bracket >= text.size()) return false;
    const char c = text[after_bracket];
    return is_letter(c) || static_cast<unsigned char>(c) >= 0x80 || c == '/' || c == '!' || c == '?';
}

bool is_quote(char32_t c) {
    constexpr std::u32string_view quotes = U"\"'`«»‘’‚“”„‹›「」";
    return quotes.find(c) != std::u32string_view::npos;
}

enum class Markup : std::uint8_t { unknown, none, some };

class Context {
  public:
    explicit Context(std::string_view text) : text_(text) {}

    bool allows(std::size_t at, const Entity& entity) {
        if (is_quoted(at, entity.end)) return false;
        if (entity.point < 0x80 && (is_listed(at, entity.end) || holds_markup())) return false;
        return !is_in_url(at) && !speaks_of_html(at);
    }

  private:
    bool is_quoted(std::size_t at, std::size_t end) const {
        return at > 0 && end < text_.size() && is_quote(text::decode_before(text_, at).point) &&
               is_quote(text::decode(text_, end).point);
    }

    /// Among others of its kind: "&lt; &gt; &amp;".
    bool is_listed(std::size_t at, std::size_t end) const {
        const auto near = [&](std::size_t i) { return i < text_.size() && text_[i] == ' '; };
        if (near(end) && end + 1 < text_.size() && text_[end + 1] == '&' && parse_name(text_, end + 2)) return true;
        return at > 3 && near(at - 1) && text_[at - 2] == ';' && ends_entity(at - 1);
    }

    bool ends_entity(std::size_t end) const {
        const std::size_t ampersand = text_.rfind('&', end - 1);
        if (ampersand == std::string_view::npos || end - ampersand > longest_name + 1) return false;
        const std::optional<Entity> entity = parse_name(text_, ampersand + 1);
        return entity && entity->end == end;
    }

    bool holds_markup() {
        if (markup_ == Markup::unknown) markup_ = find_markup() ? Markup::some : Markup::none;
        return markup_ == Markup::some;
    }

    bool find_markup() const {
        for (std::size_t at = text_.find_first_of("<&"); at != std::string_view::npos;
             at = text_.find_first_of("<&", at + 1)) {
            if (text_[at] == '<' && begins_tag(text_, at + 1)) return true;
            if (text_[at] == '<') continue;
            const auto entity = parse_entity(text_, at);
            if (entity && entity->point == '<' && begins_tag(text_, entity->end)) return true;
        }
        return false;
    }

    /// The run of characters that are no space around `at`; asked in the order of the text, each is looked at once.
    bool is_in_url(std::size_t at) {
        if (at >= token_end_) {
            const std::size_t space = at == 0 ? std::string_view::npos : text_.find_last_of(" \t\r\n", at - 1);
            const std::size_t begin = std::max(token_end_, space == std::string_view::npos ? 0 : space + 1);
            token_end_ = std::min(text_.size(), text_.find_first_of(" \t\r\n", at));
            const std::string_view token = text_.substr(begin, token_end_ - begin);
            const auto has = [&](std::string_view part) { return token.find(part) != std::string_view::npos; };
            url_ = has("://") || has("www.") || (has("?") && has("="));
        }
        return url_;
    }

    bool speaks_of_html(std::size_t at) {
        if (at >= line_end_) {
            const std::size_t newline = at == 0 ? std::string_view::npos : text_.rfind('\n', at - 1);
            const std::size_t begin = std::max(line_end_, newline == std::string_view::npos ? 0 : newline + 1);
            line_end_ = std::min(text_.size(), text_.find('\n', at));
            const std::string_view line = text_.substr(begin, line_end_ - begin);
            const auto has = [&](std::string_view part) { return line.find(part) != std::string_view::npos; };
            html_ = has("HTML") || has("html") || has("ntity") || has("ntities") || has("mpersand") || has("escap");
        }
        return html_;
    }

    std::string_view text_;
    Markup markup_ = Markup::unknown;
    std::size_t token_end_ = 0;
    bool url_ = false;
    std::size_t line_end_ = 0;
    bool html_ = false;
};

}  // namespace

std::optional<Entity> parse_entity(std::string_view text, std::size_t at) {
    std::optional<Entity> entity = parse_name(text, at + 1);
    while (entity && entity->point == '&') {
        const std::optional<Entity> inner = parse_name(text, entity->end);
        if (!inner) break;
        entity = inner;
    }
    return entity;
}

void decode_entities(std::string_view text, const Places& places, edit::Splices& out) {
    Context context{text};
    std::size_t done = 0;
    for (const std::uint32_t at : places) {
        if (at < done) continue;
        const std::optional<Entity> entity = parse_entity(text, at);
        if (!entity || !context.allows(at, *entity)) continue;
        done = entity->end;
        edit::Splice splice{
            .begin = at, .end = static_cast<std::uint32_t>(entity->end), .rule = Rule::unicode_entities};
        text::encode(entity->point, splice.put);
        out.push_back(std::move(splice));
    }
}

}  // namespace cutline::pass::unicode
