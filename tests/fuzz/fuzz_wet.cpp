// Records of web archives: any bytes at all, and a good record behind them, which must come out cleaned and good. The
// first byte says how the input is cut.
#include <algorithm>

#include "fuzz/check.hpp"
#include "support/collect.hpp"
#include "support/program.hpp"
#include "support/wet.hpp"

using namespace cutline;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view input = test::bytes(data, size);
    const std::string_view choice = test::take(input, 1);
    const std::size_t piece = choice.empty() ? 1 : 1 + static_cast<unsigned char>(choice[0]);
    Config config;
    config.format = Format::wet;
    config.window = 4096;
    config.rules =
        *find_rules("spacing") | *find_rules("repeats");  // what it is about is the framing; others cost time

    const test::Collect whole = test::collect(config, input);
    test::check(test::restored(config, whole, input) == input, "restore gives back the input");
    const test::Collect pieces = test::collect(config, input, piece);
    test::check(pieces.output == whole.output, "the output does not depend on how the input is cut");
    test::check(pieces.edits == whole.edits, "the log does not depend on how the input is cut");
    test::check(pieces.bads == whole.bads, "what is damaged does not depend on how the input is cut");
    test::check(test::collect(config, whole.output).output == whole.output, "cleaning again changes nothing");

    // Behind a line end, unless the bytes claim what follows for themselves.
    const std::string behind = std::string{input} + "\n" + test::wet_record(test::twice);
    const std::string output = test::collect(config, behind).output;
    std::string small{input};
    std::transform(small.begin(), small.end(), small.begin(), [](char c) { return static_cast<char>(c | 0x20); });
    const bool claims = small.find("content-length") != small.npos;
    test::check(claims || output.ends_with(test::wet_record(test::once)),
                "good records behind damaged ones are cleaned");
    return 0;
}
