#include "cutline/cleaner.hpp"

#include <optional>
#include <utility>

#include "frame/site.hpp"
#include "pipeline.hpp"
#include "pipeline/cleaned.hpp"
#include "pipeline/document.hpp"
#include "pipeline/online.hpp"

namespace cutline {

namespace {

/// Passes a stream's results to whatever sink the call at hand was given.
class Relay final : public Receiver {
  public:
    void text(std::string_view bytes) override { to->text(bytes); }
    void edit(const Edit& edit) override { to->edit(edit); }
    void held_back(std::uint64_t doc) override { to->held_back(doc); }
    void bad(const BadRecord& record) override { to->bad(record); }
    Sink* to = nullptr;
};

class Nothing final : public Sink {
  public:
    void text(std::string_view) override {}
};

}  // namespace

struct Cleaner::Implementation {
    explicit Implementation(Config wanted)
        : config(std::move(wanted)),
          online(make_online(config)),
          documents(config, online ? &online->evidence() : nullptr) {}

    Stream& stream(Sink& sink) {
        relay.to = &sink;
        if (!running) {
            running.emplace(config, Show::cleaned, relay);
            running->open("");
        }
        return *running;
    }

    Config config;
    std::unique_ptr<Online> online;  // if Config::online
    DocumentCleaner documents;
    std::uint64_t docs = 0;  // that were given one by one
    Relay relay;
    std::optional<Stream> running;
};

Cleaner::Cleaner(Config config) : implementation_(std::make_unique<Implementation>(std::move(config))) {}
Cleaner::~Cleaner() = default;
Cleaner::Cleaner(Cleaner&&) noexcept = default;
Cleaner& Cleaner::operator=(Cleaner&&) noexcept = default;

std::string Cleaner::clean(std::string_view text, const About& about) {
    Nothing nothing;
    return clean(text, about, nothing);
}

std::string Cleaner::clean(std::string_view text, const About& about, Sink& edits) {
    DocumentCleaner& documents = implementation_->documents;
    const std::uint64_t doc = ++implementation_->docs;
    const std::string site = frame::host_of(about.site.empty() ? about.url : about.site);
    const text::Origin origin{
        .site = site, .language = about.language, .may_be_broken = true, .doc = doc, .context = about.context};
    if (implementation_->online) implementation_->online->learn(text, origin);
    std::string out;
    std::uint64_t line = 1;
    for (std::size_t begin = 0; begin < text.size();) {
        const Piece piece = next_piece(text, begin, documents.window());
        const std::string_view part = text.substr(begin, piece.end - begin);
        const Outcome outcome = piece.too_long ? Outcome{} : documents.clean_piece(part, origin, begin);
        const edit::Splices& splices = outcome.splices;
        if (outcome.held_back) edits.held_back(doc);
        LineCounter lines{part, line};
        for (const edit::Splice& splice : splices) {
            Edit edit{
                .doc = doc, .line = lines.at(splice.begin), .at = begin + splice.begin, .in = begin + splice.begin};
            edit.cut = part.substr(splice.begin, splice.end - splice.begin);
            edit.put = splice.put;
            edit.rule = splice.rule;
            edit.score = splice.score;
            edit.seen = splice.seen;
            if (splice.earlier.doc != 0)
                edit.like = splice.earlier;
            else if (splice.like != edit::no_place)
                edit.like = Place{doc, begin + splice.like};
            edit.also = splice.also;
            edit.site = site;
            edits.edit(edit);
        }
        edit::apply(part, splices, out);
        line = lines.at(part.size());
        begin = piece.end;
    }
    return out;
}

void Cleaner::feed(std::string_view bytes, Sink& sink) { implementation_->stream(sink).feed(bytes); }

void Cleaner::flush(Sink& sink) { implementation_->stream(sink).flush(); }

void Cleaner::finish(Sink& sink) {
    implementation_->stream(sink).finish();
    implementation_->running.reset();
}

}  // namespace cutline
