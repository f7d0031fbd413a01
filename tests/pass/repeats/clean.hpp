/// Runs the pass alone on a text, as the pipeline does: again until it proposes nothing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "edit/splice.hpp"
#include "pass/repeats/repeats.hpp"

namespace cutline::pass {

struct Cleaned {
    std::string text;
    edit::Splices first;  ///< what the first round proposed
    int rounds = 0;       ///< that changed something
};

inline Cleaned clean(std::string_view text, const Config& config = {}) {
    const auto pass = make_repeats(config);
    text::Scan storage;
    const text::Origin origin;
    Cleaned out;
    out.text = text;
    for (; out.rounds < 20; ++out.rounds) {
        const text::View view{out.text, origin, storage};
        edit::Splices splices;
        pass->propose(view, splices);
        edit::settle(splices);
        if (splices.empty()) return out;
        std::string next;
        edit::apply(out.text, splices, next);
        out.text = std::move(next);
        if (out.rounds == 0) out.first = std::move(splices);
    }
    return out;
}

inline Config with_preset(Preset preset) {
    Config config;
    config.preset = preset;
    return config;
}

inline std::string join(const std::vector<std::string>& lines, std::string_view separator = "\n\n") {
    std::string text;
    for (const std::string& line : lines) {
        if (!text.empty()) text += separator;
        text += line;
    }
    return text;
}

}  // namespace cutline::pass
