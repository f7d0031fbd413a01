"""The pipeline in a real crawl of pages that are served on localhost."""

import http.server
import json
import pathlib
import subprocess
import sys
import threading
import warnings

import corpus
import cutline
import pytest

pytest.importorskip("scrapy")

SPIDER = pathlib.Path(__file__).parent / "crawl.py"


def page(record):
    text = record["text"].replace("&", "&amp;").replace("<", "&lt;")
    return f'<meta charset="utf-8"><meta name="site" content="{record["site"]}"><pre>{text}</pre>'


@pytest.fixture
def site():
    """The address of a site with articles, and what they say."""
    made = {f"/{record['id']}": record for record in corpus.records(40, seed=3)}

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            links = "".join(f'<a href="{path}">{path}</a>' for path in made)
            found = self.path == "/" or self.path in made
            self.send_response(200 if found else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write((links if self.path == "/" else page(made[self.path])).encode() if found else b"")

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", made
    server.shutdown()


def test_a_crawl_and_another(site, program):
    address, made = site

    def crawl(out):
        command = [sys.executable, SPIDER, address + "/", out]
        subprocess.run(command, cwd=program.folder, check=True, timeout=120)
        items = [json.loads(line) for line in (program.folder / out).read_text().splitlines()]
        return {item["url"].removeprefix(address): item["text"] for item in items}

    def expected(*options):
        sent = [{**record, "url": address + path} for path, record in made.items()]
        for record in sent:
            del record["id"]
        (program.folder / "sent.jsonl").write_text(corpus.jsonl(sent))
        return dict(zip(made, program.texts("-f", "jsonl", "--skip", "spelling", *options, "sent.jsonl")))

    first = crawl("first.jsonl")
    assert first == expected()
    program.run("learn", "-f", "jsonl", "-o", "program.idx", "sent.jsonl")
    saved = program.folder / "sites.idx"
    assert saved.read_bytes() == (program.folder / "program.idx").read_bytes()
    assert len(cutline.Index(saved)) == len(made)

    (program.folder / "once.idx").write_bytes(saved.read_bytes())
    second = crawl("second.jsonl")
    assert second == expected("--index", "once.idx") != first
    assert len(cutline.Index(saved)) == 2 * len(made)

    edits = [json.loads(line) for line in (program.folder / "edits.jsonl").read_text().splitlines()]
    assert {"url", "rule", "cut", "put", "at", "line"} <= edits[0].keys()
    assert "boilerplate/site-line" in {edit["rule"] for edit in edits}


def test_both_signatures_and_all_kinds_of_items():
    import dataclasses

    import scrapy
    from cutline.scrapy import CleanPipeline
    from scrapy.utils.test import get_crawler

    crawler = get_crawler(settings_dict={"CUTLINE_OPTIONS": {"text_key": "body"}})
    pipeline = CleanPipeline.from_crawler(crawler)

    @dataclasses.dataclass
    class Page:
        body: str
        n: int = 1

    class Item(scrapy.Item):
        body = scrapy.Field()

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert pipeline.process_item({"body": "a  b"}) == {"body": "a b"}
        assert pipeline.process_item({"body": "a  b"}, object()) == {"body": "a b"}
        assert pipeline.process_item(Page("a  b"), spider=object()) == Page("a b")
        assert pipeline.process_item(Item(body="a  b"))["body"] == "a b"
        assert pipeline.process_item({"body": None, "text": "a  b"}) == {"body": None, "text": "a  b"}
        pipeline.close_spider()
        pipeline.close_spider(object())


def test_wrong_options_end_the_crawl_before_it_begins():
    from cutline.scrapy import CleanPipeline
    from scrapy.utils.test import get_crawler

    with pytest.raises(cutline.Error, match="is not one of careful"):
        CleanPipeline.from_crawler(get_crawler(settings_dict={"CUTLINE_OPTIONS": {"preset": "bold"}}))


def test_the_log_counts_no_document_twice(tmp_path):
    from cutline.scrapy import CleanPipeline

    options = {"copies": "line", "skip": "spelling"}
    paragraph = "The ferry from Dunmere was late again, and nobody in the harbour minded.\n"
    items = [{"text": paragraph + "One.\n", "n": 1}, {"text": "Two.\n" + paragraph, "n": 2}]
    plain, logged = CleanPipeline(options), CleanPipeline(options, log=tmp_path / "edits.jsonl")
    expected = [plain.process_item(dict(item)) for item in items]
    assert [item["text"] for item in expected] == [paragraph + "One.\n", "Two.\n"]
    assert [logged.process_item(dict(item)) for item in items] == expected
    logged.close_spider()
    (edit,) = [json.loads(line) for line in (tmp_path / "edits.jsonl").read_text().splitlines()]
    assert (edit["doc"], edit["cut"], edit["rule"]) == (2, paragraph, "copies/line")
