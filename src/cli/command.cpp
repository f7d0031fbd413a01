#include "cli/command.hpp"

#include "cli/clean.hpp"
#include "cli/help.hpp"
#include "cli/parse.hpp"
#include "cli/restore.hpp"
#include "cli/settings.hpp"
#include "io/output.hpp"

namespace cutline::cli {

namespace {

int print(std::string_view text) {
    io::Output output = io::standard_output();
    output.append(text);
    output.close();
    return done;
}

}  // namespace

int run(const std::vector<std::string>& arguments) {
    const Words words = parse(arguments);
    if (const std::string* topic = words.find("help")) return print(help(words.command, *topic));
    if (words.find("version") != nullptr) return print(version_line());
    const Settings settings = make_settings(words);
    return settings.command == Command::restore ? restore(settings) : clean(settings);
}

}  // namespace cutline::cli
