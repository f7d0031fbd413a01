#include "pipeline/ordered.hpp"

#include <utility>

namespace cutline {

namespace {

/// Batches in flight for each thread: one at work, one ready, one being written.
constexpr std::size_t depth = 3;

/// Windows of a long text are large, and cleaning one takes some twenty times its size: with more than this in flight
/// for each thread, on average, the next waits.
constexpr std::size_t bytes_a_thread = std::size_t{16} << 20;

unsigned thread_count(const Config& config) {
    if (config.threads != 0) return config.threads;
    const unsigned cores = std::thread::hardware_concurrency();
    return cores == 0 ? 1 : cores;
}

}  // namespace

Ordered::Ordered(const Config& config, Show show, Deliver deliver) : deliver_(std::move(deliver)) {
    const unsigned count = thread_count(config);
    for (unsigned i = 0; i < count; ++i) workers_.push_back(std::make_unique<Worker>(config, show));
    if (count == 1) return;
    for (const auto& worker : workers_)
        threads_.emplace_back([this, &worker](const std::stop_token& stop) { work(stop, *worker); });
}

Ordered::~Ordered() {
    for (std::jthread& thread : threads_) thread.request_stop();
}

void Ordered::submit(frame::Batch&& batch) {
    if (threads_.empty()) {
        deliver_(workers_.front()->process(std::move(batch)));
        return;
    }
    const auto full = [&] {
        const bool large = bytes_ + batch.bytes.size() > bytes_a_thread * threads_.size();
        return order_.size() >= depth * threads_.size() || (!order_.empty() && large);
    };
    while (full()) deliver_oldest();
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

void Ordered::drain() {
    while (!order_.empty()) deliver_oldest();
}

void Ordered::deliver_oldest() {
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

void Ordered::work(const std::stop_token& stop, Worker& worker) {
    for (;;) {
        std::unique_lock lock{mutex_};
        if (!todo_changed_.wait(lock, stop, [&] { return !todo_.empty(); })) return;
        Task& task = *todo_.front();
        todo_.pop_front();
        lock.unlock();
        try {
            task.result = worker.process(std::move(task.batch));
        } catch (...) {
            task.failure = std::current_exception();
        }
        lock.lock();
        task.done = true;
        lock.unlock();
        done_changed_.notify_all();
    }
}

}  // namespace cutline
