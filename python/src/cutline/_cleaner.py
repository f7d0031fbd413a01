from __future__ import annotations

from itertools import chain, islice
from typing import Any, Iterable, Iterator, NamedTuple, Optional, Union

from cutline import _core, _options
from cutline._index import Index, as_indexes


class Edit(NamedTuple):
    """One edit of a text: text[start:start + len(cut)] is `cut`, and becomes `put`. Edits come in order."""

    line: int  # in the text, from 1
    at: int  # where it begins, in bytes of UTF-8, as in the program's log
    start: int  # where it begins, in characters
    cut: str
    put: str
    rule: str  # "repeats/same"
    score: int  # thousandths
    seen: tuple[int, int]  # counts that speak for the edit
    like: Optional[tuple[Optional[int], int]]  # the kept copy: its document (None: this one), and where, in bytes
    also: tuple[str, ...]  # other rules that touched the same characters


Context = Union[None, str, Iterable[Optional[str]]]


def apply(text: str, edits: Iterable[Edit]) -> str:
    """What a text becomes by its edits."""
    parts, at = [], 0
    for edit in edits:
        parts += [text[at : edit.start], edit.put]
        at = edit.start + len(edit.cut)
    return "".join([*parts, text[at:]])


def _texts(context: Context) -> list[str]:
    if context is None:
        return []
    return [context] if isinstance(context, str) else [text for text in context if text is not None]


class _Stream:
    """Something with Arrow's C stream interface, to be read once."""

    def __init__(self, capsule: Any) -> None:
        self._capsule = capsule

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any:
        return self._capsule


class Cleaner:
    """Cleans texts. Any number of threads may use one; the interpreter's lock is released meanwhile.

    The keywords are the program's long options (`cutline --help`), with `_` for `-`: text_key, site_key, lang_key, context_key, site,
    only, skip, cut, keep, cut_lines, keep_lines, preset, index, words, variant, consistent_names, punctuation,
    confidence, copies, memory, window; and `threads` (the program's -T; the default is one for each core). What is a list
    there may be one here. `cut_lines`, `keep_lines` and `words` take the name of a file, or a list of lines. `index`
    takes an Index, the name of a file, or several.
    """

    def __init__(self, **options: Any) -> None:
        self._options = dict(options)
        self._indexes = as_indexes(options.pop("index", None))
        named, lines = _options.split(options)
        self._core = _core.make_cleaner(named, [index._core for index in self._indexes], **lines)
        self._site = str(options.get("site") or "")

    def clean(
        self, text: str, *, site: Optional[str] = None, language: Optional[str] = None, context: Context = None
    ) -> str:
        """The cleaned text; the same object if it stays as it is.

        `site`: a host or a URL. `language`: as "en-GB". `context`: other text of the page (a title), or several, whose
        words count as the text's own when spelling looks for evidence, as those of --context-key do.
        """
        return self._core.clean(text, site or self._site, language, _texts(context))

    def edits(
        self, text: str, *, site: Optional[str] = None, language: Optional[str] = None, context: Context = None
    ) -> list[Edit]:
        """What `clean` would do. With `copies` or `online` it counts as a document of its own: call one of the two."""
        edits = self._core.edits(text, site or self._site, language, _texts(context))
        return [Edit(*edit) for edit in edits]

    def clean_many(
        self, texts: Iterable[str], *, site: Optional[str] = None, language: Optional[str] = None, batch: int = 256
    ) -> Iterator[str]:
        """The cleaned texts, in order, `batch` at a time on all threads."""
        if isinstance(texts, (str, bytes)):
            raise TypeError("clean_many takes texts, not one: use clean")
        if batch < 1:
            raise ValueError("batch: there is at least one text in it")
        waiting = iter(texts)
        batches = iter(lambda: list(islice(waiting, batch)), [])
        return chain.from_iterable(self._core.clean_list(some, site or self._site, language) for some in batches)

    def clean_arrow(self, data: Any) -> Any:
        """Cleans what speaks Arrow's C stream interface, batch by batch: a table, or a column of strings.

        Of a table the columns named by text_key are cleaned; those of site_key, lang_key, context_key and `url` say what
        is known of each row. The answer has `__arrow_c_stream__`, and can be read once: `pyarrow.table(…)`, `polars.DataFrame(…)`.
        """
        if hasattr(data, "__arrow_c_stream__"):
            return _Stream(self._core.clean_stream(data.__arrow_c_stream__()))
        if hasattr(data, "__arrow_c_array__"):
            return _Stream(self._core.clean_array(*data.__arrow_c_array__()))
        raise TypeError(f"{type(data).__name__} has no __arrow_c_stream__")

    def __reduce__(self) -> Any:
        return _make, (self._options,)


def _make(options: dict[str, Any]) -> Cleaner:
    return Cleaner(**options)
