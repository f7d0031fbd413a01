#include "pipeline/inputs.hpp"

#include <stdexcept>

namespace cutline {

void Inputs::close() {
    framer().close();
    format_ = framer_->format();
    framer_.reset();
}

frame::Framer& Inputs::framer() {
    if (!framer_) throw std::logic_error("no input is open");
    return *framer_;
}

}  // namespace cutline
