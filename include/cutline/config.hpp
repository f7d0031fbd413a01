/// What a run of cutline is asked to do. A plain struct: copy it, change fields, hand it over.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cutline/rules.hpp"

namespace cutline {

enum class Format : std::uint8_t { automatic, text, jsonl, wet };
enum class Preset : std::uint8_t { careful, balanced, thorough };
enum class Variant : std::uint8_t { keep, us, gb };

class Index;

struct Config {
    /// `automatic` takes JSON Lines only if the first line that is not blank parses as an object: a text that merely
    /// begins with a brace stays a text. `wet`, Common Crawl's text records, it takes if the input begins as a web
    /// archive does, with "WARC/1." and a header.
    Format format = Format::automatic;

    /// Fields to clean in a JSON record: names, or JSON pointers ("/article/body"). "text" is what scrapers write.
    std::vector<std::string> text_keys{"text"};
    std::string id_key = "id";
    std::string site_key = "site";
    std::string language_key = "language";
    /// Fields of a JSON record whose words count as the document's for spelling (a title, a description): names or JSON
    /// pointers. They are read, never changed.
    std::vector<std::string> context_keys;
    /// The site of plain text; empty: none is known.
    std::string site;
    /// A line that stands between two documents of one text stream. Unset: a stream is one document.
    std::optional<std::string> separator;
    /// Adds an object under this key to each JSON record. Empty: adds nothing, so that only edited bytes differ.
    std::string annotate_key;

    /// Which rules are on. Everything that selects rules (--only, --skip, --cut, --keep, --variant …) ends up here.
    RuleSet rules = default_rules();
    /// How much evidence every pass asks for.
    Preset preset = Preset::balanced;
    /// The user's own lines, as in the file: a literal line or `/regex/`, with `site<TAB>` in front if wanted.
    std::vector<std::string> keep_lines;
    std::vector<std::string> cut_lines;
    /// Words that spelling is to take as known.
    std::vector<std::string> words;
    /// The target of rule spelling/variant.
    Variant variant = Variant::keep;
    /// Least score, in thousandths, of a spelling correction. Unset: the preset's.
    std::optional<unsigned> confidence;

    /// What is known of the corpus, added up: the evidence for furniture and words that one document does not show.
    std::vector<std::shared_ptr<const Index>> indexes;
    /// Learn from the stream too, as it goes by: what a document becomes then depends on those before it. Off, since
    /// cleaning the same document must give the same text, unless asked otherwise.
    bool online = false;

    /// Most memory, in bytes, for state that grows with the corpus. Beyond it, learning writes to files and goes on;
    /// copies and `online` forget the oldest.
    std::uint64_t memory = std::uint64_t{1} << 30;
    /// Remember of copies where they stand too (Edit::like): it takes half as much memory again.
    bool trace_copies = false;

    /// Longest document held whole, in bytes (at most 1 GiB); a longer one is cleaned in windows cut at line ends. 64
    /// MiB holds any article, and bounds what a stream without newlines can cost.
    std::uint64_t window = std::uint64_t{64} << 20;
    /// Threads that clean. 1 needs no thread at all; the output never depends on it. 0: one for each core.
    unsigned threads = 1;
    /// Stop at the first bad record (the stream then throws `Error`).
    bool strict = false;
};

}  // namespace cutline
