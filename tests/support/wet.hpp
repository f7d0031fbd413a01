/// Web archives of texts (WET files), good and damaged, for tests.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "support/generator.hpp"

namespace cutline::test {

struct WetFields {
    std::string uri = "https://ledger.example/news/1";
    std::string id = "<urn:uuid:00000000-0000-4000-8000-000000000001>";
    std::string language = "eng";
    std::string type = "conversion";
    std::string content_type = "text/plain";
    bool payload_digest = false;
};

/// One record as Common Crawl writes it, with length and digests that are right.
std::string wet_record(std::string_view text, const WetFields& fields = {});

/// The record that such a file begins with.
std::string wet_info();

/// Some records, a few of them damaged in some way, or what may stand between them. As separate strings: each is what
/// one member of a compressed file would hold.
std::vector<std::string> hostile_wet(Generator& random);

std::string joined(const std::vector<std::string>& parts);

/// What is wrong with the good records of a file, by an independent reading: lengths, digests, line ends. Empty:
/// nothing. Takes whole files only.
std::string wet_fault(std::string_view file);

}  // namespace cutline::test
