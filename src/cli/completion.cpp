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
        if (row.rule == Rule::annotate) break;
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
        const std::string patterns = "        " + piped(spellings(option)) + ") ";
        if (option.value_optional()) continue;
        if (!names.empty())
            out += patterns + "mapfile -t COMPREPLY < <(compgen -W '" + names + "' -- \"$word\"); return ;;\n";
        else if (option.argument == "DIR")
            out += patterns + "mapfile -t COMPREPLY < <(compgen -d -- \"$word\"); return ;;\n";
        else if (option.takes_value() && option.argument != "FILE")
            out += patterns + "return ;;\n";
    }
    return out +
           "    esac\n"
           "    if [[ $word == -* ]]; then\n"
           "        flags='" +
           all_spellings(Command::clean) +
           "'\n"
           "        [[ ${COMP_WORDS[1]} == restore ]] && flags='" +
           all_spellings(Command::restore) +
           "'\n"
           "        mapfile -t COMPREPLY < <(compgen -W \"$flags\" -- \"$word\")\n"
           "    elif [[ $COMP_CWORD == 1 ]]; then\n"
           "        mapfile -t COMPREPLY < <(compgen -W restore -- \"$word\"; compgen -f -- \"$word\")\n"
           "    fi\n"
           "}\n"
           "complete -o default -F _cutline cutline\n";
}

std::string zsh_completion() {
    std::string out = "#compdef cutline\n_arguments -s -S \\\n";
    for (const Option& option : options()) {
        std::string names = candidates(option);
        const std::string repeats = option.repeats ? "*" : "";
        std::string value;
        if (option.takes_value()) {
            const bool path = option.argument == "FILE" || option.argument == "DIR";
            const std::string action = !names.empty() ? "(" + names + ")" : path ? "_files" : "";
            value = (option.value_optional() ? "::" : ":") + plain(option.argument) + ":" + action;
        }
        const std::string text = "[" + plain(option.help) + "]" + value + "' \\\n";
        if (option.letter != 0)
            out += "  '" + repeats + "-" + option.letter + (option.value_optional() ? "-" : "") + text;
        if (!option.name.empty())
            out += "  '" + repeats + "--" + std::string(option.name) +
                   (option.value_optional() ? "=-"
                    : option.takes_value()  ? "="
                                            : "") +
                   text;
    }
    return out + "  '1:command or file:{_alternative \"commands:command:(restore)\" \"files:file:_files\"}' \\\n" +
           "  '*:file:_files'\n";
}

std::string fish_completion() {
    std::string out = "complete -c cutline -n __fish_use_subcommand -a restore -d 'rebuild the input'\n";
    for (const Option& option : options()) {
        out += "complete -c cutline";
        if (!option.known_to(Command::clean)) out += " -n '__fish_seen_subcommand_from restore'";
        if (!option.known_to(Command::restore)) out += " -n 'not __fish_seen_subcommand_from restore'";
        if (option.letter != 0) out.append(" -s ").append(1, option.letter);
        if (!option.name.empty()) out.append(" -l ").append(option.name);
        const std::string names = candidates(option);
        const bool path = option.argument == "FILE" || option.argument == "DIR";
        if (option.takes_value() && !option.value_optional()) out += path ? " -rF" : " -x";
        if (!names.empty()) out += " -a '" + names + "'";
        out += " -d '" + plain(option.help) + "'\n";
    }
    return out;
}

}  // namespace cutline::cli
