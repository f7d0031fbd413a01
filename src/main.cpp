/// cutline, the program. A map of the sources, from the top down:
///
///   cli/command     one run of the program: help, or one of its commands
///   cli/options     the table of options, from which come
///     cli/parse       … the words of the command line
///     cli/settings    … what they ask for, checked (cli/values reads numbers, lists, rules)
///     cli/help        … --help, --help=rules; cli/manual: the man page; cli/completion: for shells
///   cli/clean       the driver: files → Stream → cli/delivery (text, edit log) → cli/outputs (stdout, -o, -d, -i)
///   cli/learn       the driver of `cutline learn` and of the first of two passes; cli/restore, cli/inspect: of those
///   cli/plan        what is read and written, checked before the first byte; cli/console: standard error; cli/outcome:
///                   how a run ends; cli/stats
///   io/             bytes from files (source, decompress and its codecs) and to files (output, new_file)
///
///   pipeline.hpp    Stream: bytes in, documents through the passes on any number of threads, bytes and edits out
///   pipeline/learning   the same way in, but what comes out is an index; pipeline/online: a stream that teaches itself
///   frame/          where documents begin and end, in text, JSON Lines and web archives
///   pass/           the passes, in order: unicode, spacing, repeats, boilerplate, copies, spelling
///   edit/           the list of edits of a document: composing, log, restore, diff
///   index/          what a corpus says: counting with spills, merging, the mapped reader; file/: new files
///   lexicon/        words and names, compiled in
///   json/ hash/ text/   the lowest layer: JSON records, fingerprints, UTF-8, words and keys (text/line_keys: of lines
///                       alone, by kernels chosen at run time)
///
///   include/cutline/    the public API of the library: everything here but cli, io and this file
#include <csignal>
#include <exception>
#include <new>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

#include "cli/command.hpp"
#include "cli/console.hpp"
#include "cli/outcome.hpp"
#include "io/error.hpp"
#include "io/identity.hpp"

int main(int argc, char** argv) {
    using namespace cutline;
    try {
        io::hold_standard_descriptors();
#if defined(__GLIBC__)
        // What a batch took the next one takes again: it need not go back to the system in the meantime.
        (void)::mallopt(M_MMAP_THRESHOLD, 4 << 20);
        (void)::mallopt(M_TRIM_THRESHOLD, 16 << 20);
#endif
        for (const int signal : {SIGPIPE, SIGXFSZ}) (void)std::signal(signal, SIG_IGN);  // the write says so itself
        return cli::run({argv + (argc > 0 ? 1 : 0), argv + argc});
    } catch (const io::ClosedPipe&) {
        return cli::done;
    } catch (const std::bad_alloc&) {
        cli::complain("out of memory; a smaller --window or --memory, or fewer threads (-T), needs less");
    } catch (const std::exception& error) {
        cli::complain(error.what());
    } catch (...) {
        cli::complain("interrupted");
    }
    return cli::failed;
}
