#include "cli/stats.hpp"

#include "cutline/version.hpp"
#include "edit/log.hpp"
#include "io/interrupt.hpp"
#include "io/new_file.hpp"
#include "json/writer.hpp"

namespace cutline::cli {

std::string stats_json(const Stats& stats, RuleSet rules) {
    std::string out;
    json::Writer writer{out};
    writer.open('{').key("cutline").string(version);
    writer.key("docs").number(stats.docs);
    writer.key("changed").number(stats.changed);
    writer.key("bad").number(stats.bad);
    writer.key("without_text").number(stats.without_text);
    writer.key("abstained").number(stats.abstained);
    writer.key("held_back").number(stats.held_back);
    writer.key("forgotten").number(stats.forgotten);
    writer.key("in_bytes").number(stats.in_bytes);
    writer.key("out_bytes").number(stats.out_bytes);
    writer.key("text_bytes").number(stats.text_bytes);
    writer.key("rules").open('{');
    for (const RuleInfo& row : rule_table) {
        if (!rules.contains(row.rule)) continue;
        const auto index = static_cast<std::size_t>(row.rule);
        writer.key(edit::rule_name(row.rule)).open('{');
        writer.key("edits").number(stats.edits.at(index)).key("cut_bytes").number(stats.cut_bytes.at(index)).close('}');
    }
    writer.close('}').close('}');
    out += '\n';
    return out;
}

void write_stats(const std::string& path, const Stats& stats, RuleSet rules) {
    if (path == "-") {
        io::Output output = io::standard_output();
        output.append(stats_json(stats, rules));
        output.close();
        return;
    }
    const io::Interrupt interrupt{true};
    io::NewFile file{path};
    file.output().append(stats_json(stats, rules));
    file.commit();
}

}  // namespace cutline::cli
