#include "cli/learn.hpp"

#include <filesystem>

#include "cli/console.hpp"
#include "cli/outcome.hpp"
#include "cli/plan.hpp"
#include "io/source.hpp"
#include "pipeline/learning.hpp"

namespace cutline::cli {

namespace {

constexpr std::size_t chunk = std::size_t{64} << 10;

class Lesson final : public LearningReceiver {
  public:
    Lesson(const Settings& settings, const std::string& folder)
        : settings_(settings),
          console_(settings.quiet, settings.progress && !settings.quiet, Fate::passed_over),
          learning_(settings.config, folder, *this) {}

    Learning& read_all() {
        for (const std::string& file : settings_.files) read(file);
        learning_.finish();
        console_.finish();
        return learning_;
    }

    /// Under --strict, the error that ends the run names it; in two passes, the second one does.
    void bad(std::string_view input, const BadRecord& record) override {
        if (!settings_.config.strict && !settings_.two_pass) console_.bad(input, record);
    }

    void forgets() override {
        console_.note(
            "there are more ids and urls than a quarter of --memory holds: documents that come again later count "
            "again");
    }

  private:
    void read(const std::string& file) {
        const std::unique_ptr<io::Source> source = io::open_input(file, never_);
        learning_.open(io::shown(file));
        for (;;) {
            source->wait(-1);
            const std::optional<std::size_t> got = source->read(learning_.room(chunk), chunk);
            if (!got) break;
            learning_.fed(*got);
            bytes_ += *got;
            console_.progress(bytes_, learning_.stats().docs);
        }
        learning_.close();
    }

    const Settings& settings_;
    const io::Interrupt never_{false};  // nothing is left behind by a run that is ended by a signal
    Console console_;
    Learning learning_;
    std::uint64_t bytes_ = 0;
};

}  // namespace

int learn(const Settings& settings) {
    check_files(settings);
    Lesson lesson{settings, std::filesystem::path(settings.target).parent_path().string()};
    Learning& learned = lesson.read_all();
    check_text_key(settings, learned.stats(), learned.first_keys());
    learned.save(settings.target);
    return exceeds_bad(settings, learned.stats()) ? too_many_bad : done;
}

std::shared_ptr<const Index> learn_first(const Settings& settings) {
    Settings first = settings;
    first.config.strict = false;  // the second pass stops at the bad record, and gives what comes before it
    Lesson lesson{first, std::filesystem::temp_directory_path().string()};
    return lesson.read_all().index();
}

}  // namespace cutline::cli
