// The command line, an argument a line: it is taken apart or refused with one line.
#include <string>
#include <vector>

#include "cli/parse.hpp"
#include "cutline/cleaner.hpp"
#include "fuzz/check.hpp"

using namespace cutline;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view input = test::bytes(data, size);
    std::vector<std::string> arguments;
    while (!input.empty()) {
        arguments.emplace_back(test::take(input, input.find('\n')));
        test::take(input, 1);
    }
    try {
        const cli::Words words = cli::parse(arguments);
        test::check(words.options.size() + words.files.size() <= 2 * size + 1, "no word comes from nowhere");
    } catch (const Error& error) {
        test::check(std::string_view{error.what()}.find('\n') == std::string_view::npos, "an error is one line");
    }
    return 0;
}
