from __future__ import annotations

import os
import shutil
import tempfile
import weakref
from typing import Any, Iterable, Mapping, Optional, Sequence, Union

from cutline import _core, _options

Path = Union[str, "os.PathLike[str]"]


class Index:
    """What a corpus has taught: in how many documents each line, word and piece of furniture stands. A mapped file.

    `len(index)` are its documents, `host in index` says whether it knows the site, `a | b` adds two up (the order makes
    no difference). One that was learned or added up has a temporary file until it is saved.
    """

    def __init__(self, path: Path) -> None:
        self._open(os.fspath(path))

    def _open(self, path: str) -> None:
        self._path = os.path.abspath(path)
        self._temporary: Optional[_TemporaryFile] = None
        self._core = _core.open_index(path)

    @classmethod
    def load(cls, path: Path) -> Index:
        """Maps a file that `save`, or `cutline learn`, wrote."""
        return cls(path)

    @classmethod
    def learn(
        cls,
        documents: Iterable[Union[str, Mapping[str, Any]]],
        *,
        site: Optional[str] = None,
        text_key: Union[str, Sequence[str]] = "text",
        id_key: str = "id",
        site_key: str = "site",
        lang_key: str = "language",
        **options: Any,
    ) -> Index:
        """Counts documents: texts, or mappings as of JSON Lines with the fields that the keys name (or point to: "/a/b").

        `site` is that of texts, and of mappings without one. A document whose id (of its site) or `url` came before
        counts once. `memory` bounds the memory, as on the command line.
        """
        keys = [text_key] if isinstance(text_key, str) else list(text_key)
        if isinstance(documents, (str, bytes, Mapping)):
            raise TypeError("Index.learn takes documents, not one: put it into a list")
        learning = Learning(**options)
        first = None
        any_text = False
        for document in documents:
            if isinstance(document, str):
                learning.add([document], site=site)
                any_text = True
                continue
            if not isinstance(document, Mapping):
                raise TypeError(f"a document is a str or a mapping, not {type(document).__name__}")
            first = document if first is None else first
            texts = [text for key in keys if isinstance(text := _options.field(document, key), str)]
            about = (_options.field(document, key) for key in (site_key, lang_key, "url", id_key))
            host, language, url, name = (str(known or "") for known in about)
            if not host and not url:
                host = site or ""
            if texts:
                learning.add(texts, site=host, language=language, url=url, id=name)
                any_text = True
        if first is not None and not any_text:
            raise _core.Error(_no_text(keys, first))
        return learning.finish()

    def save(self, path: Path) -> None:
        """Writes it to a file, which appears when it is whole."""
        _core.merge_indexes([self._path], os.fspath(path))
        self._open(os.fspath(path))

    @property
    def path(self) -> Optional[str]:
        """The file that it is mapped from; None if it has not been saved."""
        return None if self._temporary else self._path

    @property
    def fingerprint(self) -> str:
        """Stands for all that it says: equal for equal indexes only."""
        return self._core.fingerprint

    def pages(self, site: str) -> int:
        """Documents of a site: its host, in lower case, without "www."."""
        return self._core.pages(site)

    def check(self) -> None:
        """Reads all of it; raises Error if a byte is damaged."""
        self._core.check()

    def __or__(self, other: Index) -> Index:
        if not isinstance(other, Index):
            return NotImplemented
        file = _TemporaryFile()
        _core.merge_indexes([self._path, other._path], file.path)
        return file.index(type(self))

    def __len__(self) -> int:
        return self._core.documents

    def __bool__(self) -> bool:
        return True

    def __contains__(self, site: object) -> bool:
        return isinstance(site, str) and self.pages(site) > 0

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Index) and self.fingerprint == other.fingerprint

    def __hash__(self) -> int:
        return hash(self.fingerprint)

    def __repr__(self) -> str:
        return f"<cutline.Index of {len(self)} documents, {self.path or 'not saved'}>"

    def __reduce__(self) -> Any:
        if self._temporary:
            raise _core.Error("an index is pickled by its path: save it first")
        return Index, (self._path,)


def _no_text(keys: list[str], first: Mapping[str, Any]) -> str:
    """In the program's words."""
    there = ", ".join(map(str, first)) or "none"
    return f"no record has the text key {', '.join(keys)}; name another with --text-key; the first record has {there}"


class Learning:
    """Counts documents, one by one, into an index that has no name yet. `memory` bounds the memory."""

    def __init__(self, **options: Any) -> None:
        named, _ = _options.split(options)
        self._file = _TemporaryFile()
        self._core = _core.make_learner(self._file.path, named)

    def add(
        self,
        texts: list[str],
        *,
        site: Optional[str] = None,
        language: Optional[str] = None,
        url: Optional[str] = None,
        id: Optional[str] = None,
    ) -> bool:
        """One document; false if its id (of its site) or URL came before, so that it does not count again."""
        return self._core.add(texts, site, language, url, id)

    def finish(self) -> Index:
        self._core.save()
        return self._file.index()


class _TemporaryFile:
    """A name for an index to be, in a folder that goes with the last of this and the index."""

    def __init__(self) -> None:
        folder = tempfile.mkdtemp(prefix="cutline-")
        self.path = os.path.join(folder, "index")
        weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)

    def index(self, cls: type[Index] = Index) -> Index:
        index = cls(self.path)
        index._temporary = self
        return index


def as_indexes(given: Any) -> list[Index]:
    """An Index, a path, or several of them, as a list."""
    if given is None:
        return []
    if isinstance(given, (list, tuple)):
        return [one for some in given for one in as_indexes(some)]
    return [given if isinstance(given, Index) else Index(given)]
