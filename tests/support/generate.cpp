// cutline_generate MEGABYTES SEED text|jsonl|wet: news that never happened, on standard output. See generator.hpp.
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "support/generator.hpp"
#include "support/wet.hpp"

int main(int count, char** arguments) {
    if (count != 4) {
        std::fputs("usage: cutline_generate MEGABYTES SEED text|jsonl|wet\n", stderr);
        return 2;
    }
    const std::uint64_t wanted = std::strtoull(arguments[1], nullptr, 10) << 20;
    cutline::test::Generator random{std::strtoull(arguments[2], nullptr, 10)};
    const std::string_view kind = arguments[3];
    std::uint64_t written = 0;
    for (std::uint64_t id = 1; written < wanted; ++id) {
        std::string out = random.scraped();
        if (kind == "jsonl")
            out = random.record(out, id) + '\n';
        else if (kind == "wet")
            out = cutline::test::wet_record(out, {.id = "<urn:test:" + std::to_string(id) + ">"});
        else
            out += "\n\n";
        if (std::fwrite(out.data(), 1, out.size(), stdout) != out.size()) return 1;
        written += out.size();
    }
    return std::fflush(stdout) == 0 ? 0 : 1;
}
