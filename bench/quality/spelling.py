"""The spelling pass alone: changes on news, corrections of known typos."""
import scores
from records import read, write


def section(bench):
    news, typos = bench.data / "news_dev.jsonl", bench.data / "typo_dev.jsonl"
    spelled = bench.clean(news, "spelled", "--only", "spelling")
    yield "`list_changes.py` after `--only spelling`: " + scores.run(bench, "list_changes.py", news, spelled, "--sample", "0")[0]
    yield ""
    gold = write(bench.folder / "gold.jsonl", ({"id": record["id"], "text": record["gold"]} for record in read(typos)))
    corrected, standing = bench.clean(typos, "typos", "--only", "spelling"), bench.clean(gold, "standing", "--only", "spelling")
    yield "`score_edits.py typo_dev.jsonl` after `--only spelling`:"
    yield ""
    yield from ("    " + line for line in scores.run(bench, "score_edits.py", typos, corrected, standing))
    yield ""
