"""The commands. Messages are Indonesian; exit status 0 is well, 1 findings, 2 wrong usage."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from generator.diagnostics import DataError
from generator.edition import editions
from generator.reporting import FORMATS, as_text


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    parser = _parser()
    options = parser.parse_args(arguments)
    try:
        return int(options.run(options))
    except DataError as error:
        print(as_text(error.diagnostics), file=sys.stderr)
        return 1
    except OSError as error:
        print(f"galat: {error.strerror or error}: {error.filename or ''}".rstrip(": "), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("dihentikan", file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="juknis", description="Petunjuk teknis pembinaan statistik sektoral: dari data ke situs.")
    commands = parser.add_subparsers(title="perintah", metavar="PERINTAH", required=True)
    parser.set_defaults(root=Path.cwd())

    command = commands.add_parser("bangun", help="buat situs semua edisi")
    command.add_argument("--edisi", metavar="T", help="hanya edisi ini")
    command.add_argument("--ke", metavar="FOLDER", type=Path, default=Path("site"), help="folder hasil (site)")
    command.set_defaults(run=_bangun)

    command = commands.add_parser("periksa", help="periksa semua data")
    command.add_argument("--edisi", metavar="T", help="hanya edisi ini")
    command.add_argument("--format", choices=sorted(FORMATS), default="teks", help="bentuk keluaran (teks)")
    command.add_argument("--celah", action="store_true", help="tampilkan juga yang belum diketahui")
    command.set_defaults(run=_periksa)

    command = commands.add_parser("sajikan", help="lihat situs selagi menyunting")
    command.add_argument("--alamat", metavar="HOST:PORT", default="127.0.0.1:8000", help="alamat (127.0.0.1:8000)")
    command.set_defaults(run=_sajikan)

    command = commands.add_parser("ukur", help="jalankan tolok ukur")
    command.add_argument("nama", nargs="*", help="hanya tolok ukur ini")
    command.set_defaults(run=_ukur)
    return parser


def _years(options: argparse.Namespace) -> list[str]:
    known = editions(options.root)
    if options.edisi:
        return [options.edisi]
    if not known:
        print("galat: tidak ada edisi di folder data/; jalankan dari folder proyek", file=sys.stderr)
        raise SystemExit(2)
    return known


def _bangun(options: argparse.Namespace) -> int:
    from generator.mkdocs_hook import BuildError
    from generator.progress import bar
    from generator.publish import publish

    target = options.root / options.ke
    if target.exists() and not (target / "SHA256SUMS").is_file() and (not target.is_dir() or any(target.iterdir())):
        print(f"galat: {options.ke} bukan hasil perintah ini, jadi tidak ditimpa", file=sys.stderr)
        return 2
    try:
        with bar() as report:
            publish(options.root, _years(options), target, report)
    except BuildError as error:
        print(f"galat: situs tidak dapat dibuat; {options.ke} tidak diubah\n{error}", file=sys.stderr)
        return 1
    print(f"Selesai. Buka {options.ke}/index.html lewat server web, atau jalankan: ./juknis sajikan")
    return 0


def _periksa(options: argparse.Namespace) -> int:
    from generator.outputs.gaps import find
    from generator.rules import load_and_check

    found = {}
    gaps = []
    for year in _years(options):
        edition, complaints = load_and_check(options.root, year)
        found.update(dict.fromkeys(complaints))
        gaps += [(year, gap) for gap in find(edition)] if options.celah else []
    items = sorted(found, key=lambda item: item.sort_key)
    print(FORMATS[options.format](items))
    for year, gap in gaps:
        print(f"celah [{year}] {gap.entry.id}: {gap.perihal}: {gap.penjelasan}")
    return int(any(item.berat == "galat" for item in items))


def _sajikan(options: argparse.Namespace) -> int:
    from generator.mkdocs_hook import serve
    from generator.rules import load_checked

    load_checked(options.root, editions(options.root)[-1])
    serve(options.root, options.alamat)
    return 0


def _ukur(options: argparse.Namespace) -> int:
    from benchmarks import run

    return run(options.root, options.nama)


class _Parser(argparse.ArgumentParser):
    """Speaks Indonesian when the command line is wrong."""

    def error(self, message: str) -> None:  # type: ignore[override]  # exits, as its parent does
        print(f"perintah tidak dikenali: {message}\nketik ./juknis --help untuk daftar perintah", file=sys.stderr)
        raise SystemExit(2)
