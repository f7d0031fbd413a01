#include "pass/boilerplate/piece_judge.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace cutline::pass::boilerplate {

namespace {

using index::Piece;
using Place = Piece::Place;

constexpr std::string_view spaces = " \t";
constexpr std::size_t none = std::string_view::npos;
constexpr std::uint32_t good_share = 50;  // thousandths of the pages
constexpr std::uint32_t link_pages = 5;
constexpr std::size_t longest_teaser = 60;  // words
constexpr std::size_t least_rest = 4;       // words; with less beside it, the piece may be a part of a line
constexpr std::array<std::string_view, 4> link_words{"also", "more", "read", "see"};
constexpr std::array<std::string_view, 17> agencies{"getty", "reuters", "afp",   "ap",   "alamy", "shutterstock",
                                                    "photo", "foto",    "fotos", "dpa",  "epa",   "xinhua",
                                                    "tass",  "тасс",    "фото",  "ansa", "imago"};
constexpr std::array<std::string_view, 5> pictures{"image", "images", "picture", "illustration", "caption"};

std::uint32_t narrow(std::size_t offset) { return static_cast<std::uint32_t>(offset); }

Rule rule_of(Place place) {
    return place == Place::inside ? Rule::boilerplate_site_span : Rule::boilerplate_site_affix;
}

}  // namespace

void PieceJudge::cut(std::span<const Piece> pieces, std::span<const std::uint32_t> counts,
                     std::vector<Cut>& out) const {
    const std::size_t before = out.size();
    for (const Place place : {Place::head, Place::tail, Place::inside}) {
        if (!rules_.contains(rule_of(place))) continue;
        const Piece* last = nullptr;
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            const Piece& piece = pieces[i];
            if (piece.place != place || !goes(piece, counts[2 * i], counts[2 * i + 1])) continue;
            const Cut cut = cut_of(piece, counts[2 * i]);
            if (last != nullptr && place != Place::inside) {
                if (extends(*last, piece)) out.back() = cut, last = &piece;
                continue;
            }
            const auto overlaps = [&](const Cut& other) { return other.begin < cut.end && cut.begin < other.end; };
            if (std::any_of(out.begin() + static_cast<std::ptrdiff_t>(before), out.end(), overlaps)) continue;
            out.push_back(cut);
            last = &piece;
        }
    }
}

/// A longer piece around one that goes by itself happens to come more than once, unless what it adds is site talk too.
bool PieceJudge::extends(const Piece& shorter, const Piece& longer) {
    if (longer.end - longer.begin <= shorter.end - shorter.begin) return false;
    if (longer.apart) return true;
    const std::uint32_t added = (longer.end - longer.begin) - (shorter.end - shorter.begin);
    return 2 * (longer.talk - shorter.talk) >= added;
}

bool PieceJudge::may_go(const Piece& piece, std::uint32_t line_words) {
    if (piece.place == Place::inside) return piece.talks();
    return line_words - (piece.end - piece.begin) >= least_rest && (piece.apart || piece.talks());
}

bool PieceJudge::goes(const Piece& piece, std::uint32_t pages, std::uint32_t wider) const {
    if (pages < limits_.affix_pages || !has_share(pages, limits_.affix_share)) return false;
    if (!may_go(piece, line_.line().words()) || names_picture(piece)) return false;
    if (piece.apart)
        return pages >= limits_.sure_pages && has_share(pages, 10 * limits_.sure_share) && 2 * line_pages_ <= pages;
    if (piece.place == Place::inside) return true;
    if (2 * wider > pages) return false;
    if (piece.end - piece.begin - piece.numbers == 2 && piece.talk < 2 && !has_share(pages, good_share)) return false;
    return stands_apart(piece, pages);
}

/// A photo's credit, or "Featured image:", which goes with the one behind it.
bool PieceJudge::names_picture(const Piece& piece) const {
    const auto in = [this](const auto& list, std::uint32_t i) {
        return std::find(list.begin(), list.end(), line_.key(i)) != list.end();
    };
    for (std::uint32_t i = piece.begin; i < piece.end; ++i)
        if (in(agencies, i)) return true;
    return piece.place == Place::head && in(pictures, piece.end - 1) && (line_.gap_before(piece.end) & gap::colon) != 0;
}

/// The text beside the piece does not go on in it.
bool PieceJudge::stands_apart(const Piece& piece, std::uint32_t pages) const {
    constexpr unsigned boundary =
        gap::end | gap::ask | gap::colon | gap::bar | gap::quote | gap::open_square | gap::open;
    if (piece.place == Place::head) return (line_.gap_before(piece.end) & gap::comma) == 0;
    if ((line_.gap_before(piece.begin) & boundary) != 0) return true;
    return line_.gap_text(piece.begin).find(',') == none && !line_.ends_sentence() && has_share(pages, good_share);
}

/// "Read more", and another story.
bool PieceJudge::links_on(const Piece& piece, std::uint32_t pages) const {
    const std::string_view first = line_.key(piece.begin);
    return piece.place == Place::head && std::find(link_words.begin(), link_words.end(), first) != link_words.end() &&
           line_.last() - piece.end <= longest_teaser && pages >= link_pages && has_share(pages, good_share);
}

Cut PieceJudge::cut_of(const Piece& piece, std::uint32_t pages) const {
    Cut cut{line_.line().begin, line_.line().end, rule_of(piece.place)};
    cut.score = score_of(pages);
    cut.seen = {pages, site_pages_};
    cut.whole = (piece.begin == line_.first() && piece.end == line_.last()) || links_on(piece, pages);
    if (cut.whole) return cut;
    if (piece.begin > line_.first()) {
        const std::string_view gap = line_.gap_text(piece.begin);
        const std::size_t space = piece.end == line_.last() ? gap.find_first_of(spaces) : gap.find_last_of(spaces);
        cut.begin =
            narrow(line_.gap_begin(piece.begin) + (space == none ? 0 : space + (piece.end == line_.last() ? 0 : 1)));
    }
    if (piece.end < line_.last()) {
        const std::size_t space = line_.gap_text(piece.end).find_last_of(spaces);
        cut.end = narrow(space == none ? line_.gap_end(piece.end) : line_.gap_begin(piece.end) + space + 1);
    }
    return cut;
}

}  // namespace cutline::pass::boilerplate
