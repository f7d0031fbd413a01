/// Runs the built program in a folder of its own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <sys/types.h>

namespace cutline::test {

struct Result {
    int status = -1;  ///< exit status; minus the signal's number if one ended it
    std::string out;
    std::string err;
};

/// A folder that goes away with it. Programs run in it, so that names in arguments are relative to it.
class Folder {
  public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::string path(const std::string& name) const { return path_ + "/" + name; }
    void write(const std::string& name, std::string_view bytes) const;
    std::string read(const std::string& name) const;
    bool has(const std::string& name) const;
    /// All names in it, in order.
    std::vector<std::string> names() const;

    /// Runs the program with `in` as its standard input; `out` names the file that standard output goes to, if it is
    /// not to be caught.
    Result run(const std::vector<std::string>& arguments, std::string_view in = {}, const std::string& out = {}) const;

  private:
    std::string path_;
};

/// The program at the other end of two pipes, for what depends on time.
class Piped {
  public:
    Piped(const Folder& folder, const std::vector<std::string>& arguments);
    ~Piped();
    Piped(const Piped&) = delete;
    Piped& operator=(const Piped&) = delete;

    void write(std::string_view bytes) const;
    /// Writes the beginning of `bytes`, as much as the program takes within a second. Returns how much that is.
    std::size_t write_what_it_takes(std::string_view bytes) const;
    /// Something can be read at once.
    bool has_output() const;
    void close_input();
    void close_output();
    /// What comes within some seconds, up to `size` bytes.
    std::string read(std::size_t size) const;
    /// What comes first, within some seconds.
    std::string read_some() const;
    void signal(int number) const;
    /// Waits for its end; as Result::status.
    int wait();

  private:
    pid_t process_ = -1;
    int input_ = -1;
    int output_ = -1;
};

/// Two lines of which cleaning leaves one, and what it leaves.
inline constexpr std::string_view twice =
    "The harbour master counted eleven boats at dawn on Tuesday, and the twelfth came at noon.\n\n"
    "The harbour master counted eleven boats at dawn on Tuesday, and the twelfth came at noon.\n\n"
    "Nobody else was there.\n";
inline constexpr std::string_view once =
    "The harbour master counted eleven boats at dawn on Tuesday, and the twelfth came at noon.\n\n"
    "Nobody else was there.\n";

/// A record with `text` (without characters that JSON escapes, but for line ends).
std::string record(std::string_view text, std::string_view id = "a1");

}  // namespace cutline::test
