/// Batches over threads, results in the order of the batches.
#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

#include "cutline/config.hpp"
#include "frame/batch.hpp"
#include "pipeline/worker.hpp"

namespace cutline {

/// Bounded: with all workers busy and the queue full, submit waits for the oldest result and hands it over. With one
/// thread everything happens in the caller's. `deliver` is only ever called in the caller's thread.
class Ordered {
  public:
    using Deliver = std::function<void(Result&&)>;

    /// `config` outlives it. Throws Error if the configuration cannot be.
    Ordered(const Config& config, Show show, Deliver deliver);
    ~Ordered();
    Ordered(const Ordered&) = delete;
    Ordered& operator=(const Ordered&) = delete;

    void submit(frame::Batch&& batch);
    /// Hands over all results there are to come.
    void drain();

  private:
    struct Task {
        std::size_t size = 0;
        frame::Batch batch;
        Result result;
        std::exception_ptr failure;
        bool done = false;
    };

    void work(const std::stop_token& stop, Worker& worker);
    void deliver_oldest();

    Deliver deliver_;
    std::vector<std::unique_ptr<Worker>> workers_;
    std::mutex mutex_;
    std::condition_variable_any todo_changed_;
    std::condition_variable done_changed_;
    std::deque<Task*> todo_;                   // guarded by mutex_, as is Task::done
    std::deque<std::unique_ptr<Task>> order_;  // the caller's alone
    std::size_t bytes_ = 0;                    // of the batches in order_
    std::vector<std::jthread> threads_;        // last: they are joined before the rest goes
};

}  // namespace cutline
