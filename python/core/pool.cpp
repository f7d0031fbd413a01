#include "pool.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <thread>
#include <utility>

namespace cutline::python {

namespace {

constexpr std::size_t share = 16;  // documents that a thread takes at a time

class Count final : public Sink {
  public:
    void text(std::string_view) override {}
    void edit(const Edit&) override { any = true; }
    bool any = false;
};

std::optional<std::string> clean_one(Cleaner& cleaner, std::string_view text, const About& about) {
    Count edits;
    std::string out = cleaner.clean(text, about, edits);
    if (!edits.any) return std::nullopt;
    return out;
}

}  // namespace

Pool::Pool(Config config)
    : config_(std::move(config)),
      in_turn_(config_.rules.contains(Rule::copies_line) || config_.rules.contains(Rule::copies_passage) ||
               config_.online),
      threads_(in_turn_ ? 1
                        : std::max(1U, config_.threads == 0 ? std::thread::hardware_concurrency() : config_.threads)) {
    config_.threads = 1;
    idle_.push_back(std::make_unique<Cleaner>(config_));
}

Pool::Loan::Loan(Pool& pool) : pool_(pool) {
    if (pool.in_turn_) turn_ = std::unique_lock{pool.turn_};
    {
        const std::lock_guard lock{pool.idle_mutex_};
        if (!pool.idle_.empty()) {
            cleaner_ = std::move(pool.idle_.back());
            pool.idle_.pop_back();
        }
    }
    if (!cleaner_) cleaner_ = std::make_unique<Cleaner>(pool.config_);
}

Pool::Loan::~Loan() {
    const std::lock_guard lock{pool_.idle_mutex_};
    pool_.idle_.push_back(std::move(cleaner_));
}

std::optional<std::string> Pool::clean(std::string_view text, const About& about) {
    const Loan loan{*this};
    return clean_one(*loan, text, about);
}

void Pool::edits(std::string_view text, const About& about, Sink& edits) {
    const Loan loan{*this};
    (*loan).clean(text, about, edits);
}

void Pool::clean(std::size_t count, const std::function<Document(std::size_t)>& document,
                 const std::function<void(std::size_t, std::string&&)>& result) {
    std::atomic<std::size_t> next = 0;
    std::exception_ptr failure;
    std::mutex failure_mutex;
    const auto work = [&] {
        try {
            const Loan loan{*this};
            for (std::size_t begin = 0; (begin = next.fetch_add(share)) < count;)
                for (std::size_t i = begin; i < std::min(count, begin + share); ++i) {
                    Document given = document(i);
                    if (!given.text) continue;
                    given.about.context = given.context;
                    if (auto cleaned = clean_one(*loan, *given.text, given.about)) result(i, std::move(*cleaned));
                }
        } catch (...) {
            next = count;
            const std::lock_guard lock{failure_mutex};
            failure = std::current_exception();
        }
    };
    {
        std::vector<std::jthread> helpers;
        for (std::size_t i = 1; i < std::min<std::size_t>(threads_, (count + share - 1) / share); ++i)
            helpers.emplace_back(work);
        work();
    }
    if (failure) std::rethrow_exception(failure);
}

}  // namespace cutline::python
