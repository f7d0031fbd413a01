/// Which file a name or a descriptor means.
#pragma once

#include <optional>
#include <string>
#include <tuple>

#include <sys/types.h>

namespace cutline::io {

/// What stands under a name, links followed.
struct Identity {
    bool exists = false;
    bool folder = false;
    bool regular = false;
    /// Tells two files apart: device and inode, or, of what does not exist yet, the absolute path. Unset for what may
    /// serve several ends: a terminal, /dev/null, a socket.
    std::optional<std::tuple<dev_t, ino_t, std::string>> key;
};

Identity identify(const std::string& path);
Identity identify(int fd);

/// Makes sure that descriptors 0, 1 and 2 are taken, so that no file of ours gets one of them. Where the caller has
/// closed one, reading it meets the end, and writing to it fails.
void hold_standard_descriptors();

}  // namespace cutline::io
