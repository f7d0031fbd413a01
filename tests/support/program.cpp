#include "support/program.hpp"

#include <algorithm>
#include <array>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

namespace cutline::test {

namespace {

std::string whole_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// In the child: takes the place of this process.
[[noreturn]] void become(const std::string& folder, const std::vector<std::string>& arguments, int in, int out,
                         int err) {
    std::vector<char*> words{const_cast<char*>(CUTLINE_PROGRAM)};
    for (const std::string& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
    words.push_back(nullptr);
    const bool ready = ::chdir(folder.c_str()) == 0 && ::dup2(in, 0) == 0 && ::dup2(out, 1) == 1 && ::dup2(err, 2) == 2;
    if (ready) ::execv(CUTLINE_PROGRAM, words.data());
    ::_exit(127);
}

int status_of(pid_t process) {
    int status = 0;
    ::waitpid(process, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

}  // namespace

Folder::Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "cutline-test-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder for the test");
    path_ = name;
    std::filesystem::create_directory(path_ + ".io");
}

Folder::~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
    std::filesystem::remove_all(path_ + ".io", ignored);
}

void Folder::write(const std::string& name, std::string_view bytes) const {
    std::ofstream file(path(name), std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

std::string Folder::read(const std::string& name) const { return whole_file(path(name)); }

bool Folder::has(const std::string& name) const { return std::filesystem::exists(path(name)); }

std::vector<std::string> Folder::names() const {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(path_)) names.push_back(entry.path().filename());
    std::sort(names.begin(), names.end());
    return names;
}

Result Folder::run(const std::vector<std::string>& arguments, std::string_view in, const std::string& out) const {
    const std::string io = path_ + ".io/";
    std::ofstream(io + "in", std::ios::binary).write(in.data(), static_cast<std::streamsize>(in.size()));
    const std::string out_path = out.empty() ? io + "out" : out;
    const int in_fd = ::open((io + "in").c_str(), O_RDONLY | O_CLOEXEC);
    const int out_fd = ::open(out_path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    const int err_fd = ::open((io + "err").c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    const pid_t process = ::fork();
    if (process == 0) become(path_, arguments, in_fd, out_fd, err_fd);
    for (int fd : {in_fd, out_fd, err_fd}) ::close(fd);
    const int status = status_of(process);
    return {status, out.empty() ? whole_file(out_path) : std::string{}, whole_file(io + "err")};
}

Piped::Piped(const Folder& folder, const std::vector<std::string>& arguments) {
    std::array<int, 2> in{};
    std::array<int, 2> out{};
    if (::pipe2(in.data(), O_CLOEXEC) != 0 || ::pipe2(out.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    process_ = ::fork();
    if (process_ == 0) become(folder.path("."), arguments, in[0], out[1], 2);
    ::close(in[0]);
    ::close(out[1]);
    input_ = in[1];
    output_ = out[0];
}

Piped::~Piped() {
    close_input();
    close_output();
    if (process_ > 0) {
        ::kill(process_, SIGKILL);
        wait();
    }
}

void Piped::write(std::string_view bytes) const {
    while (!bytes.empty()) {
        const ssize_t count = ::write(input_, bytes.data(), bytes.size());
        if (count < 0) return;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
}

void Piped::close_input() {
    if (input_ >= 0) ::close(input_);
    input_ = -1;
}

void Piped::close_output() {
    if (output_ >= 0) ::close(output_);
    output_ = -1;
}

namespace {

std::string read_once(int from, std::size_t size) {
    constexpr int patience_milliseconds = 10'000;
    std::array<char, 4096> buffer{};
    pollfd asked{from, POLLIN, 0};
    if (::poll(&asked, 1, patience_milliseconds) <= 0) return {};
    const ssize_t count = ::read(from, buffer.data(), std::min(buffer.size(), size));
    return {buffer.data(), static_cast<std::size_t>(std::max<ssize_t>(0, count))};
}

}  // namespace

std::size_t Piped::write_what_it_takes(std::string_view bytes) const {
    ::fcntl(input_, F_SETFL, O_NONBLOCK);
    std::size_t written = 0;
    pollfd asked{input_, POLLOUT, 0};
    while (written < bytes.size() && ::poll(&asked, 1, 1000) > 0) {
        const ssize_t count = ::write(input_, bytes.data() + written, bytes.size() - written);
        if (count <= 0) break;
        written += static_cast<std::size_t>(count);
    }
    ::fcntl(input_, F_SETFL, 0);
    return written;
}

bool Piped::has_output() const {
    pollfd asked{output_, POLLIN, 0};
    return ::poll(&asked, 1, 0) > 0;
}

std::string Piped::read(std::size_t size) const {
    std::string got;
    while (got.size() < size) {
        const std::string more = read_once(output_, size - got.size());
        if (more.empty()) break;
        got += more;
    }
    return got;
}

std::string Piped::read_some() const { return read_once(output_, SIZE_MAX); }

void Piped::signal(int number) const { ::kill(process_, number); }

int Piped::wait() {
    const int status = status_of(process_);
    process_ = -1;
    return status;
}

std::string record(std::string_view text, std::string_view id) {
    std::string out = "{\"id\":\"" + std::string(id) + "\",\"text\":\"";
    for (char c : text) out += c == '\n' ? std::string("\\n") : std::string(1, c);
    return out + "\",\"n\":1e2}\n";
}

}  // namespace cutline::test
