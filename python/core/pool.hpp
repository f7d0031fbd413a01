/// Cleaners for many threads at a time.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cutline/cleaner.hpp"

namespace cutline::python {

/// A cleaner is made when all others are at work, and kept. Where documents depend on earlier ones (copies, online),
/// there is one, which they go through in turn.
class Pool {
  public:
    /// Throws Error if the configuration cannot be.
    explicit Pool(Config config);

    const Config& config() const { return config_; }
    /// Threads for one call over many documents.
    unsigned threads() const { return threads_; }

    /// A document to be cleaned. Absent text (null) stays absent.
    struct Document {
        std::optional<std::string_view> text;
        About about;               ///< but for its context
        std::string context = {};  ///< see About::context
    };
    /// Calls `document(i)` and, with what it became, `result(i, …)` for all i below `count`; nothing for a document
    /// that stays as it is. In order if documents depend on earlier ones, else on any threads. Throws what they throw.
    void clean(std::size_t count, const std::function<Document(std::size_t)>& document,
               const std::function<void(std::size_t, std::string&&)>& result);

    /// One document; nothing if it stays as it is.
    std::optional<std::string> clean(std::string_view text, const About& about);
    /// Calls `edits.edit` for each edit.
    void edits(std::string_view text, const About& about, Sink& edits);

  private:
    /// A cleaner on loan.
    class Loan {
      public:
        explicit Loan(Pool& pool);
        ~Loan();
        Loan(const Loan&) = delete;
        Loan& operator=(const Loan&) = delete;
        Cleaner& operator*() const { return *cleaner_; }

      private:
        Pool& pool_;
        std::unique_lock<std::mutex> turn_;
        std::unique_ptr<Cleaner> cleaner_;
    };

    Config config_;
    bool in_turn_;
    unsigned threads_;
    std::mutex turn_;
    std::mutex idle_mutex_;
    std::vector<std::unique_ptr<Cleaner>> idle_;
};

}  // namespace cutline::python
