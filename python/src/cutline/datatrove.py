"""A step of a datatrove pipeline.

    LocalPipelineExecutor([JsonlReader("in"), Clean(index="news.idx"), JsonlWriter("out")]).run()
"""

from __future__ import annotations

from typing import Any

from datatrove.data import DocumentsPipeline
from datatrove.pipeline.base import PipelineStep

from cutline import Cleaner
from cutline._options import names


class Clean(PipelineStep):
    """Cleans the text of documents. The keywords are those of cutline.Cleaner; a document's `site`, `url`, `language`
    and what context_key names are taken from its metadata."""

    name = "✂ cutline"
    type = "🧹 - CLEANER"

    def __init__(self, **options: Any) -> None:
        super().__init__()
        self.options = {"threads": 1, **options}

    def run(self, data: DocumentsPipeline, rank: int = 0, world_size: int = 1) -> DocumentsPipeline:
        cleaner = Cleaner(**self.options)
        contexts = names(self.options.get("context_key"))
        for document in data or ():
            with self.track_time():
                known = document.metadata
                site = known.get(self.options.get("site_key", "site")) or known.get("url")
                language = known.get(self.options.get("lang_key", "language"))
                context = [known[key] for key in contexts if isinstance(known.get(key), str)]
                cleaned = cleaner.clean(document.text, site=site, language=language, context=context)
                self.stat_update("documents", "changed" if cleaned is not document.text else "unchanged")
                document.text = cleaned
            yield document
