#include "pipeline/known_documents.hpp"

namespace cutline {

void KnownDocuments::add(std::uint64_t identity) {
    if (identity == 0 || full_) return;
    while (set_.add({}, identity) == index::Table::Added::full) {
        if (set_.grow()) continue;
        full_ = true;
        return;
    }
}

}  // namespace cutline
