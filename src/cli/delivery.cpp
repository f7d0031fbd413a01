#include "cli/delivery.hpp"

#include "edit/log.hpp"
#include "io/source.hpp"

namespace cutline::cli {

namespace {
constexpr std::size_t worth_no_copy = std::size_t{64} << 10;
}

void Delivery::begin() {
    if (settings_.log.empty()) return;
    log_.emplace(Log{io::open_output(settings_.log), {}, {}});
    log_->output.need_reader();  // else text would be lost without a word
    edit::log_header(settings_.config, log_->output.buffer());
    log_->output.flush();
}

void Delivery::took(std::string_view bytes) {
    in_bytes_ += bytes.size();
    if (log_) log_->in.update(bytes);
}

void Delivery::text(std::string_view bytes) {
    out_bytes_ += bytes.size();
    if (log_) log_->out.update(bytes);
    io::Output& output = outputs_.current();
    if (bytes.size() < worth_no_copy) {
        output.append(bytes);
    } else {
        spill();
        output.write(bytes);
    }
    if (output.full()) spill();
}

void Delivery::end_of_record() {
    io::Output& output = outputs_.current();
    output.end_member();
    if (output.full()) spill();
}

void Delivery::edit(const Edit& edit) {
    if (!log_) return;
    edit::log_edit(edit, settings_.files[file_], log_->output.buffer());
    if (log_->output.full()) log_->output.flush();
}

void Delivery::held_back(std::uint64_t doc) {
    if (!log_) return;
    edit::log_held_back(doc, settings_.files[file_], log_->output.buffer());
    if (log_->output.full()) log_->output.flush();
}

/// Under --strict, the error that ends the run names it.
void Delivery::bad(const BadRecord& record) {
    if (!settings_.config.strict) console_.bad(io::shown(settings_.files[file_]), record);
}

void Delivery::spill() {
    if (log_) log_->output.flush();
    outputs_.spill();
}

void Delivery::flush() {
    if (log_) log_->output.flush();
    outputs_.flush();
}

void Delivery::end_of_file() {
    if (log_ && settings_.where != Where::standard_output && settings_.where != Where::file) {
        log_->output.flush();
        log_->output.sync();
    }
    outputs_.end_of_input();
    ++file_;
}

void Delivery::finish(const Stats& stats) {
    flush();
    if (log_) {
        const edit::Totals totals{stats.docs, in_bytes_, out_bytes_, log_->in.value(), log_->out.value()};
        edit::log_end(totals, log_->output.buffer());
        log_->output.flush();
        log_->output.sync();
        log_->output.close();
    }
    outputs_.finish();
}

}  // namespace cutline::cli
