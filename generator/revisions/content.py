"""What an entry says, apart from the entries inside it, from where it was taken, and its place among others."""

from collections.abc import Iterator, Mapping

from generator.links import Entry
from generator.models.base import Identified, Model

_ASIDE = frozenset({"sumber", "alasan_historis", "urutan"})
"""Fields whose change is none to a reader: where a fact comes from, notes of the law, the order of a list."""


def said(entry: Entry) -> Mapping[str, str]:
    """Return what an entry says by the way to it (``keluaran.2``), values as text, without words for trainers."""
    return dict(_flat(entry.model, ""))


def wording(entry: Entry) -> str:
    """Return the words an entry is known by: its texts one after the other, the title first."""
    title = entry.model.title_from
    fields = said(entry)
    rest = (words for path, words in fields.items() if path.split(".")[0] != title and path != "id")
    return " ".join([fields.get(title, ""), *rest]).strip()


def _flat(value: object, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, Identified) and path:
        return
    if isinstance(value, Model):
        for name, field in type(value).model_fields.items():
            if not field.exclude and not (name in _ASIDE and isinstance(value, Identified)):
                yield from _flat(getattr(value, name), f"{path}.{name}" if path else name)
    elif isinstance(value, tuple):
        for place, item in enumerate(value, 1):
            yield from _flat(item, f"{path}.{place}")
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _flat(item, f"{path}.{key}")
    elif value is not None and value != "":
        yield path, str(value)
