"""Lines of the structure chart: each rests on a duty of the role that draws it, and is drawn once."""

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, dotted
from generator.edition import Edition
from generator.models.tim import Peran


def own_duties(edition: Edition) -> Iterator[Diagnostic]:
    """A line rests on a duty of the same role; a duty that does not exist is complained about as a reference."""
    for file in edition.files:
        for number, line in enumerate(file.model.hubungan if isinstance(file.model, Peran) else ()):
            if line.menurut in edition.entries and not line.menurut.startswith(f"{file.id}/"):
                path = ("hubungan", number, "menurut")
                yield Diagnostic(
                    "dasar-garis",
                    f'"{line.menurut}" bukan tugas peran ini',
                    file.source.locate(path),
                    dotted(path),
                    f"tunjuk tugas peran ini sendiri, misalnya {file.id}/a, atau pindahkan garisnya ke peran itu",
                )


def lines_once(edition: Edition) -> Iterator[Diagnostic]:
    """Two roles are joined by one line of a sort, whichever of them draws it."""
    drawn: dict[tuple[str, ...], str] = {}
    for file in edition.files:
        for number, line in enumerate(file.model.hubungan if isinstance(file.model, Peran) else ()):
            ends = (line.jenis, *sorted((file.id, line.peran)))
            if ends in drawn:
                path = ("hubungan", number, "peran")
                pesan = f"garis {line.jenis} antara kedua peran ini sudah ada"
                saran = f"hapus salah satu; yang pertama ada di {drawn[ends]}"
                yield Diagnostic("garis-ganda", pesan, file.source.locate(path), dotted(path), saran)
            drawn.setdefault(ends, file.source.path)
