#include "pipeline/known_documents.hpp"

namespace cutline {

void KnownDocuments::add(std::uint64_t identity) {
    using Added = index::Table::Added;
    if (identity == 0) return;
    Added added = set_.add({}, identity);
    while (added == Added::full && set_.grow()) added = set_.add({}, identity);
    full_ = full_ || added >= Added::full;
}

}  // namespace cutline
