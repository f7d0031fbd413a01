#include "cli/manual.hpp"

#include "cutline/rules.hpp"
#include "cutline/version.hpp"

namespace cutline::cli {

namespace {

constexpr std::string_view opening = R"(.SH NAME
cutline \- take scraped article text and give back the article
)";

constexpr std::string_view description = R"(.SH DESCRIPTION
Captions and sentences that stand there twice are cut to one, the site's furniture is cut out, broken Unicode, spacing
and plain typos are put right. Every edit can be logged, and
.B cutline restore
turns output plus log back into the input, byte for byte.
.B cutline learn
counts a corpus into an index, which tells cleaning what a site repeats on its pages and what is a word.
.PP
FILEs, or standard input
.RB ( \- ),
are cleaned to standard output. Input that is compressed by gzip, zstd, xz or bzip2 is known by its first bytes.
When input would block, finished records are written out at once.
)";

constexpr std::string_view closing = R"(.SH EXIT STATUS
.TP
.B 0
done
.TP
.B 1
.B \-\-check
found changes
.TP
.B 2
usage, input or output, a damaged file, a log that does not fit, no record with the text key, a bad record under
.B \-\-strict
.TP
.B 3
done, but more records were bad than
.B \-\-max\-bad
bears
)";

/// `text` as troff takes it literally.
std::string escaped(std::string_view text) {
    std::string out;
    for (char c : text) {
        if (c == '-' || c == '\\') out += '\\';
        out += c == '\\' ? 'e' : c;
    }
    if (out.starts_with('.') || out.starts_with('\'')) out.insert(0, "\\&");
    return out;
}

std::string synopsis() {
    std::string out = ".SH SYNOPSIS\n";
    for (const CommandInfo& row : commands()) {
        out += row.command == Command::clean ? "" : ".br\n";
        out.append(".B cutline").append(row.name.empty() ? "" : " ").append(row.name).append("\n");
        out.append(escaped(row.arguments)).append("\n");
    }
    return out;
}

void entry(std::string& out, std::string_view what, std::string_view text) {
    out.append(".TP\n.B ").append(escaped(what)).append("\n").append(escaped(text)).append("\n");
}

}  // namespace

std::string usage(const Option& option) {
    std::string out;
    if (option.letter != 0) out.append("-").append(1, option.letter);
    if (option.letter != 0 && !option.name.empty()) out += ", ";
    if (!option.name.empty()) out.append(option.letter == 0 ? "    --" : "--").append(option.name);
    if (option.value_optional())
        out += option.name.empty() ? std::string(option.argument) : "[=" + std::string(option.argument.substr(1));
    else if (option.takes_value())
        out.append(" ").append(option.argument);
    return out;
}

std::string manual() {
    std::string out = ".TH CUTLINE 1 \"\" \"cutline " + std::string(version) + "\"\n" + std::string(opening) +
                      synopsis() + std::string(description);
    out += ".SH OPTIONS\n";
    for (Group group : groups) {
        out.append(".SS ").append(title(group)).append("\n");
        for (const Option& option : options()) {
            if (option.group != group) continue;
            const std::string what = usage(option);
            entry(out, what.substr(what.find_first_not_of(' ')), option.help);
        }
    }
    out += ".SH RULES\n";
    for (const RuleInfo& row : rule_table) {
        if (!cleans(row.rule)) continue;
        const std::string name = std::string(row.pass) + "/" + std::string(row.name);
        entry(out, name, std::string(row.meaning) + (row.by_default ? "" : " (off by default)"));
    }
    return out + std::string(closing);
}

}  // namespace cutline::cli
