#include "pass/unicode/survey.hpp"

#include "pass/unicode/worn.hpp"
#include "text/codepage.hpp"
#include "text/lanes.hpp"
#include "text/normalise.hpp"
#include "text/utf8.hpp"

namespace cutline::pass::unicode {

namespace {

using text::CodePoint;

constexpr std::size_t longest_entity = 10;     // "&thetasym;"
constexpr std::size_t longest_stretch = 4096;  // about; of Survey::not_inert

/// Places of 64 bytes that deserve a look: what is not ASCII, controls, `&`. Unless `every` one does, curly quotes,
/// dashes and the like (U+2010 to U+2026, in E2 80 90 to A6) with nothing but ASCII behind are of no account to any
/// rule; what is not ASCII in front of one takes it along.
template <class Kernel>
std::uint64_t places_to_look(const char* from, bool every) {
    const std::uint64_t hits = text::bits_of<Kernel>(from, [](const char* p) {
        const Kernel bytes = Kernel::load(p);
        return bytes.below(0x20).without(bytes.is('\n')) | bytes.is('&') | bytes.is(0x7F);
    });
    if (every) return hits;
    const std::uint64_t wide = text::bits_of<Kernel>(from, [](const char* p) { return Kernel::load(p).below(0); });
    const std::uint64_t signs = text::bits_of<Kernel>(from, [](const char* p) {
        return Kernel::load(p).within(0x90, 0xA6) & Kernel::load(p - 1).is(0x80) & Kernel::load(p - 2).is(0xE2);
    });
    const std::uint64_t behind = wide >> 1 | wide >> 2 | std::uint64_t{3} << 62;
    const std::uint64_t alone = signs & ~behind & ~std::uint64_t{3};
    return hits & ~(alone | alone >> 1 | alone >> 2);
}

bool is_invisible(char32_t point) {
    if (point < 0xA0) return point >= 0x7F || (point < 0x20 && point != '\t' && point != '\n' && point != '\r');
    if (point < 0x2000) return point == 0xAD || point == 0x61C;
    if (point < 0x2070)
        return point >= 0x2060 || (point >= 0x200B && point <= 0x200F) || (point >= 0x202A && point <= 0x202E);
    return point == 0xFEFF || (point >= 0xE0000 && point <= 0xE007F);
}

bool is_right_to_left(char32_t point) {
    return point >= 0x590 &&
           (point < 0x900 || (point >= 0xFB1D && point < 0xFE00) || (point >= 0xFE70 && point < 0xFEFF) ||
            (point >= 0x10800 && point < 0x11000) || (point >= 0x1E800 && point < 0x1F000));
}

bool is_punctuation(char32_t point) {
    return (point >= 0x2010 && point <= 0x2015) || (point >= 0x2018 && point <= 0x201F) || point == 0x2026;
}

bool is_alphanumeric(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

class Surveyor {
  public:
    Surveyor(std::string_view text, RuleSet rules, Survey& out) : text_(text), out_(out) {
        mojibake_ = rules.contains(Rule::unicode_mojibake);
        entities_ = rules.contains(Rule::unicode_entities);
        nfc_ = rules.contains(Rule::unicode_nfc);
        punctuation_ = rules.contains(Rule::unicode_punctuation);
    }

    /// Takes in what stands at `at`; returns where to go on.
    std::size_t look(std::size_t at) {
        const auto byte = static_cast<unsigned char>(text_[at]);
        if (byte >= 0x80) return look_wide(at);
        if (byte == '&') {
            if (entities_ && begins_entity(at)) out_.entities.push_back(place(at));
        } else if (is_invisible(byte)) {
            out_.controls += byte != 0x7F && byte != '\f' && byte != 0x1B;
            out_.invisible.push_back(place(at));
        }
        return at + 1;
    }

  private:
    static std::uint32_t place(std::size_t at) { return static_cast<std::uint32_t>(at); }

    /// A run of characters that are not ASCII.
    std::size_t look_wide(std::size_t at) {
        text::Roles before;
        std::size_t last = at;
        while (at < text_.size() && static_cast<unsigned char>(text_[at]) >= 0x80) {
            const CodePoint c = text::decode(text_, at);
            if (c.valid) {
                const text::Roles roles = text::roles(c.point);
                const bool goes_on = (before.lead & roles.tail) != 0 || (before.lead != 0 && c.point == 0xFFFD);
                if (mojibake_ && goes_on) out_.mojibake.push_back(place(last));
                before = roles;
                look_at(c.point, at);
            } else {
                before = {};
                out_.broken.push_back(place(at));
            }
            last = at;
            at += c.size;
        }
        if (mojibake_ && may_be_worn(text_, last, at, before.lead)) out_.mojibake.push_back(place(last));
        return at;
    }

    void look_at(char32_t point, std::size_t at) {
        if (is_invisible(point)) out_.invisible.push_back(place(at));
        if (punctuation_ && is_punctuation(point)) out_.punctuation.push_back(place(at));
        if (point < 0x300) return;
        if (nfc_ && !text::is_inert(point)) note_not_inert(at);
        if (is_right_to_left(point)) out_.right_to_left = true;
    }

    void note_not_inert(std::size_t at) {
        if (!out_.not_inert.empty() && at < out_.not_inert.back().end) return;
        std::size_t begin = at;
        if (begin > 0) begin -= text::decode_before(text_, begin).size;
        std::size_t end = std::min(text_.size(), at + longest_stretch);
        const std::size_t line = text_.substr(0, end).find('\n', at);
        if (line != std::string_view::npos) {
            end = line;
        } else {
            while (end < text_.size() && !begins_inert(end)) ++end;
        }
        out_.not_inert.push_back({place(begin), place(end)});
    }

    bool begins_inert(std::size_t at) const {
        const CodePoint c = text::decode(text_, at);
        return c.valid && text::is_inert(c.point);
    }

    bool begins_entity(std::size_t at) const {
        const std::size_t end = std::min(text_.size(), at + longest_entity);
        std::size_t to = at + 1;
        if (to < end && text_[to] == '#') ++to;
        const std::size_t first = to;
        while (to < end && is_alphanumeric(text_[to])) ++to;
        return to > first && to < end && text_[to] == ';';
    }

    std::string_view text_;
    Survey& out_;
    bool mojibake_ = false;
    bool entities_ = false;
    bool nfc_ = false;
    bool punctuation_ = false;
};

}  // namespace

void survey(std::string_view text, RuleSet rules, Survey& out) {
    for (Places* places : {&out.broken, &out.mojibake, &out.entities, &out.invisible, &out.punctuation})
        places->clear();
    out.not_inert.clear();
    out.controls = 0;
    out.right_to_left = false;
    Surveyor surveyor{text, rules, out};
    const bool every = rules.contains(Rule::unicode_punctuation);
    text::search(
        text, [every](const char* from) { return places_to_look<text::Native>(from, every); },
        [&](std::size_t at) { return surveyor.look(at); });
}

}  // namespace cutline::pass::unicode
