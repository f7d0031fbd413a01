/// cutline: takes scraped article text and gives back the article.
///
/// One document:
///
///     cutline::Cleaner cleaner{cutline::Config{}};
///     std::string article = cleaner.clean(scraped);
///
/// A stream, in whatever pieces it comes (the result does not depend on the pieces):
///
///     struct Print : cutline::Sink {
///         void text(std::string_view bytes) override { std::cout << bytes; }
///     } sink;
///     while (read(buffer)) cleaner.feed(buffer, sink);
///     cleaner.finish(sink);
///
/// The library never prints, never exits, and reads neither the environment nor a clock.
#pragma once

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "cutline/config.hpp"
#include "cutline/edit.hpp"

namespace cutline {

/// A configuration that cannot be, or, with Config::strict, a bad record. `what()` is one line: what, where, what to
/// do. Text is never an error.
class Error : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// A JSON record, or a record of a web archive, that was passed through untouched.
struct BadRecord {
    std::uint64_t line = 0;  ///< line of the file, from 1, where it begins
    std::string_view reason;
};

/// Receives what a stream becomes, in the order of the input. Calls come from the thread that calls feed or finish.
/// An exception thrown from a sink ends the stream and reaches the caller; the cleaner is then only good for
/// destruction.
class Sink {
  public:
    virtual ~Sink() = default;
    /// Cleaned bytes. Every edit that explains them has been handed over before.
    virtual void text(std::string_view bytes) = 0;
    /// One edit. By default they are ignored.
    virtual void edit(const Edit&) {}
    /// Furniture would have taken more than half of a document's prose, so that pass boilerplate abstained on it. Comes
    /// before the document's edits. By default it is ignored.
    virtual void held_back(std::uint64_t /*doc*/) {}
    /// One bad record. By default it is ignored.
    virtual void bad(const BadRecord&) {}
};

/// What is known of a document besides its text.
struct About {
    std::string_view site{};      ///< host, or a URL, which counts by its host; empty: that of `url`
    std::string_view language{};  ///< BCP 47 tag; empty: told by the text
    std::string_view url{};       ///< its address; empty: unknown
    std::string_view context{};   ///< other text of the page (a title): its words count as the document's for spelling
};

/// Not thread-safe; use one for each thread. Movable. After finish it can take the next stream.
class Cleaner {
  public:
    /// Throws Error if the configuration cannot be.
    explicit Cleaner(Config config);
    ~Cleaner();
    Cleaner(Cleaner&&) noexcept;
    Cleaner& operator=(Cleaner&&) noexcept;

    /// One document of plain text, whatever Config::format says; the calls count the documents. O(n).
    std::string clean(std::string_view text, const About& about = {});
    /// The same, and calls `edits.edit` for each edit (and never `edits.text`).
    std::string clean(std::string_view text, const About& about, Sink& edits);

    /// Takes the next bytes of a stream; hands over what is finished.
    void feed(std::string_view bytes, Sink& sink);
    /// Hands over every document that is complete so far, without waiting for more.
    void flush(Sink& sink);
    /// Ends the stream.
    void finish(Sink& sink);

  private:
    struct Implementation;
    std::unique_ptr<Implementation> implementation_;
};

}  // namespace cutline
