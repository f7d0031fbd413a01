#include "pass/spelling/well_known.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string_view>

#include "pass/spelling/first_names.hpp"
#include "pass/spelling/intent.hpp"
#include "pass/spelling/meant.hpp"

namespace cutline::pass::spelling {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t shortest = 6;  // letters written

/// Sorted. Not among them are those of which another language has a form at one sure slip ("Jornal do Brasil").
constexpr std::array<std::string_view, 443> names{
    "academy"sv,       "administration"sv, "afghan"sv,          "afghanistan"sv,   "afghans"sv,
    "african"sv,       "africans"sv,       "agriculture"sv,     "airlines"sv,      "airport"sv,
    "airways"sv,       "alabama"sv,        "albania"sv,         "albanian"sv,      "albuquerque"sv,
    "algeria"sv,       "ambassador"sv,     "amendment"sv,       "american"sv,      "americans"sv,
    "amsterdam"sv,     "anglican"sv,       "angolan"sv,         "antarctica"sv,    "arabian"sv,
    "argentina"sv,     "argentinian"sv,    "arkansas"sv,        "armenia"sv,       "asians"sv,
    "assembly"sv,      "association"sv,    "athens"sv,          "atlantic"sv,      "attorney"sv,
    "australia"sv,     "australian"sv,     "australians"sv,     "austrian"sv,      "authority"sv,
    "baghdad"sv,       "bahamas"sv,        "bahrain"sv,         "baltimore"sv,     "bangladesh"sv,
    "baptist"sv,       "barbados"sv,       "barcelona"sv,       "belarus"sv,       "belgium"sv,
    "bermuda"sv,       "bhutan"sv,         "birmingham"sv,      "bolivia"sv,       "bolivian"sv,
    "bosnian"sv,       "botswana"sv,       "brazilian"sv,       "brisbane"sv,      "britain"sv,
    "british"sv,       "broadcasting"sv,   "brooklyn"sv,        "brussels"sv,      "bucharest"sv,
    "budapest"sv,      "buddhism"sv,       "buddhist"sv,        "bulgaria"sv,      "bulgarian"sv,
    "burmese"sv,       "california"sv,     "cambodia"sv,        "cambodian"sv,     "cameroon"sv,
    "canadian"sv,      "canadians"sv,      "caribbean"sv,       "casablanca"sv,    "catholicism"sv,
    "central"sv,       "chairman"sv,       "championship"sv,    "chancellor"sv,    "charlotte"sv,
    "chicago"sv,       "children"sv,       "chilean"sv,         "chinese"sv,       "christianity"sv,
    "christians"sv,    "christmas"sv,      "chronicle"sv,       "cincinnati"sv,    "cleveland"sv,
    "college"sv,       "colombia"sv,       "colombian"sv,       "colonel"sv,       "colorado"sv,
    "commission"sv,    "committee"sv,      "communications"sv,  "company"sv,       "conference"sv,
    "congolese"sv,     "congress"sv,       "congressional"sv,   "connecticut"sv,   "conservative"sv,
    "constitution"sv,  "copenhagen"sv,     "corporation"sv,     "council"sv,       "county"sv,
    "croatia"sv,       "croatian"sv,       "damascus"sv,        "danish"sv,        "december"sv,
    "declaration"sv,   "defence"sv,        "defense"sv,         "delaware"sv,      "democrat"sv,
    "democratic"sv,    "democrats"sv,      "denmark"sv,         "department"sv,    "detroit"sv,
    "development"sv,   "district"sv,       "dominica"sv,        "dominican"sv,     "eastern"sv,
    "ecuador"sv,       "edinburgh"sv,      "education"sv,       "egyptian"sv,      "electric"sv,
    "energy"sv,        "engineering"sv,    "england"sv,         "enterprises"sv,   "entertainment"sv,
    "environment"sv,   "environmental"sv,  "estonia"sv,         "ethiopia"sv,      "ethiopian"sv,
    "european"sv,      "europeans"sv,      "evangelical"sv,     "exchange"sv,      "executive"sv,
    "facebook"sv,      "february"sv,       "federation"sv,      "filipino"sv,      "filipinos"sv,
    "financial"sv,     "finland"sv,        "florida"sv,         "foreign"sv,       "foundation"sv,
    "frankfurt"sv,     "general"sv,        "germans"sv,         "germany"sv,       "ghanaian"sv,
    "glasgow"sv,       "google"sv,         "government"sv,      "governor"sv,      "guatemala"sv,
    "haitian"sv,       "health"sv,         "herzegovina"sv,     "hezbollah"sv,     "hinduism"sv,
    "holdings"sv,      "hollywood"sv,      "honduras"sv,        "honolulu"sv,      "hospital"sv,
    "housing"sv,       "houston"sv,        "hungarian"sv,       "hungarians"sv,    "hungary"sv,
    "iceland"sv,       "icelandic"sv,      "illinois"sv,        "independence"sv,  "indianapolis"sv,
    "indonesia"sv,     "indonesian"sv,     "industrial"sv,      "industries"sv,    "instagram"sv,
    "institute"sv,     "insurance"sv,      "intelligence"sv,    "international"sv, "internet"sv,
    "investment"sv,    "investments"sv,    "iranian"sv,         "iranians"sv,      "ireland"sv,
    "islamabad"sv,     "islamic"sv,        "islands"sv,         "israel"sv,        "israeli"sv,
    "israelis"sv,      "italian"sv,        "italians"sv,        "jacksonville"sv,  "jamaica"sv,
    "jamaican"sv,      "january"sv,        "japanese"sv,        "jerusalem"sv,     "jewish"sv,
    "johannesburg"sv,  "jordan"sv,         "jordanian"sv,       "judaism"sv,       "justice"sv,
    "kenyan"sv,        "kingdom"sv,        "korean"sv,          "koreans"sv,       "kosovo"sv,
    "kuwait"sv,        "laboratories"sv,   "laboratory"sv,      "lebanese"sv,      "lebanon"sv,
    "legislative"sv,   "legislature"sv,    "liberal"sv,         "library"sv,       "libyan"sv,
    "liechtenstein"sv, "lieutenant"sv,     "lisbon"sv,          "lithuania"sv,     "liverpool"sv,
    "louisiana"sv,     "lutheran"sv,       "luxembourg"sv,      "macedonia"sv,     "macedonian"sv,
    "madrid"sv,        "magazine"sv,       "malaysia"sv,        "malaysian"sv,     "management"sv,
    "manchester"sv,    "manhattan"sv,      "maryland"sv,        "massachusetts"sv, "medical"sv,
    "mediterranean"sv, "melbourne"sv,      "mexican"sv,         "mexicans"sv,      "michigan"sv,
    "microsoft"sv,     "military"sv,       "milwaukee"sv,       "minister"sv,      "ministry"sv,
    "minneapolis"sv,   "minnesota"sv,      "mississippi"sv,     "missouri"sv,      "mongolia"sv,
    "montana"sv,       "montenegro"sv,     "montreal"sv,        "moroccan"sv,      "morocco"sv,
    "moscow"sv,        "museum"sv,         "muslim"sv,          "muslims"sv,       "myanmar"sv,
    "nairobi"sv,       "namibia"sv,        "nashville"sv,       "national"sv,      "nations"sv,
    "nebraska"sv,      "nepalese"sv,       "netherlands"sv,     "newspaper"sv,     "nicaragua"sv,
    "nigeria"sv,       "nigerian"sv,       "nigerians"sv,       "northern"sv,      "norwegian"sv,
    "november"sv,      "nuclear"sv,        "october"sv,         "oklahoma"sv,      "olympic"sv,
    "olympics"sv,      "organisation"sv,   "organization"sv,    "orlando"sv,       "ottawa"sv,
    "pacific"sv,       "pakistan"sv,       "pakistani"sv,       "pakistanis"sv,    "palestinian"sv,
    "palestinians"sv,  "panama"sv,         "paraguay"sv,        "partners"sv,      "pennsylvania"sv,
    "peruvian"sv,      "petersburg"sv,     "petroleum"sv,       "philadelphia"sv,  "philippines"sv,
    "pictures"sv,      "pittsburgh"sv,     "polish"sv,          "portland"sv,      "portugal"sv,
    "portuguese"sv,    "president"sv,      "presidential"sv,    "productions"sv,   "progressive"sv,
    "protestant"sv,    "protestants"sv,    "publishing"sv,      "ramadan"sv,       "records"sv,
    "regional"sv,      "representative"sv, "representatives"sv, "republic"sv,      "republican"sv,
    "republicans"sv,   "research"sv,       "resources"sv,       "revolution"sv,    "romania"sv,
    "romanian"sv,      "rotterdam"sv,      "russian"sv,         "russians"sv,      "rwandan"sv,
    "sacramento"sv,    "salvador"sv,       "saturday"sv,        "scandinavia"sv,   "scandinavian"sv,
    "sciences"sv,      "scotland"sv,       "scottish"sv,        "seattle"sv,       "secretary"sv,
    "securities"sv,    "security"sv,       "senator"sv,         "senegal"sv,       "september"sv,
    "serbian"sv,       "services"sv,       "siberia"sv,         "singapore"sv,     "slovak"sv,
    "slovakia"sv,      "slovenia"sv,       "slovenian"sv,       "socialist"sv,     "society"sv,
    "soldiers"sv,      "somali"sv,         "somalia"sv,         "southern"sv,      "spanish"sv,
    "stockholm"sv,     "students"sv,       "sudanese"sv,        "supreme"sv,       "swedish"sv,
    "switzerland"sv,   "sydney"sv,         "taiwanese"sv,       "tanzania"sv,      "technologies"sv,
    "technology"sv,    "telephone"sv,      "television"sv,      "tennessee"sv,     "thailand"sv,
    "thanksgiving"sv,  "thursday"sv,       "toronto"sv,         "transport"sv,     "transportation"sv,
    "treasury"sv,      "tribune"sv,        "trinidad"sv,        "tuesday"sv,       "tunisia"sv,
    "tunisian"sv,      "turkish"sv,        "twitter"sv,         "ugandan"sv,       "ukraine"sv,
    "ukrainian"sv,     "ukrainians"sv,     "united"sv,          "universities"sv,  "university"sv,
    "uruguay"sv,       "uzbekistan"sv,     "vancouver"sv,       "venezuela"sv,     "venezuelan"sv,
    "veterans"sv,      "vietnam"sv,        "vietnamese"sv,      "warsaw"sv,        "washington"sv,
    "wednesday"sv,     "western"sv,        "wikipedia"sv,       "wisconsin"sv,     "youtube"sv,
    "zambian"sv,       "zimbabwe"sv,       "zimbabwean"sv};

bool among(std::string_view key, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), key) != list.end();
}

