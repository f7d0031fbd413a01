#include "options.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "cli/settings.hpp"
#include "cli/values.hpp"
#include "cutline/cleaner.hpp"

namespace cutline::python {

namespace {

using cli::For;
using cli::Group;

/// What belongs to files and streams, of which there are none here.
constexpr std::array<std::string_view, 4> of_streams{"format", "separator", "two-pass", "top"};
constexpr std::string_view threads = "threads";

std::string_view name_of(const cli::Option& option) { return option.letter == 'T' ? threads : option.name; }

bool of_files(const cli::Option& option) {
    return option.group == Group::output || option.group == Group::checks || option.group == Group::other ||
           std::find(of_streams.begin(), of_streams.end(), option.name) != of_streams.end();
}

const cli::Option& find(std::string_view name, cli::Command command) {
    std::vector<std::string_view> names;
    for (const cli::Option& option : cli::options()) {
        const bool known = option.known_to(command) && !of_files(option);
        if (name_of(option) == name) {
            if (known) return option;
            throw Error("--" + std::string(name) + " is of the command line: it means nothing here");
        }
        if (known && !name_of(option).empty()) names.push_back(name_of(option));
    }
    throw Error("there is no option --" + std::string(name) + cli::suggestion(name, names));
}

/// With the words of the command line.
void check(const cli::Option& option, const std::string& value) {
    if (option.takes_value() ? value.empty() : !value.empty())
        throw Error("--" + std::string(name_of(option)) + (value.empty() ? " needs a value" : " takes no value"));
}

void append(std::vector<std::string>& to, std::vector<std::string>&& lines) {
    to.insert(to.end(), std::make_move_iterator(lines.begin()), std::make_move_iterator(lines.end()));
}

}  // namespace

Config make_config(const Options& options, OwnLines lines, bool to_learn) {
    const auto command = to_learn ? cli::Command::learn : cli::Command::clean;
    cli::Words words;
    words.options.reserve(options.size());
    for (const auto& [name, values] : options) {
        const cli::Option& option = find(name, command);
        for (const std::string& value : values) {
            check(option, value);
            words.options.push_back({&option, value});
        }
    }
    Config config = cli::make_settings(words).config;
    append(config.keep_lines, std::move(lines.keep_lines));
    append(config.cut_lines, std::move(lines.cut_lines));
    append(config.words, std::move(lines.words));
    return config;
}

}  // namespace cutline::python
