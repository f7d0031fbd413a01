#include "cli/plan.hpp"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <map>

#include <unistd.h>

#include "cutline/cleaner.hpp"
#include "io/decompress.hpp"
#include "io/error.hpp"
#include "io/identity.hpp"

namespace cutline::cli {

namespace {

using Key = decltype(io::Identity::key);

/// Files by what they are, with the name that each was given first.
using Files = std::map<Key, std::string>;

/// Null, or the name under which the same file is there already.
const std::string* find(const Files& files, const io::Identity& id) {
    const auto found = id.key ? files.find(id.key) : files.end();
    return found == files.end() ? nullptr : &found->second;
}

io::Identity input(const std::string& name) {
    if (name == "-") return io::identify(STDIN_FILENO);
    if (::access(name.c_str(), R_OK) != 0) io::fail("open", name, errno);
    io::Identity id = io::identify(name);
    if (id.folder) io::fail("read", name, EISDIR);
    return id;
}

io::Identity output(const std::string& name) {
    if (name == "-") return io::identify(STDOUT_FILENO);
    io::Identity id = io::identify(name);
    if (id.folder) io::fail("write", name, EISDIR);
    return id;
}

std::string shown_output(const std::string& name) { return name == "-" ? "standard output" : name; }

/// It stands beside the file itself, where `file` is a link.
std::string backup_of(const std::string& file, const std::string& suffix) {
    std::error_code ignored;
    const bool link = std::filesystem::is_symlink(file, ignored);
    return (link ? std::filesystem::canonical(file, ignored).string() : file) + suffix;
}

/// The names of all that is written, but for files in place.
std::vector<std::string> outputs(const Settings& s) {
    std::vector<std::string> names;
    if (s.where == Where::standard_output && (s.diff || !s.check)) names.emplace_back("-");
    if (s.where == Where::file) names.push_back(s.target);
    if (s.where == Where::folder)
        for (const std::string& file : s.files) names.push_back(target_of(s, file));
    if (s.where == Where::in_place && !s.target.empty())
        for (const std::string& file : s.files) names.push_back(backup_of(file, s.target));
    if (s.command == Command::clean && !s.log.empty()) names.push_back(s.log);
    if (!s.stats.empty()) names.push_back(s.stats);
    return names;
}

void check_in_place(const Settings& s, const io::Identity& id, const std::string& file) {
    if (s.where != Where::in_place) return;
    if (!id.regular) throw Error("cannot clean " + file + " in place: not a regular file");
    const io::Compression input = io::compression_of(file);
    if (compression_of_output(s, input, s.config.format) != input)
        throw Error("cannot clean " + file + " in place: nothing is written as xz or bzip2; use -o or -d");
}

}  // namespace

io::Compression compression_of_output(const Settings& settings, io::Compression input, Format format) {
    using io::Compression;
    const auto written = [](Compression c) { return c == Compression::gzip || c == Compression::zstd; };
    const bool to_file = settings.where == Where::file && settings.target != "-";
    const bool to_stream = settings.where == Where::standard_output || settings.target == "-";
    Compression wanted = settings.compress.value_or(to_file ? io::compression_by_name(settings.target) : input);
    if (!settings.compress && to_stream && format != Format::wet) wanted = Compression::none;
    return written(wanted) ? wanted : Compression::none;
}

std::string target_of(const Settings& settings, const std::string& file) {
    if (settings.where != Where::folder) return file;
    std::filesystem::path name = std::filesystem::path(file).filename();
    const io::Compression input = io::compression_of(file);
    const io::Compression output = compression_of_output(settings, input, settings.config.format);
    if (input != output) {
        if (input != io::Compression::none && io::compression_by_name(name.native()) == input) name.replace_extension();
        name += io::extension_of(output);
    }
    return std::filesystem::path(settings.target) / name;
}

void check_files(const Settings& settings) {
    std::vector<std::string> read = settings.files;
    read.insert(read.end(), settings.indexes.begin(), settings.indexes.end());
    if (settings.command == Command::restore) read.push_back(settings.log);
    Files inputs;
    for (const std::string& file : read) {
        const io::Identity id = input(file);
        check_in_place(settings, id, file);
        if (settings.two_pass && !id.regular) throw Error(needs_files);
        if (settings.where == Where::in_place && find(inputs, id) != nullptr)
            throw Error("cannot clean " + file + " in place: it is named twice");
        inputs.emplace(id.key, file);
    }
    for (const std::string& list : settings.lists) inputs.emplace(io::identify(list).key, list);
    Files written;
    for (const std::string& name : outputs(settings)) {
        const io::Identity id = output(name);
        if (const std::string* file = find(inputs, id))
            throw Error("cannot write " + shown_output(name) + ": it is the input " + io::shown(*file));
        if (find(written, id) != nullptr)
            throw Error("cannot write " + shown_output(name) + " twice: give each output a name of its own");
        written.emplace(id.key, name);
    }
}

}  // namespace cutline::cli
