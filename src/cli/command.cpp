#include "cli/command.hpp"

#include "cli/clean.hpp"
#include "cli/help.hpp"
#include "cli/inspect.hpp"
#include "cli/learn.hpp"
#include "cli/outcome.hpp"
#include "cli/parse.hpp"
#include "cli/plan.hpp"
#include "cli/restore.hpp"
#include "cli/settings.hpp"
#include "cutline/index.hpp"
#include "io/output.hpp"

namespace cutline::cli {

namespace {

int print(std::string_view text) {
    io::Output output = io::standard_output();
    output.append(text);
    output.close();
    return done;
}

int clean_in_two_passes(Settings settings) {
    check_files(settings);
    settings.config.indexes.push_back(learn_first(settings));
    return clean(settings);
}

int merge(const Settings& settings) {
    Index::merge(settings.files, settings.target);
    return done;
}

}  // namespace

int run(const std::vector<std::string>& arguments) {
    const Words words = parse(arguments);
    if (const std::string* topic = words.find("help")) return print(help(words.command, *topic));
    if (words.find("version") != nullptr) return print(version_line());
    const Settings settings = make_settings(words);
    switch (settings.command) {
        case Command::restore: return restore(settings);
        case Command::learn: return learn(settings);
        case Command::merge: return merge(settings);
        case Command::inspect: return inspect(settings);
        case Command::clean: break;
    }
    return settings.two_pass ? clean_in_two_passes(settings) : clean(settings);
}

}  // namespace cutline::cli
