"""symbols.py LIBRARY: the library neither prints nor exits, and reads neither the environment nor a clock. Files are opened
where an index is read and written, and nowhere else.

It looks at what libcutline.a needs from outside (`nm`), so that a call hidden in an inline function counts too.
"""
import re
import subprocess
import sys

FORBIDDEN = {
    "prints": r"v?printf|v?fprintf|v?dprintf|__v?f?printf_chk|puts|fputs|putchar|fputc|putc|_IO_putc|fwrite|write|writev|pwrite|perror|"
              r"std::cout|std::cerr|std::clog|std::wcout|std::wcerr|stdout|stderr|syslog",
    "reads or opens files": r"fopen|open|openat|creat|read|pread|fread|fgets|getc|std::cin|stdin|"
                            r"std::basic_[io]?f(stream|ilebuf)<.*",
    "exits": r"exit|_exit|_Exit|quick_exit|abort|raise|kill|std::terminate\(\)|__assert_fail",
    "reads the environment": r"getenv|secure_getenv|environ|setenv|setlocale|std::locale::locale\(char const\*\)|getcwd|gethostname|getpid",
    "reads a clock": r"time|clock|clock_gettime|gettimeofday|std::chrono::_V2::(system|steady)_clock::now\(\)|localtime|gmtime",
    "draws lots": r"rand|random|srand|getrandom|arc4random|std::random_device::.*",
}

# What stands in the table above but may be used, and why.
EXCEPTIONS = {
    # The compiler's own landing pads: an exception that leaves a destructor or a noexcept function. No code of ours calls it.
    "std::terminate()",
}


# What some objects may do: src/file and the reader of src/index.
MAY = {
    ("descriptor.cpp.o", "pwrite"),
    ("new_file.cpp.o", "open"),
    ("reader.cpp.o", "open"),
}


def needed(library):
    listing = subprocess.run(["nm", "-C", "--undefined-only", library], check=True, capture_output=True, text=True).stdout
    user = None
    for line in listing.splitlines():
        if line.endswith(":") and not line.startswith(" "):
            user = line[:-1]
        elif match := re.match(r"\s+[Uwv]\s+(.*)", line):
            yield user, re.sub(r"@.*", "", match[1])


def faults(symbols):
    for user, symbol in symbols:
        for verb, pattern in FORBIDDEN.items():
            if symbol not in EXCEPTIONS and (user, symbol) not in MAY and re.fullmatch(pattern, symbol):
                yield f"{user} {verb}: {symbol}"


def main():
    planted = [("a.o", "puts"), ("b.o", "std::cerr"), ("c.o", "getenv"), ("d.o", "std::chrono::_V2::steady_clock::now()"), ("e.o", "abort"),
               ("f.o", "memcpy"), ("g.o", "std::__throw_length_error(char const*)"), ("h.o", "std::random_device::_M_getval()")]
    if len(list(faults(planted))) != 6:
        sys.exit("the guard misses planted faults")
    symbols = list(needed(sys.argv[1]))
    if not symbols:
        sys.exit("nm lists no symbol of " + sys.argv[1])
    found = sorted(set(faults(symbols)))
    sys.exit("\n".join(found) if found else 0)


main()
