// The user's own lines (split off at the first empty line) and what they do to a text.
#include <string>

#include "cutline/cleaner.hpp"
#include "fuzz/check.hpp"
#include "support/collect.hpp"

using namespace cutline;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view input = test::bytes(data, size);
    const bool keep = !test::take(input, 1).starts_with('\0');
    std::string_view lines = test::take(input, input.find("\n\n"));
    Config config;
    config.format = Format::text;
    config.site = "ledger.example";
    config.rules = *find_rules("boilerplate");
    while (!lines.empty()) {
        (keep && lines.size() % 2 == 0 ? config.keep_lines : config.cut_lines)
            .emplace_back(test::take(lines, lines.find('\n')));
        test::take(lines, 1);
    }
    try {
        const test::Collect run = test::collect(config, input);
        test::check(run.replayed(input) == run.output, "the edits lead from the input to the output");
        test::check(test::collect(config, run.output).output == run.output, "cleaning again changes nothing");
    } catch (const Error& error) {
        test::check(std::string_view{error.what()}.find('\n') == std::string_view::npos, "an error is one line");
    }
    return 0;
}
