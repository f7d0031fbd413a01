// What the pass remembers of lines from round to round changes nothing: the slow reference is a pass that was never
// asked before, on a scan of its own.
#include <memory>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "edit/splice.hpp"
#include "pass/boilerplate/boilerplate.hpp"
#include "pass/boilerplate/corpus.hpp"
#include "support/cases.hpp"
#include "support/generator.hpp"
#include "text/rescan.hpp"

namespace cutline::pass {
namespace {

constexpr std::array<std::string_view, 24> stock{"Advertisement",
                                                 "Share Tweet Email",
                                                 "3 comments",
                                                 "12 comments",
                                                 "Read more:",
                                                 "Council Votes For Harbour Wall After Long Night",
                                                 "Opinion:Town hall needs a new roof and a door",
                                                 "FERRY THAT NEVER CAME IS SEEN OFF THE NORTH COAST",
                                                 "BY SEA",
                                                 "?",
                                                 "—Imke Sundqvist",
                                                 "contributed to this report.",
                                                 "Jo Doe is a senior writer for the Daily Example",
                                                 "Most read | Coast Ledger",
                                                 "Copyright 2026 The Coast Ledger. All rights reserved.",
                                                 "Sign up for our newsletter and follow us on Facebook today.",
                                                 "Home",
                                                 "World",
                                                 "Sport",
                                                 "Menu",
                                                 "Image:",
                                                 "More on this story",
                                                 "Watch: Ferry Seen Off The North Coast",
                                                 "Editorial: Council Must Mend Its Ways"};
constexpr std::array<std::string_view, 4> heads{"Enlarge this image ", "Watch video: ", "Coast Ledger | ", "Share "};
constexpr std::array<std::string_view, 4> tails{" Hide caption", " Read more here.", " – Coast Ledger",
                                                " Advertisement"};

std::string some_line(test::Generator& random) {
    if (random.chance(45)) return std::string{random.pick(stock)};
    std::string line = random.chance(30) ? random.sentence() : random.paragraph();
    if (random.chance(12)) line = std::string{random.pick(heads)} + line;
    if (random.chance(12)) line += random.pick(tails);
    return line;
}

std::string some_text(test::Generator& random) {
    if (random.chance(10)) return random.hostile();
    std::string text;
    for (std::size_t lines = 1 + random.below(30); lines > 0; --lines)
        text += some_line(random) + (random.chance(60) ? "\n\n" : "\n");
    return text;
}

/// What other passes do meanwhile: lines go, come, and change.
void disturb(test::Generator& random, const std::string& text, edit::Splices& splices) {
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size() - 1) + 1;
        edit::Splice splice;
        splice.begin = static_cast<std::uint32_t>(begin);
        splice.end = static_cast<std::uint32_t>(end);
        if (random.chance(50)) splice.put = some_line(random) + '\n';
        if (random.chance(30)) splice.end = splice.begin;
        if (random.chance(begin == 0 ? 30 : 8) && (splice.end > splice.begin || !splice.put.empty()))
            splices.push_back(splice);
        begin = end;
    }
    edit::settle(splices);
}

std::string shown(const edit::Splices& splices) {
    std::string out;
    for (const edit::Splice& splice : splices)
        out += std::to_string(splice.begin) + "-" + std::to_string(splice.end) + " " +
               std::string{info(splice.rule).name} + " " + std::to_string(splice.score) + " " +
               std::to_string(splice.seen[0]) + "/" + std::to_string(splice.seen[1]) + "\n";
    return out;
}

/// A document's text and its scan, as the pipeline keeps them.
class Document {
  public:
    explicit Document(std::string text) : text_(std::move(text)) { text::scan(text_, scan_); }
    text::View view(const text::Origin& origin) { return {text_, origin, scan_, true}; }
    const std::string& text() const { return text_; }
    void edit(const edit::Splices& splices) {
        std::string next;
        edit::apply(text_, splices, next);
        std::vector<text::Change> changes;
        for (const edit::Splice& splice : splices)
            changes.push_back({splice.begin, splice.end, static_cast<std::uint32_t>(splice.put.size())});
        text::Scan scan;
        rescanner_.run(text_, scan_, changes, next, scan);
        std::swap(scan_, scan);
        text_ = std::move(next);
    }

  private:
    std::string text_;
    text::Scan scan_;
    text::Rescanner rescanner_;
};

edit::Splices proposed(Pass& pass, const text::View& view) {
    edit::Splices splices;
    pass.propose(view, splices);
    edit::settle(splices);
    return splices;
}

class Rounds : public testing::TestWithParam<Preset> {
  protected:
    void expect_same(test::Generator& random, Pass& pass, const Config& config, const Corpus* corpus) {
        Document document{some_text(random)};
        const std::string title = document.text().substr(0, document.text().find('\n'));
        const text::Origin origin{.site = random.chance(90) ? site : "", .language = {}, .first_line = title};
        pass.begin(origin);
        for (int round = 0; round < 6; ++round) {
            edit::Splices splices = proposed(pass, document.view(origin));
            text::Scan scan;
            const auto other = make_boilerplate(config, corpus);
            other->begin(origin);
            const edit::Splices expected = proposed(*other, text::View{document.text(), origin, scan});
            ASSERT_EQ(shown(splices), shown(expected)) << "round " << round << " of\n" << document.text();
            ASSERT_EQ(pass.held_back(), other->held_back());
            if (random.chance(50)) splices.clear();
            disturb(random, document.text(), splices);
            document.edit(splices);
        }
    }
};

TEST_P(Rounds, ProposeWhatAPassProposesThatRemembersNothing) {
    test::Generator random{static_cast<std::uint64_t>(GetParam())};
    Corpus corpus;
    for (int page = 0; page < 12; ++page) corpus.add(some_text(random));
    Config config;
    config.preset = GetParam();
    for (const Corpus* evidence : {static_cast<const Corpus*>(&corpus), static_cast<const Corpus*>(nullptr)}) {
        const auto pass = make_boilerplate(config, evidence);
        for (std::uint64_t document = 0; document < test::cases(120); ++document) {
            expect_same(random, *pass, config, evidence);
            if (HasFatalFailure()) return;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Presets, Rounds, testing::Values(Preset::careful, Preset::balanced, Preset::thorough));

}  // namespace
}  // namespace cutline::pass
