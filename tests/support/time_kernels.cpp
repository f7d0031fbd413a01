// cutline_kernels FILE: how fast each kernel of text::LineKeys goes through the first 256 MB of a file in memory.
#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <string>
#include <vector>

#include "text/line_keys.hpp"

int main(int count, char** arguments) {
    using namespace cutline::text;
    constexpr std::size_t most = std::size_t{256} << 20;
    constexpr std::size_t piece = std::size_t{256} << 10;
    if (count != 2) {
        std::fputs("usage: cutline_kernels FILE\n", stderr);
        return 2;
    }
    std::string text(most, '\0');
    std::ifstream file{arguments[1], std::ios::binary};
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(file.gcount()));
    const std::array kernels{std::pair{Kernel::scalar, "scalar"}, std::pair{Kernel::avx2, "AVX2"},
                             std::pair{Kernel::avx512, "AVX-512"}};
    for (const auto& [kernel, name] : kernels) {
        if (!runs_here(kernel)) continue;
        LineKeys keys{kernel};
        std::vector<KeyedLine> lines;
        std::clock_t best = 0;
        for (int run = 0; run < 3; ++run) {
            const std::clock_t began = std::clock();
            for (std::size_t at = 0; at < text.size(); at += piece)
                keys.find(std::string_view{text}.substr(at, piece), lines);
            const std::clock_t took = std::clock() - began;
            best = run == 0 ? took : std::min(best, took);
        }
        std::printf("%s %.0f\n", name,
                    static_cast<double>(text.size()) / 1e6 * CLOCKS_PER_SEC /
                        static_cast<double>(std::max<std::clock_t>(1, best)));
    }
    return 0;
}
