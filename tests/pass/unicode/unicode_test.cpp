#include "pass/unicode/unicode.hpp"

#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace cutline::pass {
namespace {

std::string clean(std::string_view text, const Config& config = {}, bool may_be_broken = true) {
    const auto pass = make_unicode(config);
    const text::Origin origin{.site = {}, .language = {}, .may_be_broken = may_be_broken};
    text::Scan scan;
    edit::Splices splices;
    pass->propose(text::View{text, origin, scan}, splices);
    edit::settle(splices);
    std::string out;
    edit::apply(text, splices, out);
    return out;
}

std::string clean_with(Rule rule, std::string_view text) {
    Config config;
    config.rules = RuleSet{rule};
    return clean(text, config);
}

struct Row {
    std::string_view text;
    std::string_view expected;
};

void check(Rule rule, const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        EXPECT_EQ(clean_with(rule, row.text), row.expected) << row.text;
        EXPECT_EQ(clean_with(rule, row.expected), row.expected) << row.expected;
    }
}

void check_left_alone(const std::vector<std::string_view>& texts) {
    for (const std::string_view text : texts) EXPECT_EQ(clean(text), text);
}

TEST(Unicode, LeavesCleanTextAlone) {
    check_left_alone({
        "",
        "plain",
        "“Two quotes”—‘one inside the other’ – and 5 °C…",
        "naïve façade, Ærø, Đà Nẵng, Šibenik, Łódź, Reykjavík",
        "Ο γρήγορος σκύλος είπε «όχι» και έφυγε",
        "Її сказали: «Ні, дякую». ПІВНІЧ І МІЛІЦІЯ. Её дом, объект №5",
        "שָׁלוֹם לכולם, ברוכים הבאים",
        "مرحباً بالعالم، كيف الحال؟",
        "ไม่เป็นไร ขอบคุณมาก",
        "한국어 문장도 그대로 둔다",
        "漢字とカナ、そして「引用」",
        "हिन्दी में क्षत्रिय और ज्ञान",
    });
}

