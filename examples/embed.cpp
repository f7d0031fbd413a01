// How a program uses the library: one document, then a stream with its edits. It is compiled and run by the tests.
#include <iostream>
#include <string>
#include <string_view>

#include <cutline/cleaner.hpp>

namespace {

struct Report : cutline::Sink {
    void text(std::string_view bytes) override { output += bytes; }
    void edit(const cutline::Edit& edit) override {
        const cutline::RuleInfo& rule = cutline::info(edit.rule);
        std::cout << "line " << edit.line << ", " << rule.pass << '/' << rule.name << ": " << edit.cut.size()
                  << " bytes\n";
    }
    std::string output;
};

constexpr std::string_view scraped =
    "The ferry to Aldermoor ran again on Monday after three days of storms, the harbour office said.\n"
    "\n"
    "The ferry to Aldermoor ran again on Monday after three days of storms, the harbour office said (pictured)\n"
    "\n"
    "Some forty lorries had waited on the quay since Friday.\n";

}  // namespace

int main() {
    cutline::Cleaner cleaner{cutline::Config{}};
    std::cout << cleaner.clean(scraped) << '\n';

    Report report;
    for (const char byte : scraped) cleaner.feed(std::string_view{&byte, 1}, report);
    cleaner.finish(report);
    std::cout << '\n' << report.output;
    return report.output == cleaner.clean(scraped) ? 0 : 1;
}
