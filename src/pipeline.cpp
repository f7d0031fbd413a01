#include "pipeline.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include "pipeline/inputs.hpp"
#include "pipeline/ordered.hpp"
#include "pipeline/record.hpp"
#include "pipeline/worker.hpp"

namespace cutline {

void Stats::add(const Stats& other) {
    docs += other.docs;
    changed += other.changed;
    bad += other.bad;
    without_text += other.without_text;
    abstained += other.abstained;
    held_back += other.held_back;
    forgotten += other.forgotten;
    in_bytes += other.in_bytes;
    out_bytes += other.out_bytes;
    text_bytes += other.text_bytes;
    for (std::size_t i = 0; i < rule_count; ++i) {
        edits[i] += other.edits[i];
        cut_bytes[i] += other.cut_bytes[i];
    }
}

namespace {

/// Bytes of a text that lines are taken from at a time, so that they, and what is made of them, stay in the cache.
constexpr std::size_t piece_of_lines = std::size_t{256} << 10;

/// Whether what becomes of a document depends on those before it.
bool goes_by_stream(const Config& config) { return config.online || !(config.rules & *find_rules("copies")).empty(); }

}  // namespace

class Stream::Implementation {
  public:
    Implementation(const Config& config, Show show, Receiver& receiver)
        : config_(config),
          receiver_(receiver),
          ordered_(
              thread_count(config_),
              [this, show] { return std::make_unique<Worker>(config_, show, receiver_.takes_edits()); },
              [this](Result&& result) { deliver(std::move(result)); }, goes_by_stream(config_)),
          inputs_(
              config_, [this](frame::Batch&& batch) { ordered_.submit(std::move(batch)); },
              goes_line_by_line(config_) ? piece_of_lines : SIZE_MAX) {}

    Inputs& inputs() { return inputs_; }

    void flush() {
        inputs_.flush();
        ordered_.drain();
    }

    void finish() {
        if (inputs_.is_open()) inputs_.close();
        ordered_.drain();
    }

    const Stats& stats() const { return stats_; }
    const std::vector<std::string>& first_keys() const { return first_keys_; }

  private:
    void deliver(Result&& result) {
        if (stopped_) return;
        if (std::exchange(first_of_file_, result.batch.last)) receiver_.begin_file(result.batch.format);
        stopped_ = result.stopped;
        stats_.add(result.stats);
        if (first_keys_.empty()) first_keys_ = std::move(result.first_keys);
        for (const BadRecord& bad : result.bad) receiver_.bad(bad);
        auto held_back = result.held_back.begin();
        const auto tell_until = [&](std::uint64_t doc) {
            for (; held_back != result.held_back.end() && *held_back <= doc; ++held_back)
                receiver_.held_back(*held_back);
        };
        for (const Edit& edit : result.edits) {
            tell_until(edit.doc);
            receiver_.edit(edit);
        }
        tell_until(UINT64_MAX);
        for (const std::uint64_t doc : result.changed) {
            if (doc == std::exchange(changed_, doc)) continue;
            ++stats_.changed;
            receiver_.changed(doc);
        }
        hand_over(result.same ? result.batch.bytes.view() : std::string_view{result.out}, result.record_ends);
        if (result.stopped) fail_strict(result.batch.name, result.bad.back(), "it would pass untouched");
        if (result.batch.last) receiver_.end_of_file();
    }

    void hand_over(std::string_view text, const std::vector<std::size_t>& record_ends) {
        std::size_t at = 0;
        for (const std::size_t end : record_ends) {
            if (end > at) receiver_.text(text.substr(at, end - at));
            receiver_.end_of_record();
            at = end;
        }
        if (at < text.size()) receiver_.text(text.substr(at));
    }

    Config config_;
    Receiver& receiver_;
    Stats stats_;
    std::vector<std::string> first_keys_;
    std::uint64_t changed_ = 0;  // the last document with an edit
    bool first_of_file_ = true;  // the next batch
    bool stopped_ = false;       // by a bad record under Config::strict: nothing behind it is handed over
    Ordered<Worker> ordered_;
    Inputs inputs_;
};

Stream::Stream(const Config& config, Show show, Receiver& receiver)
    : implementation_(std::make_unique<Implementation>(config, show, receiver)) {}
Stream::~Stream() = default;
void Stream::open(std::string_view name) { implementation_->inputs().open(name); }
char* Stream::room(std::size_t size) { return implementation_->inputs().room(size); }
void Stream::fed(std::size_t size) { implementation_->inputs().fed(size); }
void Stream::flush() { implementation_->flush(); }
void Stream::close() { implementation_->inputs().close(); }
void Stream::finish() { implementation_->finish(); }
const Stats& Stream::stats() const { return implementation_->stats(); }
Format Stream::format() const { return implementation_->inputs().format(); }
const std::vector<std::string>& Stream::first_keys() const { return implementation_->first_keys(); }

void Stream::feed(std::string_view bytes) {
    constexpr std::size_t step = std::size_t{256} << 10;
    while (!bytes.empty()) {
        const std::size_t size = std::min(step, bytes.size());
        std::memcpy(room(size), bytes.data(), size);
        fed(size);
        bytes.remove_prefix(size);
    }
}

}  // namespace cutline
