#include "cli/help.hpp"

#include <algorithm>
#include <vector>

#include "cli/completion.hpp"
#include "cli/manual.hpp"
#include "cli/values.hpp"
#include "cutline/rules.hpp"
#include "cutline/version.hpp"

namespace cutline::cli {

namespace {

constexpr std::size_t page_width = 80;
constexpr std::size_t help_column = 30;
constexpr std::size_t rule_column = 38;

constexpr std::string_view clean_intro =
    "\n"
    "Takes scraped article text and gives back the article: what stands there twice\n"
    "is cut to one, the site's furniture is cut out, broken Unicode, spacing and\n"
    "plain typos are put right. Cleans FILEs, or standard input (-), to standard\n"
    "output. gzip, zstd, xz and bzip2 are known by their first bytes.\n";

constexpr std::string_view clean_outro =
    "\n"
    "Exit status: 0 done; 1 --check found changes; 2 usage, input or output, damaged\n"
    "file, no record with the text key, bad record under --strict; 3 done, but more\n"
    "bad records than --max-bad bears.\n";

constexpr std::string_view restore_intro =
    "\n"
    "Rebuilds the input, byte for byte, from the cleaned text (FILEs one after\n"
    "another, or standard input) and its edit log. A log that does not fit is\n"
    "refused.\n";

constexpr std::string_view learn_intro =
    "\n"
    "Counts in how many documents of FILEs, or of standard input, each line, word and\n"
    "piece of furniture stands, for --index. Documents are told apart as in cleaning;\n"
    "one whose id or url came before counts once. The same corpus gives the same\n"
    "bytes.\n";

constexpr std::string_view merge_intro =
    "\n"
    "Writes the sum of INDEXes, in any order and any grouping the same bytes. INDEX\n"
    "itself may be one of them.\n";

constexpr std::string_view inspect_intro =
    "\n"
    "Prints how much an index holds, its versions and its fingerprint, and checks\n"
    "every byte. With FILEs, also what it would cut of them, by site: how often, on\n"
    "how many of the site's pages the index has it, the rule, and the text.\n";

std::string_view intro(Command command) {
    switch (command) {
        case Command::restore: return restore_intro;
        case Command::learn: return learn_intro;
        case Command::merge: return merge_intro;
        case Command::inspect: return inspect_intro;
        case Command::clean: break;
    }
    return clean_intro;
}

/// The command's own line; of cleaning, those of all commands.
std::string synopsis(Command command) {
    std::string out;
    for (const CommandInfo& row : commands()) {
        if (command != Command::clean && row.command != command) continue;
        out.append(out.empty() ? "Usage: cutline " : "       cutline ").append(row.name);
        out.append(row.name.empty() ? "" : " ").append(row.arguments).append("\n");
    }
    return out;
}

/// Appends `text`, broken at spaces, from `column` on; the cursor stands at `from`.
void put_column(std::string& out, std::size_t from, std::size_t column, std::string_view text) {
    if (from + 2 > column) {
        out += '\n';
        from = 0;
    }
    out.append(column - from, ' ');
    std::size_t at = column;
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(' '));
        if (at > column && at + 1 + word.size() > page_width) {
            out.append("\n").append(column, ' ');
            at = column;
        }
        if (at > column) out += ' ', ++at;
        out += word;
        at += word.size();
        text.remove_prefix(std::min(word.size() + 1, text.size()));
    }
    out += '\n';
}

std::string option_list(Command command) {
    std::string out;
    for (Group group : groups) {
        bool titled = false;
        for (const Option& option : options()) {
            if (option.group != group || !option.known_to(command)) continue;
            if (!titled) out.append("\n").append(title(group)).append(":\n");
            titled = true;
            const std::string left = "  " + usage(option);
            out += left;
            put_column(out, left.size(), help_column, option.help);
        }
    }
    return out;
}

std::string category_list(bool cut) {
    std::string names;
    for (const RuleInfo& row : rule_table) {
        if (!row.name.starts_with(category_prefix) || row.by_default != cut) continue;
        if (!names.empty()) names += ", ";
        names += row.name.substr(category_prefix.size());
    }
    return names;
}

std::string rule_list() {
    std::string out = "Rules, in the order of the passes; * is on by default\n";
    std::string_view pass;
    for (const RuleInfo& row : rule_table) {
        if (!cleans(row.rule)) continue;
        if (row.pass != pass) out += '\n';
        pass = row.pass;
        const std::string left =
            std::string(row.by_default ? "* " : "  ") + std::string(row.pass) + "/" + std::string(row.name);
        out += left;
        put_column(out, left.size(), rule_column, row.meaning);
    }
    out += "\nFurniture categories that are cut:\n";
    put_column(out, 0, 2, category_list(true));
    out += "Kept, unless --cut asks for them:\n";
    put_column(out, 0, 2, category_list(false));
    return out;
}

}  // namespace

std::string version_line() { return "cutline " + std::string(version) + "\n"; }

std::string help(Command command, const std::string& topic) {
    if (topic == "rules") return rule_list();
    if (topic == "man") return manual();
    if (topic == "bash") return bash_completion();
    if (topic == "zsh") return zsh_completion();
    if (topic == "fish") return fish_completion();
    if (!topic.empty()) choice(topic, "rules|man|bash|zsh|fish");
    const std::string text = synopsis(command) + std::string(intro(command)) + option_list(command);
    return command == Command::clean ? text + std::string(clean_outro) : text;
}

}  // namespace cutline::cli
