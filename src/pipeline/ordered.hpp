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
#include <utility>
#include <vector>

#include "cutline/config.hpp"
#include "frame/batch.hpp"

namespace cutline {

/// Threads that a run works with.
inline unsigned thread_count(const Config& config) {
    if (config.threads != 0) return config.threads;
    const unsigned cores = std::thread::hardware_concurrency();
    return cores == 0 ? 1 : cores;
}

/// Bounded: with all workers busy and the queue full, submit waits for the oldest result and hands it over. With one
/// thread everything happens in the caller's. `deliver` is only ever called in the caller's thread. A Worker has
/// `process(frame::Batch&&)`, and is only ever used by one thread.
template <class Worker>
class Ordered {
  public:
    using Result = decltype(std::declval<Worker&>().process(frame::Batch{}));
    using Make = std::function<std::unique_ptr<Worker>()>;
    using Deliver = std::function<void(Result&&)>;

    /// With `in_turn`, one worker takes all batches, in their order, beside the caller's thread if there may be more.
    /// One worker is made at once, so that `make` can refuse; each thread makes its own when it gets its first batch.
    Ordered(unsigned threads, Make make, Deliver deliver, bool in_turn = false)
        : make_(std::move(make)), deliver_(std::move(deliver)), first_(make_()) {
        if (threads == 1) return;
        for (unsigned i = 0; i < (in_turn ? 1 : threads); ++i)
            threads_.emplace_back([this, i](const std::stop_token& stop) {
                std::unique_ptr<Worker> own;
                work(stop, i == 0 ? first_ : own);
            });
    }
    ~Ordered() {
        for (std::jthread& thread : threads_) thread.request_stop();
    }
    Ordered(const Ordered&) = delete;
    Ordered& operator=(const Ordered&) = delete;

    void submit(frame::Batch&& batch) {
        if (threads_.empty()) {
            deliver_(first_->process(std::move(batch)));
            return;
        }
        while (full(batch.bytes.size())) deliver_oldest();
        order_.push_back(std::make_unique<Task>());
        order_.back()->size = batch.bytes.size();
        bytes_ += batch.bytes.size();
        order_.back()->batch = std::move(batch);
        {
            const std::lock_guard lock{mutex_};
            todo_.push_back(order_.back().get());
        }
        todo_changed_.notify_one();
    }

    /// Hands over all results there are to come.
    void drain() {
        while (!order_.empty()) deliver_oldest();
    }

  private:
    /// Batches in flight for each thread: one at work, one ready, one being written.
    static constexpr std::size_t depth = 3;
    /// Windows of a long text are large, and cleaning one takes some twenty times its size: with more than this in
    /// flight for each thread, on average, the next waits.
    static constexpr std::size_t bytes_a_thread = std::size_t{16} << 20;

    struct Task {
        std::size_t size = 0;
        frame::Batch batch;
        Result result;
        std::exception_ptr failure;
        bool done = false;
    };

    bool full(std::size_t more) const {
        const bool large = bytes_ + more > bytes_a_thread * threads_.size();
        return order_.size() >= depth * threads_.size() || (!order_.empty() && large);
    }

    void deliver_oldest() {
        Task& oldest = *order_.front();
        {
            std::unique_lock lock{mutex_};
            done_changed_.wait(lock, [&] { return oldest.done; });
        }
        const std::unique_ptr<Task> task = std::move(order_.front());
        order_.pop_front();
        bytes_ -= task->size;
        if (task->failure) std::rethrow_exception(task->failure);
        deliver_(std::move(task->result));
    }

    void work(const std::stop_token& stop, std::unique_ptr<Worker>& worker) {
        for (;;) {
            std::unique_lock lock{mutex_};
            if (!todo_changed_.wait(lock, stop, [&] { return !todo_.empty(); })) return;
            Task& task = *todo_.front();
            todo_.pop_front();
            lock.unlock();
            try {
                if (!worker) worker = make_();
                task.result = worker->process(std::move(task.batch));
            } catch (...) {
                task.failure = std::current_exception();
            }
            lock.lock();
            task.done = true;
            lock.unlock();
            done_changed_.notify_all();
        }
    }

    Make make_;
    Deliver deliver_;
    std::unique_ptr<Worker> first_;
    std::mutex mutex_;
    std::condition_variable_any todo_changed_;
    std::condition_variable done_changed_;
    std::deque<Task*> todo_;                   // guarded by mutex_, as is Task::done
    std::deque<std::unique_ptr<Task>> order_;  // the caller's alone
    std::size_t bytes_ = 0;                    // of the batches in order_
    std::vector<std::jthread> threads_;        // last: they are joined before the rest goes
};

}  // namespace cutline