/// "Centraal", "Novembre".
bool foreign(std::string_view written) {
    const auto ends = [written](std::string_view ending) { return written.ends_with(ending); };
    return ends("aal") || ends("aan") || ends("aans") || ends("bre") || ends("tre");
}

}  // namespace

std::optional<Candidate> well_known(const text::View& view, const Unknown& unknown) {
    const std::string_view written = unknown.stem.key;
    if (unknown.shape != Shape::capital || unknown.type->count > 1 || unknown.place != Place::free ||
        written.size() < shortest || foreign(written))
        return std::nullopt;
    const auto begin = std::lower_bound(names.begin(), names.end(), written.substr(0, 1));
    for (auto name = begin; name != names.end() && name->front() == written.front(); ++name) {
        if (name->size() + 1 < written.size() || name->size() > written.size() + 1) continue;
        const Difference slip = difference(written, *name);
        if (slip.slip == Slip::none || !sure(slip, written, *name)) continue;
        if (names_person(view, unknown) || alone_in_quotes(view.text(), unknown.stem.begin, unknown.stem.end))
            return std::nullopt;
        Candidate meant{};
        meant.key = *name;
        meant.word = true;
        meant.slip = slip;
        return meant;
    }
    return std::nullopt;
}

/// Jo Westren and Mr Westren are persons, but Georgia's Govenor Jo Doe is a governor.
bool names_person(const text::View& view, const Unknown& unknown) {
    const text::Scan& scan = view.scan();
    const text::Line& line = scan.lines[unknown.line];
    const std::uint32_t word = unknown.type->word;
    const bool goes_on = word + 1 < line.last_word && capital_letter(view.text()[scan.words[word + 1].begin]);
    if (!goes_on && behind_first_name(view, line, word)) return true;
    return word > line.first_word && among(scan.key(scan.words[word - 1]), {"mr", "mrs", "ms", "miss", "dr", "sir",
                                                                            "lady", "lord", "pope", "saint", "st"});
}

}  // namespace cutline::pass::spelling
