/// What framing makes of a stream: batches of whole units, in order.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "cutline/config.hpp"
#include "frame/buffer.hpp"

namespace cutline::frame {

/// A piece of the input that is cleaned, or passed, as a whole.
struct Unit {
    enum class Kind : std::uint8_t {
        text,      ///< a document, or a window of one
        record,    ///< a JSON Lines record with its line ending
        wet,       ///< a record of a web archive with its line ends, or bytes that are damaged
        verbatim,  ///< passes untouched: blank lines, separators, lines longer than the window
    };
    Kind kind = Kind::verbatim;
    bool starts = true;     ///< false: a later window of the document before
    bool ends = true;       ///< wet: false if more units of what is damaged follow
    std::size_t begin = 0;  ///< in Batch::bytes
    std::size_t end = 0;
    bool goes_on = false;    ///< another window of the document follows
    std::uint64_t doc = 0;   ///< from 1, over the whole run
    std::uint64_t at = 0;    ///< offset of the unit in its document
    std::uint64_t line = 1;  ///< text: its first line in the document; record, wet: its line in the file
    /// wet: why it is no record; static text. Empty: it is one, a document if it has a number.
    std::string_view damage{};
};

struct Batch {
    Buffer bytes;                       ///< the input
    std::vector<Unit> units;            ///< they cover the bytes without gap
    std::uint64_t in = 0;               ///< offset of the bytes in the run's input
    std::string_view name;              ///< of the input; lives as long as the run
    Format format = Format::automatic;  ///< of the input
    bool last = false;                  ///< the input ends with this batch

    std::string_view of(const Unit& unit) const { return bytes.view().substr(unit.begin, unit.end - unit.begin); }
    /// A record, without its newline.
    std::string_view record(const Unit& unit) const {
        std::string_view line = of(unit);
        if (line.ends_with('\n')) line.remove_suffix(1);
        return line;
    }
};

}  // namespace cutline::frame
