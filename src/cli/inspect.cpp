#include "cli/inspect.hpp"

#include <string>
#include <utility>

#include "cli/outcome.hpp"
#include "cli/sightings.hpp"
#include "cutline/index.hpp"
#include "frame/site.hpp"
#include "index/format.hpp"
#include "io/output.hpp"
#include "io/source.hpp"
#include "pipeline.hpp"

namespace cutline::cli {

namespace {

constexpr std::size_t chunk = std::size_t{64} << 10;
constexpr RuleSet learned_rules{Rule::boilerplate_site_line, Rule::boilerplate_site_affix, Rule::boilerplate_site_span,
                                Rule::boilerplate_gap};

void row(std::string& out, std::string_view name, const std::string& value) {
    constexpr std::size_t column = 13;
    out.append(name).append(column - name.size(), ' ').append(value).append("\n");
}

std::string totals(const Index& index) {
    const Index::Sizes sizes = index.sizes();
    std::string out;
    row(out, "documents", std::to_string(sizes.documents));
    row(out, "sites", std::to_string(sizes.sites));
    row(out, "site lines", std::to_string(sizes.site_lines));
    row(out, "lines", std::to_string(sizes.lines));
    row(out, "affixes", std::to_string(sizes.affixes));
    row(out, "words", std::to_string(sizes.words));
    row(out, "versions", index::versions());
    row(out, "fingerprint", index.fingerprint());
    return out;
}

/// Learned furniture, found as cleaning finds it; nothing else.
Config looking(const Settings& settings, std::shared_ptr<const Index> index) {
    Config config = settings.config;
    config.indexes.push_back(std::move(index));
    config.rules = *find_rules("unicode") | *find_rules("spacing") | learned_rules;
    config.rules = config.rules & default_rules();
    return config;
}

/// Takes what is no furniture out of a stream's edits.
class LearnedOnly final : public Receiver {
  public:
    explicit LearnedOnly(Sightings& to) : to_(to) {}
    void text(std::string_view) override {}
    void edit(const Edit& edit) override {
        if (learned_rules.contains(edit.rule)) to_.edit(edit);
    }

  private:
    Sightings& to_;
};

std::string sightings(const Settings& settings, std::shared_ptr<const Index> index) {
    Sightings found{frame::host_of(settings.config.site)};
    LearnedOnly receiver{found};
    Stream stream{looking(settings, std::move(index)), Show::nothing, receiver};
    const io::Interrupt never{false};
    for (auto file = settings.files.begin() + 1; file != settings.files.end(); ++file) {
        const std::unique_ptr<io::Source> source = io::open_input(*file, never);
        stream.open(io::shown(*file));
        for (;;) {
            source->wait(-1);
            const std::optional<std::size_t> got = source->read(stream.room(chunk), chunk);
            if (!got) break;
            stream.fed(*got);
        }
        stream.close();
    }
    stream.finish();
    check_text_key(settings, stream.stats(), stream.first_keys());
    return found.report(settings.top);
}

}  // namespace

int inspect(const Settings& settings) {
    const std::shared_ptr<const Index> index = Index::open(settings.files.front());
    index->check();
    std::string report = totals(*index);
    if (settings.files.size() > 1) report += sightings(settings, index);
    io::Output output = io::standard_output();
    output.append(report);
    output.close();
    return done;
}

}  // namespace cutline::cli
