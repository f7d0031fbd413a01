#include "cli/completion.hpp"

#include <algorithm>

#include "cli/options.hpp"
#include "cli/values.hpp"
#include "cutline/rules.hpp"

namespace cutline::cli {

namespace {

/// What may stand after an option, separated by spaces; empty if it cannot be listed.
std::string candidates(const Option& option) {
    std::string names{option.choices()};
    std::replace(names.begin(), names.end(), '|', ' ');
    const bool lists_rules = option.argument == "LIST";
    const bool lists_categories = option.argument == "CATEGORY";
    std::string_view pass;
    for (const RuleInfo& row : rule_table) {
        if (!cleans(row.rule)) break;
        if (lists_rules && row.pass != pass) names.append(row.pass).append(" ");
        pass = row.pass;
        if (lists_rules) names.append(row.pass).append("/").append(row.name).append(" ");
        if (lists_categories && row.name.starts_with(category_prefix))
            names.append(row.name.substr(category_prefix.size())).append(" ");
    }
    if (names.ends_with(' ')) names.pop_back();
    return names;
}

std::string spellings(const Option& option) {
    std::string out;
    if (option.letter != 0) out.append("-").append(1, option.letter);
    if (!option.name.empty()) out.append(out.empty() ? "--" : " --").append(option.name);
    return out;
}

std::string all_spellings(Command command) {
    std::string out;
    for (const Option& option : options())
        if (option.known_to(command)) out.append(out.empty() ? "" : " ").append(spellings(option));
    return out;
}

/// For a shell's single quotes, and without what zsh's _arguments takes for itself.
std::string plain(std::string_view text) {
    std::string out;
    for (char c : text) {
        if (c == '\'' || c == '[' || c == ']' || c == ':') continue;
        out += c;
    }
    return out;
}

/// The words that a command line may begin with.
std::string command_names() {
    std::string out;
    for (const CommandInfo& row : commands())
        if (!row.name.empty()) out.append(out.empty() ? "" : " ").append(row.name);
    return out;
}

bool takes_path(const Option& option) {
    return option.argument == "FILE" || option.argument == "DIR" || option.argument == "INDEX";
}

std::string piped(std::string spaced) {
    std::replace(spaced.begin(), spaced.end(), ' ', '|');
    return spaced;
}

}  // namespace

std::string bash_completion() {
    std::string out =
        "# bash completion for cutline\n"
        "_cutline() {\n"
        "    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} flags\n"
        "    COMPREPLY=()\n"
        "    case $before in\n";
    for (const Option& option : options()) {
        const std::string names = candidates(option);
        const bool any_value = names.empty() && option.argument != "DIR";
        if (!option.takes_value() || option.value_optional() || (takes_path(option) && option.argument != "DIR"))
            continue;
        out.append("        ").append(piped(spellings(option))).append(") ");
        if (!any_value) out += "mapfile -t COMPREPLY < <(compgen ";
        if (!names.empty()) out.append("-W '").append(names).append("'");
        if (option.argument == "DIR") out += "-d";
        out += any_value ? "return ;;\n" : " -- \"$word\"); return ;;\n";
    }
    out += "    esac\n    if [[ $word == -* ]]; then\n        flags='";
    out += all_spellings(Command::clean);
    out += "'\n";
    for (const CommandInfo& row : commands()) {
        if (row.name.empty()) continue;
        out.append("        [[ ${COMP_WORDS[1]} == ").append(row.name).append(" ]] && flags='");
        out.append(all_spellings(row.command)).append("'\n");
    }
    out +=
        "        mapfile -t COMPREPLY < <(compgen -W \"$flags\" -- \"$word\")\n"
        "    elif [[ $COMP_CWORD == 1 ]]; then\n"
        "        mapfile -t COMPREPLY < <(compgen -W '";
    out += command_names();
    out +=
        "' -- \"$word\"; compgen -f -- \"$word\")\n"
        "    fi\n"
        "}\n"
        "complete -o default -F _cutline cutline\n";
    return out;
}

namespace {

/// What _arguments is told of the value: ":message:action", with two colons if it may be left out.
std::string zsh_value(const Option& option) {
    if (!option.takes_value()) return {};
    const std::string names = candidates(option);
    std::string out = option.value_optional() ? "::" : ":";
    out.append(plain(option.argument)).append(":");
    if (!names.empty()) out.append("(").append(names).append(")");
    return takes_path(option) ? out + "_files" : out;
}

}  // namespace

std::string zsh_completion() {
    std::string out = "#compdef cutline\n_arguments -s -S \\\n";
    for (const Option& option : options()) {
        const auto line = [&](const std::string& name, const char* joint) {
            out.append("  '").append(option.repeats ? "*" : "").append(name).append(option.takes_value() ? joint : "");
            out.append("[").append(plain(option.help)).append("]").append(zsh_value(option)).append("' \\\n");
        };
        if (option.letter != 0) line({'-', option.letter}, option.value_optional() ? "-" : "+");
        if (!option.name.empty()) line(option.spelled(), option.value_optional() ? "=-" : "=");
    }
    return out + "  '1:command or file:{_alternative \"commands:command:(" + command_names() +
           ")\" \"files:file:_files\"}' \\\n"
           "  '*:file:_files'\n";
}

namespace {

/// Where fish is to offer the option; empty: everywhere.
std::string fish_condition(const Option& option) {
    if (option.commands == For::all) return {};
    std::string with;
    std::string without;
    for (const CommandInfo& row : commands())
        if (!row.name.empty()) (option.known_to(row.command) ? with : without).append(" ").append(row.name);
    const std::string seen = "__fish_seen_subcommand_from";
    return " -n '" + (option.known_to(Command::clean) ? "not " + seen + without : seen + with) + "'";
}

}  // namespace

std::string fish_completion() {
    std::string out;
    for (const CommandInfo& row : commands()) {
        if (row.name.empty()) continue;
        out.append("complete -c cutline -n __fish_use_subcommand -a ").append(row.name);
        out.append(" -d '").append(plain(row.meaning)).append("'\n");
    }
    for (const Option& option : options()) {
        out += "complete -c cutline" + fish_condition(option);
        if (option.letter != 0) out.append(" -s ").append(1, option.letter);
        if (!option.name.empty()) out.append(" -l ").append(option.name);
        const std::string names = candidates(option);
        if (option.takes_value() && !option.value_optional()) out += takes_path(option) ? " -rF" : " -x";
        if (!names.empty()) out += " -a '" + names + "'";
        out += " -d '" + plain(option.help) + "'\n";
    }
    return out;
}

}  // namespace cutline::cli
