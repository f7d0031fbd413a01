#include "cli/clean.hpp"

#include <chrono>

#include "cli/console.hpp"
#include "cli/delivery.hpp"
#include "cli/outcome.hpp"
#include "cli/plan.hpp"
#include "cli/stats.hpp"
#include "io/source.hpp"
#include "pipeline.hpp"

namespace cutline::cli {

namespace {

constexpr std::size_t chunk = std::size_t{64} << 10;
/// How long input may stay away before finished records are written out: a pipe that is filled at speed is empty now
/// and then, and a write each time would slow it down.
constexpr int patience_milliseconds = 2;
/// The same for input that comes drop by drop, and so never stays away for long.
constexpr std::chrono::milliseconds longest_delay{20};

Show show(const Settings& settings) {
    if (settings.diff) return Show::diff;
    return settings.check ? Show::nothing : Show::cleaned;
}

class Run {
  public:
    Run(const Settings& settings, const io::Interrupt& interrupt)
        : settings_(settings),
          interrupt_(interrupt),
          console_(settings.quiet, settings.progress && !settings.quiet),
          delivery_(settings, console_),
          stream_(settings.config, show(settings), delivery_) {}

    int run() {
        delivery_.begin();
        try {
            for (const std::string& file : settings_.files) clean_file(file);
            stream_.finish();
        } catch (const Error&) {
            delivery_.flush();  // what was finished before
            throw;
        }
        console_.finish();
        tell_forgotten();
        delivery_.flush();
        check_text_key(settings_, stream_.stats(), stream_.first_keys());
        delivery_.finish(stream_.stats());
        if (!settings_.stats.empty()) write_stats(settings_.stats, stream_.stats(), settings_.config.rules);
        return status();
    }

  private:
    void clean_file(const std::string& file) {
        const std::unique_ptr<io::Source> source = io::open_input(file, interrupt_);
        delivery_.opened(source->compression());
        stream_.open(io::shown(file));
        while (read(*source)) console_.progress(delivery_.in_bytes(), stream_.stats().docs);
        stream_.close();
    }

    /// False at the end of the input.
    bool read(io::Source& source) {
        std::optional<std::size_t> got;
        char* room = nullptr;
        try {
            wait(source);
            room = stream_.room(chunk);
            got = source.read(room, chunk);
        } catch (const Error&) {
            stream_.flush();
            throw;
        }
        if (!got) return false;
        delivery_.took({room, *got});
        stream_.fed(*got);
        return true;
    }

    void wait(io::Source& source) {
        if (source.wait(0)) return;
        if (Clock::now() - flushed_ < longest_delay && source.wait(patience_milliseconds)) return;
        stream_.flush();
        delivery_.flush();
        source.wait(-1);
        flushed_ = Clock::now();
    }

    void tell_forgotten() const {
        const std::uint64_t count = stream_.stats().forgotten;
        if (count == 0 || settings_.quiet) return;
        complain(
            "memory was full: " + std::to_string(count) +
            " lines, texts or counts of the stream were forgotten, the oldest first, so that less was cut; a larger "
            "--memory keeps more");
    }

    int status() const {
        if (exceeds_bad(settings_, stream_.stats())) return too_many_bad;
        return settings_.check && stream_.stats().changed > 0 ? would_change : done;
    }

    using Clock = std::chrono::steady_clock;

    const Settings& settings_;
    const io::Interrupt& interrupt_;
    Clock::time_point flushed_{};  // when finished records were written out last
    Console console_;
    Delivery delivery_;
    Stream stream_;
};

}  // namespace

int clean(const Settings& settings) {
    check_files(settings);
    const io::Interrupt interrupt{!to_standard_output(settings)};
    return Run{settings, interrupt}.run();
}

}  // namespace cutline::cli
