"""The program under test, and where its data and its work lie."""
import dataclasses
import pathlib
import subprocess


class NotBuilt(Exception):
    """The program does not know the option or command yet."""


@dataclasses.dataclass
class Bench:
    program: pathlib.Path
    shared: pathlib.Path
    root: pathlib.Path    # of the repository's bench folder
    folder: pathlib.Path  # scratch, one to a section
    aside: pathlib.Path   # for texts to judge by hand, which must not get into the repository

    @property
    def data(self):
        return self.shared / "data"

    def run(self, *arguments):
        done = subprocess.run([self.program, *map(str, arguments)], capture_output=True, text=True, stdin=subprocess.DEVNULL)
        if done.returncode == 2 and ("unknown option" in done.stderr or "cannot open learn" in done.stderr
                                     or "cannot open merge" in done.stderr):
            raise NotBuilt(done.stderr.strip())
        if done.returncode:
            raise RuntimeError(f"{' '.join(map(str, done.args))}: {done.returncode}: {done.stderr.strip()[-500:]}")

    def clean(self, source, name, *options):
        """Cleans a JSON Lines file; returns where the output is."""
        out = self.folder / name
        self.run("-q", "-f", "jsonl", *options, "-o", out, source)
        return out

    def learn(self, source, name, *options):
        """Counts a JSON Lines file into an index; returns where that is."""
        out = self.folder / name
        self.run("learn", "-q", "-f", "jsonl", *options, "-o", out, source)
        return out


def set_aside(bench, name, pieces):
    """Writes texts that a person is to read where they cannot get into the repository."""
    bench.aside.mkdir(parents=True, exist_ok=True)
    (bench.aside / name).write_text("".join(pieces), encoding="utf8")


def attempt(make):
    """What `make` gives, or None where the program cannot do it yet."""
    try:
        return make()
    except NotBuilt:
        return None
