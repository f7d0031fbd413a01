#include "cli/outcome.hpp"

#include "cli/console.hpp"

namespace cutline::cli {

namespace {

std::string joined(const std::vector<std::string>& names) {
    std::string out;
    for (const std::string& name : names) out.append(out.empty() ? "" : ", ").append(name);
    return out.empty() ? "none" : out;
}

}  // namespace

void check_text_key(const Settings& settings, const Stats& stats, const std::vector<std::string>& first_keys) {
    if (stats.without_text == 0 || stats.without_text + stats.bad < stats.docs) return;
    throw Error("no record has the text key " + joined(settings.config.text_keys) +
                "; name another with --text-key; the first record has " + joined(first_keys));
}

bool exceeds_bad(const Settings& settings, const Stats& stats) {
    if (!settings.max_bad.exceeded(stats.bad, stats.docs)) return false;
    complain(std::to_string(stats.bad) + " of " + std::to_string(stats.docs) +
             " records are bad, more than --max-bad bears; they were " +
             (settings.command == Command::learn ? "passed over" : "left as they are"));
    return true;
}

}  // namespace cutline::cli
