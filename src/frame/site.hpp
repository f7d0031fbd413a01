/// What counts as a site.
#pragma once

#include <string>
#include <string_view>

namespace cutline::frame {

/// The host of a URL, or of a host as it is written: lower case, without user, port, path, and without leading "www.",
/// "m." and "amp.". A name that is no host ("The Daily Planet") comes back in lower case. O(n).
std::string host_of(std::string_view site);

}  // namespace cutline::frame
