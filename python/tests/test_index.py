import pickle

import corpus
import cutline
import pytest


def test_learn_is_the_programs(records, learned, tmp_path):
    index = cutline.Index.learn(records)
    index.save(tmp_path / "python.idx")
    assert (tmp_path / "python.idx").read_bytes() == (learned / "all.idx").read_bytes()
    assert len(index) == len({record["id"] for record in records})
    assert "dunmere.example" in index
    assert "nowhere.example" not in index
    assert 5 not in index


def test_learn_keeps_to_memory(records, learned):
    assert cutline.Index.learn(records, memory="1M") == cutline.Index.load(learned / "all.idx")


def test_texts_of_one_site():
    index = cutline.Index.learn(["Tides\n", "Tides\n", "Winds\n"], site="https://www.Dunmere.example/news")
    assert index.pages("dunmere.example") == len(index) == 3


def test_shards_add_up(records, learned):
    alone = list({record["id"]: record for record in reversed(records)}.values())
    parts = [cutline.Index.learn(alone[i::3]) for i in range(3)]
    assert parts[0] | parts[1] | parts[2] == cutline.Index.load(learned / "all.idx")
    assert parts[2] | (parts[1] | parts[0]) == cutline.Index.load(learned / "all.idx")


def test_the_programs_shards_add_up(program, records, learned):
    lines = corpus.jsonl({record["id"]: record for record in reversed(records)}.values()).splitlines(keepends=True)
    names = []
    for i in range(3):
        (program.folder / f"{i}.jsonl").write_text("".join(lines[i::3]))
        program.run("learn", "-f", "jsonl", "-o", f"{i}.idx", f"{i}.jsonl")
        names.append(f"{i}.idx")
    program.run("merge", "-o", "merged.idx", *names)
    assert (program.folder / "merged.idx").read_bytes() == (learned / "all.idx").read_bytes()


def test_keys_may_be_pointers(program):
    nested = [{"article": {"a/b": text}, "about": {"host": "dunmere.example"}} for text in ("Tides\n", "Winds\n")]
    nested.append({"article": "none"})
    (program.folder / "a.jsonl").write_text(corpus.jsonl(nested))
    keys = ["--text-key", "/article/a~1b", "--site-key", "/about/host"]
    program.run("learn", "-f", "jsonl", *keys, "-o", "a.idx", "a.jsonl")
    index = cutline.Index.learn(nested, text_key="/article/a~1b", site_key="/about/host")
    assert index == cutline.Index.load(program.folder / "a.idx") and index.pages("dunmere.example") == 2


def test_urls_count_once_and_name_the_site():
    page = {"text": "Tides\n", "url": "https://m.dunmere.example/tides"}
    index = cutline.Index.learn([page, page, dict(page, url="https://dunmere.example/winds")], site="other.example")
    assert index.pages("dunmere.example") == len(index) == 2


def test_pickles_by_path(learned):
    index = cutline.Index.load(learned / "all.idx")
    again = pickle.loads(pickle.dumps(index))
    assert again == index and again.path == str(learned / "all.idx")
    with pytest.raises(cutline.Error, match="save it first"):
        pickle.dumps(index | index)


def test_saved_index_outlives_its_folder(tmp_path):
    index = cutline.Index.learn(["Tides\n"])
    assert index.path is None
    index.save(tmp_path / "a.idx")
    assert index.path == str(tmp_path / "a.idx")
    assert pickle.loads(pickle.dumps(index)) == index


def test_damage_is_an_error(learned, tmp_path):
    damaged = bytearray((learned / "all.idx").read_bytes())
    damaged[len(damaged) // 2] ^= 1
    (tmp_path / "damaged.idx").write_bytes(damaged)
    with pytest.raises(cutline.Error, match="damaged"):
        cutline.Index.load(tmp_path / "damaged.idx").check()
    with pytest.raises(cutline.Error, match="no.idx"):
        cutline.Index.load(tmp_path / "no.idx")


def test_cleaning_with_it_is_the_programs(program, records, learned):
    expected = program.texts("-f", "jsonl", "--index", learned / "all.idx", learned / "all.jsonl")
    assert expected != program.texts("-f", "jsonl", learned / "all.jsonl")
    for index in (cutline.Index.learn(records), learned / "all.idx", [str(learned / "all.idx")]):
        cleaner = cutline.Cleaner(index=index)
        assert [cleaner.clean(record["text"], site=record["site"]) for record in records] == expected
