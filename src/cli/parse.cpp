#include "cli/parse.hpp"

#include <boost/program_options.hpp>

#include "cli/values.hpp"
#include "cutline/cleaner.hpp"

namespace cutline::cli {

namespace {

namespace po = boost::program_options;

/// Switches are not guessed from abbreviations: a script would break at the next release.
constexpr int style = po::command_line_style::allow_long | po::command_line_style::long_allow_adjacent |
                      po::command_line_style::long_allow_next | po::command_line_style::allow_short |
                      po::command_line_style::allow_dash_for_short | po::command_line_style::short_allow_adjacent |
                      po::command_line_style::short_allow_next | po::command_line_style::allow_sticky;

/// Boost lets an option whose value may be left out take the next argument ("-i FILE"). So such an option is a flag to
/// it, and one with its value attached is another option, whose key ends in '='.
std::string attached_key(const Option& option) { return option.spelled() + "="; }

std::pair<std::string, std::string> take_attached(const std::string& argument) {
    for (const Option& option : options()) {
        const std::string start = option.name.empty() ? option.spelled() : attached_key(option);
        if (option.value_optional() && argument.size() > start.size() && argument.starts_with(start))
            return {attached_key(option), argument.substr(start.size())};
    }
    return {};
}

po::options_description describe(Command command) {
    po::options_description all;
    for (const Option& option : options()) {
        if (!option.known_to(command)) continue;
        std::string names{option.name};
        if (option.letter != 0) names.append({',', option.letter});
        if (option.takes_value() && !option.value_optional())
            all.add_options()(names.c_str(), po::value<std::string>(), "");
        else
            all.add_options()(names.c_str(), "");
        if (option.value_optional()) all.add_options()(attached_key(option).c_str(), po::value<std::string>(), "");
    }
    return all;
}

const Option& find(const std::string& key) {
    for (const Option& option : options())
        if (key == option.name || key == attached_key(option) || (option.name.empty() && key == option.spelled()))
            return option;
    throw std::logic_error("an option without a row: " + key);
}

/// As the user knows it: Boost calls "-o" "--o".
std::string spelled(const po::error_with_option_name& error) {
    std::string name = error.get_option_name();
    for (const Option& option : options())
        if (option.letter != 0 && option.name.empty() && name.ends_with(std::string{'-', option.letter}))
            return option.spelled();
    return name;
}

std::string unknown(const std::string& name, Command command) {
    std::vector<std::string> names;
    for (const Option& option : options())
        if (option.known_to(command)) names.push_back(option.spelled());
    return "unknown option " + name + suggestion(name, {names.begin(), names.end()}) + "; see --help";
}

po::parsed_options parse_words(const std::vector<std::string>& arguments, Command command) {
    try {
        return po::command_line_parser(arguments)
            .options(describe(command))
            .style(style)
            .extra_parser(take_attached)
            .run();
    } catch (const po::unknown_option& error) {
        throw Error(unknown(error.get_option_name(), command));
    } catch (const po::invalid_command_line_syntax& error) {
        const bool missing = error.kind() == po::invalid_syntax::missing_parameter ||
                             error.kind() == po::invalid_syntax::empty_adjacent_parameter;
        throw Error(spelled(error) + (missing ? " needs a value" : " takes no value") + "; see --help");
    } catch (const po::error& error) {
        throw Error(std::string(error.what()) + "; see --help");
    }
}

}  // namespace

const std::string* Words::find(std::string_view name) const {
    const std::string* found = nullptr;
    for (const Occurrence& occurrence : options)
        if (occurrence.option->name == name) found = &occurrence.value;
    return found;
}

Words parse(const std::vector<std::string>& arguments) {
    Words words;
    std::vector<std::string> rest = arguments;
    for (const CommandInfo& command : commands()) {
        if (rest.empty() || command.name.empty() || rest.front() != command.name) continue;
        words.command = command.command;
        rest.erase(rest.begin());
        break;
    }
    for (const po::option& word : parse_words(rest, words.command).options) {
        const std::string value = word.value.empty() ? std::string{} : word.value.front();
        if (word.string_key.empty())
            words.files.push_back(value);
        else
            words.options.push_back({&find(word.string_key), value});
    }
    return words;
}

}  // namespace cutline::cli
