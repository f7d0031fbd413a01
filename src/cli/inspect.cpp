#include "cli/inspect.hpp"

#include <string>

#include "cli/outcome.hpp"
#include "cutline/index.hpp"
#include "index/format.hpp"
#include "io/output.hpp"

namespace cutline::cli {

namespace {

void row(std::string& out, std::string_view name, const std::string& value) {
    constexpr std::size_t column = 13;
    out.append(name).append(column - name.size(), ' ').append(value).append("\n");
}

std::string totals(const Index& index) {
    const Index::Sizes sizes = index.sizes();
    std::string out;
    row(out, "documents", std::to_string(sizes.documents));
    row(out, "sites", std::to_string(sizes.sites));
    row(out, "site lines", std::to_string(sizes.site_lines));
    row(out, "lines", std::to_string(sizes.lines));
    row(out, "affixes", std::to_string(sizes.affixes));
    row(out, "words", std::to_string(sizes.words));
    row(out, "versions", index::versions());
    row(out, "fingerprint", index.fingerprint());
    return out;
}

}  // namespace

int inspect(const Settings& settings) {
    const std::shared_ptr<const Index> index = Index::open(settings.files.front());
    index->check();
    io::Output output = io::standard_output();
    output.append(totals(*index));
    output.close();
    return done;
}

}  // namespace cutline::cli
