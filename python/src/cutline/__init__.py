"""cutline takes scraped article text and gives back the article.

    >>> import cutline
    >>> cleaner = cutline.Cleaner()
    >>> cleaner.clean("The ferry from Dunmere was late again.\\nThe ferry from Dunmere was late again.\\n")
    'The ferry from Dunmere was late again.\\n'

Options are those of the command line, by keyword: `Cleaner(preset="careful", skip=["spelling"], index="news.idx")`.
Errors are exceptions with the same words.
"""

from __future__ import annotations

from importlib.metadata import version as _version

from cutline._core import Error
from cutline._cleaner import Cleaner, Edit
from cutline._index import Index

__all__ = ["Cleaner", "Edit", "Error", "Index"]
__version__ = _version("cutline")
