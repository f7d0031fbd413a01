// Times each stage alone, in bytes of text per second: cutline_bench [NEWS.jsonl [INDEX]] [BENCHMARK OPTIONS]. Without
// a file, on generated news (tests/support/generator.hpp). The counter "scans" is 1 where a pass asks for the scan,
// which it then is timed with.
#include <fstream>
#include <iostream>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <benchmark/benchmark.h>

#include "cutline/cleaner.hpp"
#include "cutline/index.hpp"
#include "frame/site.hpp"
#include "hash/fingerprint.hpp"
#include "index/indexes.hpp"
#include "json/record.hpp"
#include "json/string.hpp"
#include "pass/boilerplate/boilerplate.hpp"
#include "pass/repeats/repeats.hpp"
#include "pass/spacing/spacing.hpp"
#include "pass/spelling/spelling.hpp"
#include "pass/unicode/unicode.hpp"
#include "support/generator.hpp"

namespace {

using namespace cutline;

constexpr std::size_t enough = std::size_t{8} << 20;  // more than fits into the caches

/// What is measured on: records as they stand in a file, each with slack behind it, and their texts.
struct Corpus {
    std::vector<std::string> records;
    std::vector<std::string> texts;
    std::vector<std::string> sites;  // of the texts
    std::int64_t record_bytes = 0;
    std::int64_t text_bytes = 0;

    void add(std::string record) {
        record_bytes += static_cast<std::int64_t>(record.size());
        record.append(json::RecordReader::slack, '\0');
        const std::string_view line = std::string_view{record}.substr(0, record.size() - json::RecordReader::slack);
        const json::Record& read = reader.read(line);
        for (const json::Span& span : read.texts) {
            sites.push_back(frame::host_of(read.site));
            json::unescape(line.substr(span.begin, span.end - span.begin), texts.emplace_back());
            text_bytes += static_cast<std::int64_t>(texts.back().size());
        }
        records.push_back(std::move(record));
    }
    bool full() const { return static_cast<std::size_t>(text_bytes) >= enough; }

    json::RecordReader reader{{{json::Role::text, "text"}, {json::Role::site, "site"}}};
};

Corpus read(const char* path) {
    Corpus corpus;
    std::ifstream file{path};
    for (std::string line; !corpus.full() && std::getline(file, line);) corpus.add(line);
    return corpus;
}

Corpus generate() {
    Corpus corpus;
    test::Generator random{1};
    for (std::uint64_t id = 1; !corpus.full(); ++id) corpus.add(random.record(random.scraped(), id));
    return corpus;
}

void count(benchmark::State& state, std::int64_t bytes) {
    state.SetBytesProcessed(bytes * static_cast<std::int64_t>(state.iterations()));
}

void fingerprint(benchmark::State& state, const Corpus& corpus) {
    for ([[maybe_unused]] auto run : state)
        for (const std::string& text : corpus.texts) benchmark::DoNotOptimize(hash::fingerprint(text));
    count(state, corpus.text_bytes);
}

void read_records(benchmark::State& state, const Corpus& corpus) {
    json::RecordReader reader{{{json::Role::text, "text"}, {json::Role::id, "id"}, {json::Role::site, "site"}}};
    for ([[maybe_unused]] auto run : state)
        for (const std::string& record : corpus.records)
            benchmark::DoNotOptimize(
                reader.read(std::string_view{record}.substr(0, record.size() - json::RecordReader::slack))
                    .closing_brace);
    count(state, corpus.record_bytes);
}

void scan(benchmark::State& state, const Corpus& corpus) {
    text::Scan storage;
    for ([[maybe_unused]] auto run : state)
        for (const std::string& text : corpus.texts) {
            text::scan(text, storage);
            benchmark::DoNotOptimize(storage.lines.data());
        }
    count(state, corpus.text_bytes);
}

/// A pass alone, on texts as they come; the scan, which it shares with the others, is timed with it.
void propose(benchmark::State& state, const Corpus& corpus, pass::Pass& pass) {
    text::Scan storage;
    edit::Splices proposals;
    bool scans = false;
    for ([[maybe_unused]] auto run : state)
        for (std::size_t i = 0; i < corpus.texts.size(); ++i) {
            const text::Origin origin{.site = corpus.sites[i], .language = {}, .may_be_broken = false};
            const text::View view{corpus.texts[i], origin, storage};
            proposals.clear();
            pass.begin(origin);
            pass.propose(view, proposals);
            benchmark::DoNotOptimize(proposals.data());
            scans = scans || view.scanned();
        }
    state.counters["scans"] = scans ? 1 : 0;
    count(state, corpus.text_bytes);
}

void clean(benchmark::State& state, const Corpus& corpus, const Config& config) {
    Cleaner cleaner{config};
    for ([[maybe_unused]] auto run : state)
        for (std::size_t i = 0; i < corpus.texts.size(); ++i)
            benchmark::DoNotOptimize(cleaner.clean(corpus.texts[i], {.site = corpus.sites[i]}));
    count(state, corpus.text_bytes);
}

}  // namespace

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    const Corpus corpus = argc > 1 ? read(argv[1]) : generate();
    if (corpus.texts.empty()) {
        std::cerr << "cutline_bench: no record with a text\n";
        return 2;
    }
    Config config;
    if (argc > 2) config.indexes = {Index::open(argv[2])};
    const index::Indexes indexes{config};
    const index::Evidence* evidence = indexes.empty() ? nullptr : &indexes;
    const auto add = [](const char* name, auto function, auto&... arguments) {
        benchmark::RegisterBenchmark(name, function, std::ref(arguments)...)->Unit(benchmark::kMillisecond);
    };
    add("hash/fingerprint", fingerprint, corpus);
    add("json/read", read_records, corpus);
    add("text/scan", scan, corpus);
    const std::pair<const char*, std::unique_ptr<pass::Pass>> passes[] = {
        {"pass/unicode", pass::make_unicode(config)},
        {"pass/spacing", pass::make_spacing(config)},
        {"pass/repeats", pass::make_repeats(config)},
        {"pass/boilerplate", pass::make_boilerplate(config, evidence)},
        {"pass/spelling", pass::make_spelling(config, evidence)},
    };
    for (const auto& [name, pass] : passes) add(name, propose, corpus, *pass);
    add("cleaner", clean, corpus, config);
    benchmark::RunSpecifiedBenchmarks();
}
