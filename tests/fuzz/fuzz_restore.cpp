// Restore, given a log and a text that have nothing to do with one another (split at the first empty line): it refuses,
// or it rebuilds something, but nothing else.
#include <cstring>
#include <string>

#include "cutline/cleaner.hpp"
#include "edit/restore.hpp"
#include "fuzz/check.hpp"

using namespace cutline;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view cleaned = test::bytes(data, size);
    const bool partial = !test::take(cleaned, 1).starts_with('\0');
    std::string_view log = test::take(cleaned, cleaned.find("\n\n"));
    test::take(cleaned, 2);
    const auto next_line = [&](std::string& line) {
        if (log.empty()) return false;
        line = test::take(log, log.find('\n'));
        test::take(log, 1);
        return true;
    };
    const auto read = [&](char* to, std::size_t room) {
        const std::string_view part = test::take(cleaned, room);
        std::memcpy(to, part.data(), part.size());
        return part.size();
    };
    std::size_t rebuilt = 0;
    try {
        edit::restore({.next_log_line = next_line,
                       .read_cleaned = read,
                       .put = [&](std::string_view part) { rebuilt += part.size(); }},
                      partial);
    } catch (const Error& error) {
        test::check(std::string_view{error.what()}.find('\n') == std::string_view::npos, "an error is one line");
    }
    test::check(rebuilt <= 2 * size, "nothing comes from nowhere");
    return 0;
}