/// Sentences of many languages, with the quotation marks, signs and invisible characters that they are written with.
TEST(Unicode, LeavesLanguagesAlone) {
    check_left_alone({
        "می\u200Cخواهم کتاب\u200Cها را بخوانم؛ «سلام» گفت. ۱۲۳٪",  // Persian
        "قال: «أهلاً وسهلاً»، ثم خرج؛ هل رأيته؟ ١٢٣ — لَمْ أَرَهُ",       // Arabic
        "اردو میں لکھی ہوئی ایک سطر، اور بس۔",                     // Urdu
        "הוא אמר: ״שלום״, והלך; מחיר־הלחם 5 ₪ (ב־א׳)",             // Hebrew
        "क्‍ष और क्‌ष; “नमस्ते” — उसने कहा। ₹५००",  // Hindi
        "বাংলা ভাষায় লেখা একটি বাক্য।",                            // Bengali
        "தமிழில் எழுதிய ஒரு வரி, அவ்வளவே.",                         // Tamil
        "തമിഴ്\u200C, മലയാളം: അവൻ\u200D പറഞ്ഞു",                     // Malayalam
        "ราคา ๑๒๓ บาท “สวัสดี” ฯลฯ ๆ",                              // Thai
        "ខ្ញុំ\u200Bចង់\u200Bទៅ\u200Bផ្សារ។",                          // Khmer
        "„Зашто?“, упита она; Ђорђе, љубав, џез, његош, ћевапи",  // Serbian
        "Това е „кавичка“ № 5 — ЪЬЮЯ; А, В, Г, Р, С…",            // Bulgarian
        "з 5 МіБ до 8 МіБ, ще 9 МіБ",
        "\u200Bខ្ញុំ\u200B\u200Bទៅ\u200B ផ្សារ\u200B, തിരി\u0D28\u0D4D\u200D\u200C",
        "«Їжак» і «ґанок» — об’єкт № 7, В’ячеслав, Є…",              // Ukrainian
        "ΆΛΛΑ ΤΌΤΕ: «Ναι», είπε· τι είναι αυτό; 5 €, ΐ, ΰ, ¨όχι¨",   // Greek
        "Việt Nam: “Được”, ông nói – Ưu đãi 50%… Ắ Ẳ Ẵ Ặ ỹ ợ",       // Vietnamese
        "İstanbul’da ‘şu’ ığdır, ÇAĞRI ÖĞÜT ÜÇ",                     // Turkish
        "„Zażółć gęślą jaźń” – ŻÓŁĆ, ŁÓDŹ, ŚĄ…",                     // Polish
        "„Příliš žluťoučký kůň“ úpěl; ŘEŘICHA, Ť, Ď, ÁÄ…",           // Czech, Slovak
        "„Ātri skrien”, teica Ēriks; ģ, ķ, ļ, ņ, š, ž, ŪDENS",       // Latvian
        "ÁRVÍZTŰRŐ TÜKÖRFÚRÓGÉP: „ő” és »ű«…",                       // Hungarian
        "« L’été », dit-il ; 12 %, ÊTRE À L’ŒUVRE, ÇA… Où ? À 5 €",  // French
        "¿Dónde? ¡AÑO! «SÍ», 5.º, 3.ª, nº 7, pingüino…",             // Spanish
        "NÃO, CORAÇÕES, às 5ª feira, «pão» à mão; R$ 10,00",         // Portuguese
        "ÆØÅ på bær, åå, »ÅH«, 20 °C; ð, þ, Þórður",                 // Danish, Icelandic
        "„Größe“, ÄÖÜ, ‚ÜBER‘, »ÄH«, §§ 5 f., 5 µm, MASSE: ẞ",       // German
        "ქართული ენა — „კარგი“; ԵՎ ՀԱՅԵՐԵՆ՝ «լավ»։",                 // Georgian, Armenian
        "한국어와 漢字, 「日本語」・ﾃｽﾄ，中文。《书》……——“好”",      // Korean, Japanese, Chinese
        "ᠮᠣᠩᠭᠣᠯ\u180Eᠠ, አማርኛ፡ ሰላም።, བོད་སྐད།",                         // Mongolian, Amharic, Tibetan
        "#️⃣ 1️⃣ 🇩🇪🇺🇦 ☺︎ ☺️ 👩🏽‍⚕️ 👨‍👩‍👧‍👦 🏴‍☠️ "
        "❤️‍🔥 "
        "🧑‍🤝‍🧑",  // keycaps, flags, families
    });
}

TEST(Unicode, Bytes) {
    check(Rule::unicode_bytes, {
                                   {"caf\xE9 au lait, \x93quoted\x94 \x96 done", "café au lait, “quoted” – done"},
                                   {"cut off: \xE2\x80", "cut off: \uFFFD"},
                                   {"cut off \xE2\x80 and \xF0\x9F\x98 here", "cut off \uFFFD and \uFFFD here"},
                                   {"over\xC0\xAFlong", "over\uFFFD\uFFFDlong"},
                                   {"half \xED\xA0\x80 pair", "half \uFFFD\uFFFD\uFFFD pair"},
                                   {"a\xFF", "a\u00FF"},
                               });
}

TEST(Unicode, BytesAreLeftToOthersInValidUtf8) { EXPECT_EQ(clean("caf\xE9", {}, false), "caf\xE9"); }

TEST(Unicode, BinaryIsLeftAlone) {
    std::string binary;
    for (int i = 0; i < 400; ++i) binary += static_cast<char>(i * 37);
    EXPECT_EQ(clean(binary), binary);
    const std::string wide{"w\0i\0d\0e\0 \0t\0e\0x\0t\0 \0h\0e\0r\0e\0", 28};
    EXPECT_EQ(clean(wide), wide);
}

