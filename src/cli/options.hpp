/// The one table of options. The parser, --help, the man page, the completions and the settings are all read off it.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cutline/config.hpp"

namespace cutline::cli {

struct Settings;

enum class Command : std::uint8_t { clean, restore, learn, merge, inspect };

struct CommandInfo {
    Command command;
    std::string_view name;       ///< the first word of the command line; empty: none
    std::string_view arguments;  ///< as the synopsis has them
    std::string_view meaning;    ///< a few words
};

/// In the order of Command.
std::span<const CommandInfo> commands();

/// A bit for each command that knows the option.
enum class For : std::uint8_t { clean = 1, restore = 2, learn = 4, merge = 8, inspect = 16, all = 31 };
constexpr For operator|(For a, For b) { return static_cast<For>(static_cast<unsigned>(a) | static_cast<unsigned>(b)); }

enum class Group : std::uint8_t { input, output, rules, evidence, spelling, resources, checks, other };
/// In the order of the help.
inline constexpr Group groups[] = {Group::input,    Group::output,    Group::rules,  Group::evidence,
                                   Group::spelling, Group::resources, Group::checks, Group::other};

/// The group's heading in the help.
std::string_view title(Group group);

struct Option {
    std::string_view name;  ///< long name, without dashes; may be empty
    char letter;            ///< short name, or 0
    /// What it takes: "" nothing; "a|b|c" one of these; "FILE", "LIST" … a value of that kind; in brackets: it may be
    /// left out, and is attached if given ("--help=rules", "-i.bak").
    std::string_view argument;
    Group group;
    For commands;
    bool repeats;           ///< every occurrence counts; else the last one
    std::string_view help;  ///< ends without a period; holds no line break
    /// Lands the values of all occurrences (at least one) in the settings. Throws Error without naming the option.
    /// Called in the order of the table, not of the command line. Null: answered before there are settings.
    void (*apply)(Settings& settings, const std::vector<std::string>& values);

    bool takes_value() const { return !argument.empty(); }
    bool value_optional() const { return argument.starts_with('['); }
    /// The values that it may take, separated by '|'; empty if they are not listed.
    std::string_view choices() const;
    bool known_to(Command command) const;
    /// As a message calls it: "--format", "-o".
    std::string spelled() const;
};

std::span<const Option> options();

}  // namespace cutline::cli
