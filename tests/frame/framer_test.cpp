#include "frame/framer.hpp"

#include <cstring>
#include <random>

#include <gtest/gtest.h>

#include "frame/site.hpp"

namespace cutline::frame {
namespace {

/// "kind doc starts at line|bytes" of each unit.
std::vector<std::string> units(const Config& config, std::string_view input, std::size_t step, bool flush = false,
                               std::size_t piece = SIZE_MAX) {
    std::vector<std::string> out;
    Position position;
    std::string joined;
    Framer framer{config, "in", position,
                  [&](Batch&& batch) {
                      std::size_t at = 0;
                      for (const Unit& unit : batch.units) {
                          EXPECT_EQ(unit.begin, at);
                          at = unit.end;
                          const char kind = "trwv"[static_cast<std::size_t>(unit.kind)];
                          const std::string_view bytes = batch.of(unit);
                          joined += bytes;
                          // Long lines pass in as many pieces as they come: those are told apart by nobody.
                          if (kind == 'v' || (kind == 'w' && !unit.starts)) continue;
                          out.push_back(std::string(1, kind) + " " + std::to_string(unit.doc) + " " +
                                        std::to_string(unit.starts) + " " + std::to_string(unit.at) + " " +
                                        std::to_string(unit.line) + "|" +
                                        std::string{unit.damage.empty() ? bytes : unit.damage});
                      }
                      EXPECT_EQ(at, batch.bytes.size());
                  },
                  piece};
    for (std::size_t at = 0; at < input.size(); at += step) {
        const std::string_view part = input.substr(at, step);
        std::memcpy(framer.room(part.size()), part.data(), part.size());
        framer.fed(part.size());
        if (flush) framer.flush();
    }
    framer.close();
    EXPECT_EQ(joined, input);
    EXPECT_EQ(position.in, input.size());
    return out;
}

using Units = std::vector<std::string>;

TEST(Framer, ATextIsOneDocument) {
    Config config;
    config.format = Format::text;
    EXPECT_EQ(units(config, "a\n\nb", 1), (Units{"t 1 1 0 1|a\n\nb"}));
    EXPECT_EQ(units(config, "", 1), (Units{}));
}

TEST(Framer, SeparatorsSplitATextStream) {
    Config config;
    config.format = Format::text;
    config.separator = "---";
    EXPECT_EQ(units(config, "a\n---\nb\n---\r\n---\nc\n ---\n---", 1),
              (Units{"t 1 1 0 1|a\n", "t 2 1 0 1|b\n", "t 3 1 0 1|c\n ---\n"}));
}

TEST(Framer, ALongDocumentIsCutAtLineEnds) {
    Config config;
    config.format = Format::text;
    config.window = 8;
    EXPECT_EQ(units(config, "aaa\nbbb\nccc\ndd", 1), (Units{"t 1 1 0 1|aaa\nbbb\n", "t 1 0 8 3|ccc\ndd"}));
    EXPECT_EQ(units(config, "aaaaaaaaaaaaa\nb\nc", 1), (Units{"t 1 0 14 2|b\nc"}));
    EXPECT_EQ(units(config, "aaaaaaaa", 1), (Units{"t 1 1 0 1|aaaaaaaa"}));
}

TEST(Framer, PiecesEndSoonerIfLinesAllow) {
    Config config;
    config.format = Format::text;
    const auto pieces = [&](std::string_view input) { return units(config, input, 1, false, 8); };
    EXPECT_EQ(pieces("aaa\nbbb\nccc\ndd"), (Units{"t 1 1 0 1|aaa\nbbb\n", "t 1 0 8 3|ccc\ndd"}));
    EXPECT_EQ(pieces("aaa\nbbb\n\nccc\ndd"), (Units{"t 1 1 0 1|aaa\n", "t 1 0 4 2|bbb\n\n", "t 1 0 9 4|ccc\ndd"}));
    EXPECT_EQ(pieces("aaaaaaaaaaaaa\nb\nc"), (Units{"t 1 1 0 1|aaaaaaaaaaaaa\n", "t 1 0 14 2|b\nc"}));
    EXPECT_EQ(pieces("aaaaaaaaaaaaa\n"), (Units{"t 1 1 0 1|aaaaaaaaaaaaa\n"}));
    config.window = 10;
    EXPECT_EQ(pieces("aaaaaaaaaaaaa\nb\nc"), (Units{"t 1 0 14 2|b\nc"}));
}

TEST(Framer, JsonlIsARecordALine) {
    Config config;
    config.format = Format::jsonl;
    EXPECT_EQ(units(config, "{\"a\":1}\n\n \r\n{}\r\nx", 1),
              (Units{"r 1 1 0 1|{\"a\":1}\n", "r 2 1 0 4|{}\r\n", "r 3 1 0 5|x"}));
    EXPECT_EQ(units(config, "\xEF\xBB\xBF{}\n", 1), (Units{"r 1 1 0 1|{}\n"}));
}

TEST(Framer, AutomaticTakesJsonlOnlyForAnObject) {
    const Config config;
    const auto kind = [&](std::string_view input) { return units(config, input, 1).at(0).at(0); };
    EXPECT_EQ(kind("\n {\"a\":1}\nx\n"), 'r');
    EXPECT_EQ(kind("\xEF\xBB\xBF{\"a\":1}"), 'r');
    EXPECT_EQ(kind("{curly}, he said.\n"), 't');
    EXPECT_EQ(kind("[1]\n"), 't');
    EXPECT_EQ(kind("{\"a\":"), 't');
    EXPECT_EQ(kind("\n\n"), 't');
}

std::string random_input(std::mt19937& random) {
    const std::vector<std::string> parts{
        "a",       "bcd ", "\n",    "\r\n",        "\n\n", "---",    "\n---\n",
        "{}\n",    "{",    "\"x\"", "{\"a\":1}\n", " ",    "\n\n\n", "WARC/1.0\r\nContent-Length: 2\r\n\r\n",
        "\r\n\r\n"};
    std::string out;
    for (std::size_t n = random() % 40; n > 0; --n) out += parts[random() % parts.size()];
    return out;
}

TEST(Framer, UnitsDoNotDependOnHowTheInputComes) {
    std::mt19937 random{11};
    for (int n = 0; n < 3000; ++n) {
        Config config;
        config.format = static_cast<Format>(random() % 4);
        config.window = 1 + random() % 20;
        if (random() % 2 == 0) config.separator = "---";
        const std::string input = random_input(random);
        const std::size_t piece = random() % 2 == 0 ? SIZE_MAX : 1 + random() % 10;
        const Units whole = units(config, input, input.size() + 1, false, piece);
        for (const std::size_t step : {1U, 2U, 7U})
            for (const bool flush : {false, true})
                ASSERT_EQ(units(config, input, step, flush, piece), whole) << n << ": " << input;
    }
}

TEST(Site, IsAHost) {
    const std::vector<std::pair<std::string, std::string>> rows{
        {"https://www.Example.com:8080/a/b?c#d", "example.com"},
        {"http://user:pass@m.example.org/", "example.org"},
        {"//amp.example.net/x", "example.net"},
        {"www.example.co.uk", "example.co.uk"},
        {"www.m.example.com", "example.com"},
        {"m.com", "m.com"},
        {"example.com.", "example.com"},
        {"The Daily Planet", "the daily planet"},
        {"", ""},
    };
    for (const auto& [site, host] : rows) EXPECT_EQ(host_of(site), host);
}

}  // namespace
}  // namespace cutline::frame