TEST(Unicode, MojibakeIsDecoded) {
    check(Rule::unicode_mojibake,
          {
              {"Sheâ€™s at the cafÃ©", "She’s at the café"},
              {"SheÃ¢â‚¬â„¢s there", "She’s there"},
              {"un crÃ¨me brÃ»lÃ©e Ã  la carte, Ã cÃ´tÃ©", "un crème brûlée à la carte, à côté"},
              {"GrÃ¼ÃŸe aus KÃ¶ln", "Grüße aus Köln"},
              {"РџСЂРёРІРµС‚, РјРёСЂ", "Привет, мир"},
              {"r√©sum√© ‚Äî fin", "résumé — fin"},
              {"itΓÇÖs r├⌐sum├⌐", "it’s résumé"},
              {"smile ðŸ˜€", "smile 😀"},
              {"×©×œ×•", "שלו"},
              {"it\u0092s \u0093fine\u0094", "it’s “fine”"},
              {"Â£5 and 20Â°C", "£5 and 20°C"},
              {"ï»¿start", "\uFEFFstart"},
          });
}

TEST(Unicode, MojibakeThatLostBytes) {
    check(Rule::unicode_mojibake, {
                                      {"cafÃ© Ã\uFFFDvila", "café \uFFFDvila"},  // a byte that the code page lacks
                                      {"â€œyesâ€? and â€œnoâ€\uFFFD", "“yes\uFFFD and “no\uFFFD"},
                                      {"â€œyesâ€ he said", "“yes” he said"},  // dropped
                                      {"Ã?ber cafÃ©", "\uFFFDber café"},
                                      {"cafÃ© âš  here", "café ⚠ here"},  // no-break space made a space
                                      {"cafÃ© â €", "café \u2800"},
                                      {"ðŸ“\uFFFD", "\uFFFD"},
                                      {"$Ì¶9Ì¶9Ì¶", "$\u03369\u03369\u0336"},
                                      {"Ă\uFFFDvila, AmĂ©rica", "\uFFFDvila, América"},
                                  });
    check_left_alone(
        {"MANHÃ? NÃ\uFFFDO", "â€ he said", "café\uFFFD, Ã\uFFFD", "à «la» carte, voilà ?«", "é? É?", "Ã? la"});
}

TEST(Unicode, MojibakeLeavesTextAlone) {
    check_left_alone({
        "CAFÉ®, MARQUÉ… et É» ou À»",
        "2×£10, 3×² and a √π b",
        "EUROPÄ” sagte er, LÅ« og PÅ”",
        "perché…” disse, è…” e «è»",
        "ÃO, AMANHÃ\u00A0DE MANHÃ, CORAÇÃO",
        "√x, x²°, ±½, ¬p",
        "ЇЖАК ПІВНІЧ ВІДЕНЬ МІСІЯ СІЛІКІ",
        "«ГВ» и «СССР», школа В№1",
    });
}

TEST(Unicode, MojibakeInCompany) {
    check(Rule::unicode_mojibake, {
                                      {"DrÃ¥ber – bær", "DrÃ¥ber – bær"},
                                      {"DrÃ¥ber", "Dråber"},
                                      {"olduÄŸu iÅŸ", "olduğu iş"},
                                      {"olduÄŸu iş", "olduÄŸu iş"},
                                      {"SГјden", "Süden"},
                                      {"DrÃ¥ber og bÃ¦r", "Dråber og bær"},
                                      {"Ð— Ð½Ð°Ð¼Ð¸, Ð· Ð²Ð°Ð¼Ð¸", "З нами, з вами"},
                                      {"há»—", "há»—"},
                                      {"Há»— BÃ¬nh Ä‘i há»\u008Dc", "Hỗ Bình đi học"},
                                  });
}

