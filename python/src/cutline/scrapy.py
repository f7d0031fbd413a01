"""A Scrapy item pipeline.

    ITEM_PIPELINES = {"cutline.scrapy.CleanPipeline": 300}
    CUTLINE_OPTIONS = {"text_key": "body"}  # keywords of cutline.Cleaner
    CUTLINE_INDEX = "sites.idx"             # what earlier runs learned; this run's pages are added when it closes
    CUTLINE_LOG = "edits.jsonl"             # one object an edit, added to the file

An item is cleaned by what was known when the run began, so that its text does not depend on the order of the crawl. Items
may be of any kind that Scrapy takes. The site is the item's `site`, or the host of its `url`. Within a run a page counts
once; one that a later run crawls again counts again.
"""

from __future__ import annotations

import json
import os
from typing import Any, Optional

from itemadapter import ItemAdapter

from cutline import Cleaner, Edit, Index
from cutline._cleaner import apply
from cutline._index import Learning
from cutline._options import names


class CleanPipeline:
    def __init__(self, options: dict[str, Any], index: Optional[str] = None, log: Optional[str] = None) -> None:
        known = [index] if index and os.path.exists(index) else []
        self._keys = _Keys(options)
        self._cleaner = Cleaner(**{**options, "index": [known, options.get("index")]})
        self._index, self._known = index, known
        self._learning = Learning() if index else None
        self._log = open(log, "a", encoding="utf-8") if log else None
        self._docs = 0

    @classmethod
    def from_crawler(cls, crawler: Any) -> CleanPipeline:
        settings = crawler.settings
        return cls(settings.getdict("CUTLINE_OPTIONS"), settings.get("CUTLINE_INDEX"), settings.get("CUTLINE_LOG"))

    def process_item(self, item: Any, spider: Any = None) -> Any:  # older Scrapy hands over the spider
        fields = ItemAdapter(item)
        keys = self._keys
        site, language, url, name = (str(fields.get(key) or "") for key in (keys.site, keys.language, "url", keys.id))
        texts = {key: fields[key] for key in keys.texts if isinstance(fields.get(key), str)}
        self._docs += 1
        if self._learning and texts:
            self._learning.add(list(texts.values()), site=site, language=language, url=url, id=name)
        context = [fields[key] for key in keys.contexts if isinstance(fields.get(key), str)]
        known: dict[str, Any] = {"site": site or url, "language": language, "context": context}
        for key, text in texts.items():
            if self._log:
                edits = self._cleaner.edits(text, **known)
                self._write({"doc": self._docs, "id": name, "url": url, "key": key}, edits)
                fields[key] = apply(text, edits)
            else:
                fields[key] = self._cleaner.clean(text, **known)
        return item

    def _write(self, document: dict[str, Any], edits: list[Edit]) -> None:
        for edit in edits:
            print(json.dumps({**document, **edit._asdict()}, ensure_ascii=False), file=self._log)

    def close_spider(self, spider: Any = None) -> None:
        if self._log:
            self._log.close()
        if self._learning and self._index:
            learned = self._learning.finish()
            for known in self._known:
                learned = learned | Index(known)
            learned.save(self._index)


class _Keys:
    """Which fields of an item are what, by the options' names and defaults."""

    def __init__(self, options: dict[str, Any]) -> None:
        self.texts = names(options.get("text_key", "text"))
        self.contexts = names(options.get("context_key"))
        self.id = options.get("id_key", "id")
        self.site = options.get("site_key", "site")
        self.language = options.get("lang_key", "language")
