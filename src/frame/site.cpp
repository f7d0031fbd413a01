#include "frame/site.hpp"

#include <algorithm>
#include <array>

namespace cutline::frame {

std::string host_of(std::string_view site) {
    if (const std::size_t scheme = site.find("://"); scheme != std::string_view::npos) {
        site.remove_prefix(scheme + 3);
    } else if (site.starts_with("//")) {
        site.remove_prefix(2);
    }
    site = site.substr(0, site.find_first_of("/?#"));
    if (const std::size_t user = site.rfind('@'); user != std::string_view::npos) site.remove_prefix(user + 1);
    if (const std::size_t port = site.rfind(':');
        port != std::string_view::npos && site.find_first_not_of("0123456789", port + 1) == std::string_view::npos)
        site = site.substr(0, port);
    while (site.ends_with('.')) site.remove_suffix(1);
    std::string host{site};
    std::transform(host.begin(), host.end(), host.begin(),
                   [](char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); });
    constexpr std::array<std::string_view, 3> prefixes{"www.", "m.", "amp."};
    const auto prefix = [&] {
        const auto found = std::find_if(prefixes.begin(), prefixes.end(), [&](auto p) { return host.starts_with(p); });
        return found == prefixes.end() ? std::string_view{} : *found;
    };
    while (!prefix().empty() && host.find('.', prefix().size()) != std::string::npos) host.erase(0, prefix().size());
    return host;
}

}  // namespace cutline::frame
