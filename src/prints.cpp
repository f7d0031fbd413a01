#include "cutline/prints.hpp"

#include "frame/site.hpp"
#include "pass/copies/reading.hpp"
#include "pipeline/learning_worker.hpp"
#include "text/scan.hpp"

namespace cutline {

std::vector<LinePrint> line_prints(std::string_view text) {
    text::Scan scan;
    text::scan(text, scan);
    std::vector<LinePrint> prints;
    prints.reserve(scan.lines.size());
    for (const text::Line& line : scan.lines)
        if (line.key != 0) prints.push_back({line.key, line.begin, line.end});
    return prints;
}

std::vector<std::uint64_t> passage_prints(std::string_view text) {
    text::Scan scan;
    text::scan(text, scan);
    pass::copies::Reading reading;
    reading.read(scan);
    std::vector<std::uint64_t> prints;
    prints.reserve(reading.marks().size());
    for (const pass::copies::Mark& mark : reading.marks()) prints.push_back(mark.print);
    return prints;
}

std::uint64_t document_print(std::string_view site, std::string_view id) {
    return identity_of(frame::host_of(site), id);
}

}  // namespace cutline
