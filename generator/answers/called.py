"""What people call the places that answers stand at, and the answers as they read them."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.forms.sheet import VALUE, Field, Sheet
from generator.forms.wording import places, shown


@dataclass(frozen=True)
class Places:
    """The places of a sheet by the names that the formats use; what it has not is shown as it is written."""

    known: Mapping[str, tuple[str, Field]]

    @classmethod
    def of(cls, sheet: Sheet) -> "Places":
        """Return the places of a sheet."""
        return cls(places(sheet))

    def field(self, id_: str, part: str) -> Field | None:
        """Return the field of a place; `part` may be the number of a row."""
        found = self.known.get(f"{id_}:{VALUE if part.isdecimal() else part}")
        return found[1] if found else None

    def called(self, id_: str, part: str) -> str:
        """Return what people call a place: "5.6.a2, Jawaban", "Nama kegiatan, baris 3"."""
        if part.isdecimal() and (column := self.known.get(f"{id_}:{VALUE}")):
            return f"{column[0]}, baris {part}"
        if found := self.known.get(f"{id_}:{part}"):
            return found[0]
        return f"{id_}:{part}" if part and not (":" in id_ and part == VALUE) else id_

    def shown(self, id_: str, part: str, value: str) -> str:
        """Return a value as people chose or wrote it."""
        return shown(self.field(id_, part), value)
