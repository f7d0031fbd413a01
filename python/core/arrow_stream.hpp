/// Arrow streams made here.
#pragma once

#include <cerrno>
#include <exception>
#include <string>

#include "arrow_abi.hpp"

namespace cutline::python {

/// A stream out of a `Source` with `void schema(ArrowSchema* out)` and `void next(ArrowArray* out)`, which leaves `out`
/// released behind the last array. What they throw is the stream's error.
template <class Source>
class StreamOf {
  public:
    static ArrowArrayStream make(Source source) {
        return {schema, next, [](ArrowArrayStream* self) { return of(self).error_.c_str(); },
                [](ArrowArrayStream* self) {
                    delete static_cast<StreamOf*>(self->private_data);
                    self->release = nullptr;
                },
                new StreamOf(std::move(source))};
    }

  private:
    explicit StreamOf(Source source) : source_(std::move(source)) {}

    static StreamOf& of(ArrowArrayStream* self) { return *static_cast<StreamOf*>(self->private_data); }

    template <class F>
    int guard(F f) noexcept {
        try {
            f();
            return 0;
        } catch (const std::exception& error) {
            error_ = error.what();
            return EIO;
        }
    }

    static int schema(ArrowArrayStream* self, ArrowSchema* out) {
        return of(self).guard([&] { of(self).source_.schema(out); });
    }
    static int next(ArrowArrayStream* self, ArrowArray* out) {
        *out = {};
        return of(self).guard([&] { of(self).source_.next(out); });
    }

    Source source_;
    std::string error_;
};

}  // namespace cutline::python
