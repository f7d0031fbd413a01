#include "edit/log.hpp"

#include <array>

#include "cutline/index.hpp"
#include "cutline/version.hpp"
#include "edit/base64.hpp"
#include "hash/fingerprint.hpp"
#include "json/writer.hpp"
#include "text/utf8.hpp"

namespace cutline::edit {

namespace {

void bytes(json::Writer& writer, std::string_view name, std::string_view value) {
    if (text::is_utf8(value)) {
        writer.key(name).string(value);
        return;
    }
    std::string encoded;
    encode_base64(value, encoded);
    writer.key(std::string{name} + "64").string(encoded);
}

void config_object(const Config& config, json::Writer& writer) {
    constexpr std::array presets{"careful", "balanced", "thorough"};
    constexpr std::array formats{"auto", "text", "jsonl", "wet"};
    writer.key("config").open('{');
    writer.key("format").string(formats.at(static_cast<std::size_t>(config.format)));
    writer.key("preset").string(presets.at(static_cast<std::size_t>(config.preset)));
    writer.key("text-key").open('[');
    for (const std::string& key : config.text_keys) writer.string(key);
    writer.close(']');
    if (!config.site.empty()) writer.key("site").string(config.site);
    if (config.separator) writer.key("separator").string(*config.separator);
    if (!config.annotate_key.empty()) writer.key("annotate").string(config.annotate_key);
    writer.key("window").number(config.window).close('}');
}

std::string rules_on(RuleSet rules) {
    std::string out;
    for (const RuleInfo& row : rule_table) {
        if (!rules.contains(row.rule)) continue;
        if (!out.empty()) out.push_back(',');
        out += rule_name(row.rule);
    }
    return out;
}

}  // namespace

std::string rule_name(Rule rule) {
    const RuleInfo& row = info(rule);
    std::string out{row.pass};
    if (!row.name.empty()) out.append("/").append(row.name);
    return out;
}

void log_header(const Config& config, std::string& out) {
    json::Writer writer{out};
    writer.open('{').key("cutline").string(version);
    writer.key("rules").string(rules_on(config.rules));
    config_object(config, writer);
    writer.key("index").open('[');
    for (const auto& index : config.indexes) writer.string(index->fingerprint());
    writer.close(']');
    writer.key("state").string(config.online ? "stream" : "none").close('}');
    out.push_back('\n');
}

void log_edit(const Edit& edit, std::string_view file, std::string& out) {
    json::Writer writer{out};
    writer.open('{').key("doc").number(edit.doc);
    if (!file.empty()) writer.key("file").string(file);
    if (!edit.id.empty()) writer.key("id").string(edit.id);
    if (!edit.site.empty()) writer.key("site").string(edit.site);
    writer.key("line").number(edit.line).key("at").number(edit.at).key("in").number(edit.in);
    bytes(writer, "cut", edit.cut);
    bytes(writer, "put", edit.put);
    writer.key("rule").string(rule_name(edit.rule)).key("score").number(edit.score);
    if (edit.seen[0] != 0 || edit.seen[1] != 0)
        writer.key("seen").open('[').number(edit.seen[0]).number(edit.seen[1]).close(']');
    if (edit.like)
        writer.key("like").open('{').key("doc").number(edit.like->doc).key("at").number(edit.like->at).close('}');
    if (!edit.also.empty()) {
        writer.key("also").open('[');
        for (const RuleInfo& row : rule_table)
            if (edit.also.contains(row.rule)) writer.string(rule_name(row.rule));
        writer.close(']');
    }
    writer.close('}');
    out.push_back('\n');
}

void log_held_back(std::uint64_t doc, std::string_view file, std::string& out) {
    json::Writer writer{out};
    writer.open('{').key("doc").number(doc);
    if (!file.empty()) writer.key("file").string(file);
    writer.key("abstained").string("boilerplate").close('}');
    out.push_back('\n');
}

void log_end(const Totals& totals, std::string& out) {
    json::Writer writer{out};
    writer.open('{').key("end").boolean(true).key("docs").number(totals.docs);
    writer.key("in_bytes").number(totals.in_bytes).key("out_bytes").number(totals.out_bytes);
    writer.key("in_xxh3")
        .string(hash::hex(totals.in_xxh3))
        .key("out_xxh3")
        .string(hash::hex(totals.out_xxh3))
        .close('}');
    out.push_back('\n');
}

}  // namespace cutline::edit
