"""Over Arrow at least 0.8 of the program's throughput, in CPU time on one core; the least of some runs of each."""

import resource
import time

import corpus
import cutline
import pytest

pa = pytest.importorskip("pyarrow")


def of_children():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def least(clock, work):
    taken = []
    for _ in range(5):
        began = clock()
        work()
        taken.append(clock() - began)
    return min(taken)


def test_arrow_beside_the_program(program):
    made = corpus.records(6000)
    (program.folder / "all.jsonl").write_text(corpus.jsonl(made))
    table = pa.Table.from_pylist(made)
    cleaner = cutline.Cleaner(threads=1)
    of_program = least(of_children, lambda: program.run("-T", "1", "-f", "jsonl", "-o", "clean.jsonl", "all.jsonl"))
    of_arrow = least(time.process_time, lambda: pa.table(cleaner.clean_arrow(table)))
    print(f"program {of_program:.3f} s, Arrow {of_arrow:.3f} s")
    assert of_program / of_arrow >= 0.8
