#include "cli/settings.hpp"

#include <algorithm>

#include "cutline/cleaner.hpp"
#include "io/decompress.hpp"

namespace cutline::cli {

namespace {

bool unwritten(io::Compression compression) {
    return compression == io::Compression::xz || compression == io::Compression::bzip2;
}

void apply(const Option& option, const Words& words, Settings& settings) {
    std::vector<std::string> values;
    for (const Words::Occurrence& occurrence : words.options)
        if (occurrence.option == &option) values.push_back(occurrence.value);
    if (values.empty() || option.apply == nullptr) return;
    try {
        option.apply(settings, values);
    } catch (const Error& error) {
        throw Error(option.spelled() + ": " + error.what());
    }
}

struct Conflict {
    bool there;
    const char* message;
};

void check(const Settings& s) {
    const bool reads_standard_input = std::find(s.files.begin(), s.files.end(), "-") != s.files.end();
    const bool makes_index = s.command == Command::learn || s.command == Command::merge;
    const bool by_file = s.where == Where::folder || s.where == Where::in_place;
    const Conflict conflicts[] = {
        {s.command == Command::restore && s.log.empty(), "restore needs --log EDITS"},
        {makes_index && (s.where != Where::file || s.target == "-"),
         "an index needs a file to be written to: -o INDEX"},
        {s.command == Command::merge && reads_standard_input, "merge needs INDEXes"},
        {s.command == Command::inspect && s.files.front() == "-", "inspect needs an INDEX"},
        {s.two_pass && reads_standard_input, needs_files},
        {s.two_pass && s.config.online, "--two-pass has learned all that --online would: leave out one of them"},
        {std::count(s.files.begin(), s.files.end(), "-") > 1, "- (standard input) can be read only once"},
        {by_file && reads_standard_input, "-d and -i need FILEs: standard input has no name"},
        {s.check && s.where != Where::standard_output, "--check writes no text: leave out -o, -d and -i"},
        {s.compress && s.where == Where::in_place, "files in place stay as they are compressed: leave out --compress"},
        {!s.compress && s.where == Where::file && unwritten(io::compression_by_name(s.target)),
         "nothing is written as xz or bzip2: give -o another name, or say --compress none"},
        {s.diff && s.where == Where::in_place, "--diff cannot be written in place: leave out -i"},
        {s.command == Command::clean && !s.log.empty() && (s.check || s.diff),
         "--log explains the cleaned text: leave out --check and --diff"},
        {(s.config.format == Format::text || s.config.format == Format::wet) && !s.config.annotate_key.empty(),
         "--annotate needs records (JSON Lines)"},
        {(s.config.format == Format::jsonl || s.config.format == Format::wet) && s.config.separator.has_value(),
         "--separator is for text, not for jsonl or wet"},
        {(s.config.format == Format::text || s.config.format == Format::wet) && !s.config.context_keys.empty(),
         "--context-key needs records (JSON Lines)"},
        {s.config.variant == Variant::keep && s.config.rules.contains(Rule::spelling_variant),
         "rule spelling/variant needs --variant us or gb"},
    };
    for (const Conflict& conflict : conflicts)
        if (conflict.there) throw Error(conflict.message);
}

}  // namespace

bool BadLimit::exceeded(std::uint64_t bad, std::uint64_t docs) const {
    constexpr std::uint64_t whole = 100'000;  // thousandths of a percent
    return percent ? bad > docs / whole * count + docs % whole * count / whole : bad > count;
}

Settings make_settings(const Words& words) {
    Settings settings;
    settings.command = words.command;
    settings.config.threads = 0;
    settings.files = words.files;
    if (settings.files.empty()) settings.files.emplace_back("-");
    for (const Option& option : options()) apply(option, words, settings);
    check(settings);
    return settings;
}

}  // namespace cutline::cli
