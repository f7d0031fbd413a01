// Decompression, by the first bytes: whatever they are, it ends or refuses, and how much is read at a time makes no
// difference: neither to what whole data give, nor to whether damaged ones are refused. How much of those comes before
// the damage shows is the codec's affair, but it is always the beginning of the same.
#include <algorithm>
#include <cstring>
#include <string>

#include "cutline/cleaner.hpp"
#include "fuzz/check.hpp"
#include "io/decompress.hpp"

namespace {

using namespace cutline;

struct Memory : io::Source {
    Memory(std::string_view from, std::size_t piece) : left(from), most(piece) {}
    bool wait(int) override { return true; }
    std::optional<std::size_t> read(char* to, std::size_t size) override {
        if (left.empty()) return std::nullopt;
        const std::string_view part = test::take(left, std::min(size, most));
        std::memcpy(to, part.data(), part.size());
        return part.size();
    }
    std::string_view left;
    std::size_t most;
};

constexpr std::size_t enough = std::size_t{1} << 20;  // a bomb is not read to its end

struct Outcome {
    std::string bytes;
    bool whole = false;
};

Outcome decompressed(std::string_view input, std::size_t piece, std::size_t room) {
    Outcome outcome;
    std::string& out = outcome.bytes;
    const auto source = io::decompress(std::make_unique<Memory>(input, piece), "input");
    std::string buffer(room, '\0');
    try {
        while (out.size() < enough) {
            const auto size = source->read(buffer.data(), room);
            if (!size) {
                outcome.whole = true;
                break;
            }
            out.append(buffer, 0, *size);
        }
    } catch (const Error& error) {
        test::check(std::string_view{error.what()}.find('\n') == std::string_view::npos, "an error is one line");
    }
    out.resize(std::min(out.size(), enough));
    return outcome;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view input = test::bytes(data, size);
    const Outcome large = decompressed(input, size + 1, 65536);
    const Outcome small = decompressed(input, 1, 100);
    const std::size_t common = std::min(large.bytes.size(), small.bytes.size());
    test::check(large.whole == small.whole, "whole or damaged, in any pieces");
    test::check(large.bytes.compare(0, common, small.bytes, 0, common) == 0, "the same bytes in any pieces");
    test::check(!large.whole || large.bytes.size() == small.bytes.size(), "as many bytes in any pieces");
    return 0;
}
