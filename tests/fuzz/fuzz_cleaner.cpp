// The whole cleaner. The first bytes choose the options, the next how the input is cut; the rest is the input. What
// holds of any input must hold of this one: see tests/properties.
#include "fuzz/check.hpp"
#include "support/collect.hpp"

namespace {

using namespace cutline;

Config config_of(std::string_view choice) {
    Config config;
    const auto byte = [&](std::size_t i) { return i < choice.size() ? static_cast<unsigned char>(choice[i]) : 0U; };
    config.format = static_cast<Format>(byte(0) % 4);
    config.preset = static_cast<Preset>(byte(0) / 4 % 3);
    config.variant = static_cast<Variant>(byte(0) / 12 % 3);
    if ((byte(1) & 1) != 0) config.rules = config.rules | *find_rules("boilerplate") | *find_rules("spelling");
    if ((byte(1) & 2) != 0) config.rules = config.rules - *find_rules("spacing");
    if ((byte(1) & 4) != 0) config.rules = config.rules - *find_rules("unicode");
    if ((byte(1) & 8) != 0) config.rules.insert(Rule::unicode_punctuation);
    if ((byte(1) & 16) != 0) config.window = 64;
    if ((byte(1) & 32) != 0) config.separator = "==";
    if ((byte(1) & 64) != 0) config.annotate_key = "cleaned";
    return config;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view input = test::bytes(data, size);
    const Config config = config_of(test::take(input, 2));
    const std::string_view piece = test::take(input, 1);

    const test::Collect whole = test::collect(config, input);
    test::check(whole.replayed(input) == whole.output, "the edits lead from the input to the output");
    test::check(test::restored(config, whole, input) == input, "restore gives back the input");

    const test::Collect pieces =
        test::collect(config, input, piece.empty() ? 1 : 1 + static_cast<unsigned char>(piece[0]));
    test::check(pieces.output == whole.output, "the output does not depend on how the input is cut");
    test::check(pieces.edits == whole.edits, "the log does not depend on how the input is cut");

    // An annotation is written anew, a text may be taken for JSON once it has been put right, and the windows of a long
    // document fall elsewhere once it is shorter.
    if (config.annotate_key.empty() && config.format != Format::automatic && config.window == Config{}.window)
        test::check(test::collect(config, whole.output).output == whole.output, "cleaning again changes nothing");
    return 0;
}
