#include "support/generator.hpp"

#include <algorithm>
#include <vector>

#include "hash/fingerprint.hpp"
#include "text/utf8.hpp"

namespace cutline::test {
namespace {

using namespace std::string_view_literals;

using List = std::vector<std::string_view>;

/// The parts of `all` between bars.
List split(std::string_view all) {
    List parts;
    for (std::size_t end = 0; end != std::string_view::npos; all.remove_prefix(std::min(all.size(), end + 1))) {
        end = all.find('|');
        parts.push_back(all.substr(0, end));
    }
    return parts;
}

// Ordered by how often news uses them: draw() prefers the first.
const List words = split(
    "the|of|to|and|in|a|that|for|was|on|said|with|is|by|as|had|from|at|it|were|he|not|have|she|which|its|after|"
    "been|their|who|they|would|more|but|two|year|government|people|city|police|last|over|first|country|against|"
    "during|court|company|minister|public|between|officials|several|months|season|market|harbour|children|research|"
    "election|building|workers|hospital|evening|council|weather|industry|question|decision|announced|expected|"
    "reported|followed|including|according|president|security|economic|agreement|investigation|neighbourhood|"
    "programme|temperature|agricultural|championship|ambassador|electricity|lighthouse|breakwater|orchestra|"
    "vaccine|quarterly|settlement|ferry");
// Regular ones: each also with s, ed, er and ing.
const List verbs = split(
    "accept|adapt|alert|answer|attack|attend|boost|broadcast|build|burn|calm|camp|climb|coach|collect|comfort|consult|"
    "count|crash|defend|demand|detect|drift|enter|escort|explain|export|extend|farm|fight|film|float|focus|follow|"
    "form|gain|gather|govern|guard|haul|head|help|import|inform|inspect|insult|invent|invest|jump|kick|knock|land|"
    "launch|lead|learn|lend|lift|link|load|look|mark|melt|mind|order|paint|park|pick|plant|play|point|print|protest|"
    "question|rain|reach|read|record|reform|report|return|ring|roll|sail|search|send|shout|sing|sleep|sort|speak|"
    "spell|start|stretch|support|talk|teach|test|think|toast|train|travel|turn|visit|wait|walk|want|warn|wash|watch|"
    "wonder|work|yield");
const List endings = split("||s|ed|er|ing");
const List names = split(
    "Aldermoor|Skarn|Renneker|Imke Sundqvist|Port Halloran|Dornach|Oyelaran|Brannock|Vellmar|Zdenka Hrabal|"
    "José Peña|Tarn");
const List joints = split(" – |, |, |, |; | — ");
const List credits = split(" (pictured)| (Photo: Ledger/P. Osei)| Photo: Ines Falke/Ansel Courier| |");
const List furniture = split(
    "Advertisement|Share this article|Read more: The ferry that never came|Sign up for our newsletter|"
    "© 2026 The Coast Ledger. All rights reserved.|By Imke Sundqvist|Follow us on Facebook|Play Video");
const List everyday = split("of|the|rain|and|that|they|was|village|home|it|letters|Jo|St.|dept.|I|don't|not");
const List slips = split("becuase|goverment|recieved|wrod|alot|ofthe|definately|teh|immediatley|prezident|xqz");
const List signs = split("...|!|\"?\"|-|\u2019|\u201D|(|\u2014|$|''|\n|.\n\n|. |\u00E9");
const List typos = split("goverment|Rennekker|seperate|the the|untill|Aldermor");
// Whatever was ever found in a text, and some that was not yet.
const List debris = split(
    "\xFF|\xE2\x82|\xC3|\x80|\xED\xA0\x80|\xF4\x90\x80\x80|\xC0\xAF|\0|\r|\r\n|\n|\n\n|\n\n\n\n| |  |\t| \n|\v|\f|"
    "\x1B[0m|\x7F|\u00A0|\u202F|\u3000|\u2028|\u0085|\u00AD|\u200B|\u200C|\u200D|\u2060|\uFEFF|\uFFFD|\u200E|"
    "\u202E|&amp;|&amp;amp;|&|&#x41;|&#0;|&#xD800;|&#13;|&#10;|&nbsp;|&lt;b&gt;|&quot;|&#8217;|&shy;|&hellip|Ã©|"
    "â€™|â€œ|Ã¢â‚¬â„¢|Ã|Â |Â|ï»¿|e\u0301|\u0301|\u1100\u1161\u11A8|\u212B|\u0958| ,| , |,|.|a.B|.\"|\u201C|\u2019|"
    "?|!|»|«|(|)|(pictured)|- |12|1.5|€3|%|http://a.example/b.C?d=e&f|@me|#tag|the the|Ünïcödé|ﬁ|"
    "\U0001F468\u200D\U0001F469\u200D\U0001F467|\U0001F3F3\uFE0F\u200D\U0001F308|3\uFE0F\u20E3|می\u200Cخواهم|"
    "क्\u200Dष|漢字|เรือ|=====|\\|\"|{"sv);

std::string_view draw(Generator& random) {
    // The product of three uniform draws falls about as fast as Zipf's law.
    const std::size_t n = words.size();
    return words[random.below(n) * random.below(n) / n * random.below(n) / n];
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

void add_paragraph(std::string& text, std::string_view paragraph) {
    if (!text.empty()) text += "\n\n";
    text += paragraph;
}

}  // namespace

std::uint64_t Generator::next() { return hash::mix(state_ += 0x9E3779B97F4A7C15U); }

std::size_t Generator::below(std::size_t bound) { return next() % bound; }

std::string Generator::some_word() {
    if (chance(9)) return std::string{pick(names)};
    if (chance(3)) return std::to_string(below(3000));
    if (chance(60)) return std::string{draw(*this)};
    std::string word{pick(verbs)};
    return word += pick(endings);
}

std::string Generator::sentence() {
    std::string out;
    const bool quoted = chance(20);
    const std::size_t length = 8 + below(24);
    for (std::size_t i = 0; i < length; ++i) {
        if (i > 0) out += chance(8) ? joints[below(joints.size())] : " ";
        std::string word = some_word();
        if (i == 0 && word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 'a' + 'A');
        if (chance(2)) word += "\u2019s";
        out += word;
    }
    out += '.';
    return quoted ? "\u201C" + out + "\u201D" : out;
}

std::string Generator::paragraph() {
    std::string out = sentence();
    for (std::size_t more = below(4); more > 0; --more) out += ' ' + sentence();
    return out;
}

std::string Generator::article() {
    std::string out;
    for (std::size_t left = 8 + below(20); left > 0; --left) add_paragraph(out, paragraph());
    return out;
}

std::string Generator::scraped() {
    std::string out;
    std::string last = paragraph();
    for (std::size_t left = 6 + below(20); left > 0; --left) {
        const std::string fresh = paragraph();
        add_paragraph(out, fresh);
        if (chance(10)) add_paragraph(out, last + std::string{pick(credits)});
        if (chance(6)) add_paragraph(out, fresh.substr(0, fresh.find('.') + 1));
        if (chance(10)) add_paragraph(out, pick(furniture));
        if (chance(6)) out += ' ' + std::string{pick(typos)} + "  " + sentence();
        if (chance(20)) last = fresh;
    }
    if (chance(50)) out += '\n';
    return out;
}

void Generator::repeat_something(std::string& text) {
    const std::vector<std::string_view> lines = lines_of(text);
    if (lines.empty()) return;
    std::string line{lines[below(lines.size())]};
    switch (below(5)) {
        case 0: line += pick(credits); break;
        case 1: line += ' ' + line; break;
        case 2: line = line.substr(0, below(line.size() + 1)); break;
        case 3:
            if (!line.empty()) line[below(line.size())] = 'x';
            break;
        default: break;
    }
    std::string where;
    const std::size_t before = below(lines.size() + 1);
    for (std::size_t i = 0; i <= lines.size(); ++i) {
        if (i == before) where += line + (chance(70) ? "\n\n" : "\n");
        if (i < lines.size()) where.append(lines[i]) += '\n';
    }
    text = std::move(where);
}

void Generator::damage(std::string& text) {
    const std::size_t at = below(text.size() + 1);
    const std::size_t from = below(text.size() + 1);
    switch (below(10)) {
        case 0: text.erase(at, 1 + below(3)); break;
        case 1: text.insert(at, 1, static_cast<char>(below(256))); break;
        case 2: text.insert(at, text.substr(from, below(60))); break;
        case 3: text.insert(at, pick(furniture)); break;
        case 4: text.insert(at, pick(typos)); break;
        default: text.insert(at, pick(debris)); break;
    }
}

std::string Generator::hostile() {
    std::string out;
    for (std::size_t left = below(6); left > 0; --left) add_paragraph(out, chance(60) ? sentence() : paragraph());
    for (std::size_t left = below(4); left > 0; --left) repeat_something(out);
    for (std::size_t left = below(24); left > 0; --left) damage(out);
    return out;
}

std::string Generator::bare() {
    std::string out;
    for (std::size_t left = 1 + below(30); left > 0; --left) {
        const List& list = chance(60) ? everyday : chance(50) ? slips : signs;
        out += std::string{pick(list)} + (chance(90) ? " " : "");
    }
    return out;
}

std::string Generator::escaped(std::string_view text) {
    constexpr std::string_view hex = "0123456789abcdef";
    std::string out;
    const auto unit = [&](unsigned value) {
        out += "\\u";
        for (int shift = 12; shift >= 0; shift -= 4) out += hex[(value >> shift) & 15U];
    };
    for (std::size_t at = 0; at < text.size();) {
        const text::CodePoint point = text::decode(text, at);
        const bool must = point.point < 0x20 || point.point == '"' || point.point == '\\';
        if (point.point == '\n' && chance(90)) {
            out += "\\n";
        } else if (!must && !chance(3)) {
            out.append(text, at, point.size);
        } else if (point.point >= 0x10000) {
            unit(static_cast<unsigned>(0xD800 + ((point.point - 0x10000) >> 10)));
            unit(static_cast<unsigned>(0xDC00 + ((point.point - 0x10000) & 0x3FF)));
        } else {
            unit(static_cast<unsigned>(point.point));
        }
        at += point.size;
    }
    if (chance(3)) out += "\\ud800";
    return out;
}

std::string Generator::record(std::string_view text, std::uint64_t id) {
    std::string out = R"({"id":)" + std::to_string(id);
    if (chance(50)) out += R"(,"site":"www.ledger.example")";
    if (chance(30)) out += R"( , "other":[1.50, {"text":"two  spaces"},null , "\u00e9"])";
    out += R"(,"text":")" + escaped(text) + '"';
    if (chance(30)) out += R"(,"after":"  ,  ")";
    return out + '}';
}

std::string Generator::hostile_record(std::uint64_t id) {
    if (chance(5)) return chance(50) ? "" : " \t";
    std::string out = record(valid_utf8(chance(50) ? scraped() : hostile()), id);
    if (chance(5)) out.resize(below(out.size()));
    const std::size_t at = below(out.size() + 1);
    if (chance(5)) out.insert(at, pick(debris));
    for (char& byte : out)
        if (byte == '\n') byte = ' ';
    return out;
}

std::string valid_utf8(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const text::CodePoint point = text::decode(text, at);
        if (point.valid)
            out.append(text, at, point.size);
        else
            out += '?';
        at += point.size;
    }
    return out;
}

}  // namespace cutline::test
