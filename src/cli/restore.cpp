#include "cli/restore.hpp"

#include "cli/outcome.hpp"
#include "cli/outputs.hpp"
#include "cli/plan.hpp"
#include "edit/restore.hpp"
#include "io/lines.hpp"
#include "io/source.hpp"

namespace cutline::cli {

namespace {

/// Several inputs, one after another.
class Inputs {
  public:
    Inputs(const std::vector<std::string>& files, const io::Interrupt& interrupt)
        : files_(files), interrupt_(interrupt) {}

    /// 0 at the end of the last.
    std::size_t read(char* to, std::size_t size) {
        while (source_ || next_ < files_.size()) {
            if (!source_) source_ = io::open_input(files_[next_++], interrupt_);
            source_->wait(-1);
            const std::optional<std::size_t> got = source_->read(to, size);
            if (!got)
                source_.reset();
            else if (*got > 0)
                return *got;
        }
        return 0;
    }

  private:
    const std::vector<std::string>& files_;
    const io::Interrupt& interrupt_;
    std::size_t next_ = 0;
    std::unique_ptr<io::Source> source_;
};

}  // namespace

int restore(const Settings& settings) {
    check_files(settings);
    const io::Interrupt interrupt{!to_standard_output(settings)};
    io::LineReader log{io::open_input(settings.log, interrupt)};
    Inputs inputs{settings.files, interrupt};
    Outputs outputs{settings};
    edit::RestoreStreams streams;
    streams.next_log_line = [&](std::string& line) { return log.next(line); };
    streams.read_cleaned = [&](char* to, std::size_t size) { return inputs.read(to, size); };
    streams.put = [&](std::string_view bytes) {
        outputs.current().append(bytes);
        if (outputs.current().full()) outputs.spill();
    };
    try {
        edit::restore(streams, settings.partial);
    } catch (const Error&) {
        outputs.spill();  // what was rebuilt before
        throw;
    }
    outputs.finish();
    return done;
}

}  // namespace cutline::cli