TEST(Unicode, MojibakeTakesLongRunsInItsStride) {
    std::string run;
    std::string expected;
    for (int i = 0; i < 100'000; ++i) {
        run += i % 2 == 0 ? "Ð°" : "Ð±";
        expected += i % 2 == 0 ? "а" : "б";
    }
    EXPECT_EQ(clean(run), expected);
    std::string doubtful;
    for (int i = 0; i < 100'000; ++i) doubtful += "ІМ";
    EXPECT_EQ(clean(doubtful), doubtful);
}

TEST(Unicode, Entities) {
    check(Rule::unicode_entities,
          {
              {"Smith &amp; Sons", "Smith & Sons"},
              {"Smith &amp;amp;amp; Sons", "Smith & Sons"},
              {"don&#8217;t &#x201C;go&#x201d;", "don’t “go”"},
              {"it&#146;s", "it’s"},
              {"a&nbsp;b&hellip; &copy; 5 &lt; 6", "a\u00A0b… © 5 < 6"},
              {"&quot;Yes,&quot; he said", "\"Yes,\" he said"},
              {"&amp;quot;Yes&amp;quot;", "\"Yes\""},
              {"Dvo&rcaron;&aacute;k&comma; &Lstrok;&oacute;d&zacute;&period;", "Dvořák, Łódź."},
              {"AT&T; R&D; &unknown; &amp", "AT&T; R&D; &unknown; &amp"},
              {"&#0; &#xD800; &#x110000; &#10;", "&#0; &#xD800; &#x110000; &#10;"},
          });
}

TEST(Unicode, EntitiesAreLeftWhereTheyBelong) {
    check_left_alone({
        "see http://example.org/?a=1&amp;b=2 for more",
        "write &lt;b&gt; for bold &amp; more",
        "write &amp;lt;b&amp;gt; for bold",
        "<p>Tom &amp; Jerry</p>",
        "In HTML an ampersand is &amp; there",
        "an ampersand is written '&amp;' there",
    });
}

TEST(Unicode, Nfc) {
    check(Rule::unicode_nfc, {
                                 {"cafe\u0301, Vie\u0323\u0302t Nam", "café, Việt Nam"},
                                 {"\u1112\u1161\u11AB\u1100\u1173\u11AF", "한글"},
                                 {"\u212B\u2126", "\u00C5\u03A9"},
                                 {"\xE9 cafe\u0301", "\xE9 café"},
                                 {"e\u0301", "é"},
                             });
}

TEST(Unicode, Invisible) {
    check(Rule::unicode_invisible, {
                                       {"soft\u00ADened", "softened"},
                                       {"zero\u200Bwidth\u2060s \uFEFFand\u200E marks\u202C", "zerowidths and marks"},
                                       {"page\fbreak\vs, end\n\fnew", "page break s, end\nnew"},
                                       {std::string_view{"nu\0l \x01\x7F", 7}, "nul "},
                                       {"tab\there\r\n", "tab\there\r\n"},
                                       {"\x1B[1;31mred\x1B[0m and \x1Bso [3]", "red and so [3]"},
                                       {"A\u200DB and fi\u200Cle", "AB and file"},
                                   });
}

TEST(Unicode, OfAnotherEncodingNothingIsDecoded) {
    // Chinese in GBK, read as Latin-1: some of its characters happen to be UTF-8.
    const std::string_view text =
        "¸Û¿ÚµÄ¾ÉÆðÖØ»ú×òÌì±»ÂôµôÁË£¬Ã»ÓÐÈËÖªµÀÊÇË\u00ADÂòµÄ¡£ÊÐ³¤Ëµ£¬ÕâÌ¨»úÆ÷Ôç¾ÍÓ¦¸Ã²ðµô£¬¿ÉÊÇÀÏÓæÃñÃÇÉá²»µÃËü¡£";
    EXPECT_EQ(clean_with(Rule::unicode_mojibake, text), text);
    const std::string with_more = std::string{text} + "\nThe café is closed.\n";
    EXPECT_EQ(clean_with(Rule::unicode_mojibake, with_more), with_more);
    const std::string with_mojibake = std::string{text} + "\nThe cafÃ© isnâ€™t open.\n";
    EXPECT_EQ(clean_with(Rule::unicode_mojibake, with_mojibake), std::string{text} + "\nThe café isn’t open.\n");
    // Rows of signs and of spaces, and names in capitals, are no text in another encoding.
    for (const std::string_view row :
         {"················", "»»»»»»»»»»»»»»»»",
          "\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0",
          "ÉÈÀÇ et ÉÈÀÇ, ÀÉÈÙ: ÉÀÉÈ, ÊÎÔÛ ÄÖÜß"})
        EXPECT_EQ(clean_with(Rule::unicode_mojibake, "It isnâ€™t a cafÃ©.\n" + std::string{row} + "\n"),
                  "It isn’t a café.\n" + std::string{row} + "\n");
    // Every character of these decodes.
    EXPECT_EQ(clean_with(Rule::unicode_mojibake, "Ð¡Ñ\u0082Ð°Ñ\u0080Ñ\u008BÐ¹ ÐºÑ\u0080Ð°Ð½ Ð¿Ñ\u0080Ð¾Ð´Ð°Ð»Ð¸"),
              "Старый кран продали");
}

TEST(Unicode, InvisibleStaysWhereItIsNeeded) {
    check_left_alone({
        "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",                // Persian
        "\u0915\u094D\u200D\u0937, \u0915\u094D\u200C\u0937",              // Devanagari
        "\u0D28\u0D4D\u200D ",                                             // Malayalam chillu
        "👨\u200D👩\u200D👧, 🏳\uFE0F\u200D🌈, 🧑🏽\u200D🚀",              // families and flags
        "🏴\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F",  // the flag of Scotland
        "\u0E20\u0E32\u0E29\u0E32\u200B\u0E44\u0E17\u0E22",                // Thai
        "\u05E9\u05DC\u05D5\u05DD\u200F! \u2067abc\u2069",                 // Hebrew
        "\u1820\u180E\u1820",
        "❤\uFE0F",
        "line\u2028separator",
        "\uFEFFsignature",
    });
}

TEST(Unicode, Punctuation) { check(Rule::unicode_punctuation, {{"“it’s”—‘so’ – 1‐2…", "\"it's\"--'so' - 1-2..."}}); }

TEST(Unicode, RulesWorkIntoOneAnother) {
    EXPECT_EQ(clean("e\u00AD\u0301"), "é");
    EXPECT_EQ(clean("wor&shy;d &am\u00ADp; 10Î&frac14;s"), "word & 10μs");
    EXPECT_EQ(clean("caf\xC3\x83\xC2\xA9 \x93so\x94"), "café “so”");
}

/// Whatever it is given, what comes out is left alone, and edits are of whole characters.
TEST(Unicode, CleaningTwiceChangesNothingMore) {
    const std::vector<std::string> pieces{
        "a",      "B",      " ",      "\n",     "\r\n", "&",        "amp;",   "&amp;",  "#8217;", "&shy;",  "\u00AD",
        "\u200B", "\u200D", "\u0301", "\u0323", "é",    "Ã",        "©",      "â",      "€",      "™",      "Â",
        "\u00A0", "\u0085", "\x80",   "\xE9",   "\xE2", "\xF0\x9F", "😀",     "\u0645", "\u0E17", "\u094D", "\0\f",
        "\uFEFF", "\u202E", "Р",      "µ",      "√",    "∂",        "\u1112", "\u1161", "\u212B", "<",      "&lt;",
        "\uFFFD", "?",      "œ",      "ð",      "Ÿ",    "Ì",        "¶",      "М",      "і",      "ј",      "\x1B[1m"};
    std::mt19937 random{20261124};
    for (int round = 0; round < 20000; ++round) {
        std::string text;
        for (std::size_t size = random() % 24; size > 0; --size) text += pieces[random() % pieces.size()];
        Config config;
        if (round % 3 == 0) config.rules.insert(Rule::unicode_punctuation);
        const std::string once = clean(text, config);
        ASSERT_EQ(clean(once, config), once) << testing::PrintToString(text);
    }
}

}  // namespace
}  // namespace cutline::pass
