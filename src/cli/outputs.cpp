#include "cli/outputs.hpp"

#include <filesystem>

#include "cli/plan.hpp"
#include "io/error.hpp"

namespace cutline::cli {

bool to_standard_output(const Settings& settings) {
    return settings.where == Where::standard_output || (settings.where == Where::file && settings.target == "-");
}

io::Output& Outputs::current() {
    if (to_standard_output(settings_)) {
        if (!standard_) standard_.emplace(io::standard_output()).compress(compression());
        return *standard_;
    }
    if (file_) return file_->output();
    if (settings_.where == Where::folder) {
        std::error_code error;
        std::filesystem::create_directories(settings_.target, error);
        if (error) io::fail("create the folder", settings_.target, error.value());
    }
    const bool one = settings_.where == Where::file;
    file_.emplace(one ? settings_.target : target_of(settings_, settings_.files[input_]));
    file_->output().compress(compression());
    return file_->output();
}

io::Compression Outputs::compression() const {
    const io::Compression input = input_ < inputs_.size() ? inputs_[input_] : io::Compression::none;
    return compression_of_output(settings_, input, format_);
}

void Outputs::spill() {
    if (standard_) standard_->spill();
    if (file_) file_->output().spill();
}

void Outputs::flush() {
    if (standard_) standard_->flush();
    if (file_) file_->output().flush();
}

void Outputs::end_of_input() {
    const bool in_place = settings_.where == Where::in_place;
    if (settings_.where == Where::folder || (in_place && edited_)) {
        current();  // an empty input makes an empty output
        file_->commit(in_place ? settings_.target : std::string{});
    }
    if (settings_.where != Where::file) file_.reset();
    edited_ = false;
    ++input_;
}

void Outputs::finish() {
    if (to_standard_output(settings_) && settings_.compress && !settings_.check) current();  // of nothing, a member
    if (standard_) standard_->close();
    if (settings_.where != Where::file || to_standard_output(settings_)) return;
    current();
    file_->commit();
}

}  // namespace cutline::cli
