"""The commands. Messages are Indonesian; exit status 0 is well, 1 findings, 2 wrong usage."""

import argparse
import gc
import os
import re
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Any, NoReturn

from generator.diagnostics import DataError, Diagnostic, did_you_mean
from generator.edition import editions
from generator.engine import ENGINES, USUAL
from generator.reporting import FORMATS, as_text, in_words

if TYPE_CHECKING:
    from generator.outputs.gaps import Gap


ADDRESS = "JUKNIS_ALAMAT"
"""The variable that says where the site will be; mkdocs.yml and the QR codes of the modules use it."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    with suppress(ValueError):  # in another thread than the first, no signal can be heard
        signal.signal(signal.SIGTERM, signal.default_int_handler)  # tidies up like Ctrl-C
    gc.set_threshold(100_000, 50, 50)  # a run makes many lasting values and little garbage
    parser = _parser()
    options = parser.parse_args(arguments)
    try:
        return int(options.run(options))
    except DataError as error:
        print(as_text(error.diagnostics), file=sys.stderr)
        return 1
    except BrokenPipeError:  # whoever read our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        print(f"galat: {error.filename or ''}: {in_words(error)}".replace("galat: :", "galat:"), file=sys.stderr)
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
    command.add_argument(
        "--tanpa-unduhan", action="store_true", help="hanya situs, tanpa modul dan formulir untuk diunduh"
    )
    command.add_argument("--mesin", choices=sorted(ENGINES), default=USUAL, help=f"pembuat halaman ({USUAL})")
    command.set_defaults(run=_bangun)

    command = commands.add_parser("periksa", help="periksa semua data")
    command.add_argument("--edisi", metavar="T", help="hanya edisi ini")
    command.add_argument("--format", choices=sorted(FORMATS), default="teks", help="bentuk keluaran (teks)")
    command.add_argument("--celah", action="store_true", help="tampilkan juga yang belum diketahui")
    command.add_argument("--jelaskan", metavar="KODE", help="jelaskan satu kode keluhan, tanpa memeriksa")
    command.set_defaults(run=_periksa)

    command = commands.add_parser("tinjau", help="lihat rujukan hukum yang perlu ditinjau, atau catat bahwa sudah")
    command.add_argument("id", nargs="*", metavar="ID", help="catat butir atau berkas ini sebagai sudah ditinjau")
    command.add_argument("--semua", action="store_true", help="catat semuanya sebagai sudah ditinjau")
    command.set_defaults(run=_tinjau, edisi=None)

    command = commands.add_parser("sajikan", help="lihat situs selagi menyunting")
    command.add_argument(
        "--alamat", metavar="HOST:PORT", type=_address, default="127.0.0.1:8000", help="alamat (127.0.0.1:8000)"
    )
    command.set_defaults(run=_sajikan, edisi=None)

    command = commands.add_parser("salin", help="mulai edisi baru sebagai salinan edisi terakhir")
    command.add_argument("lama", metavar="LAMA", help="tahun edisi yang disalin")
    command.add_argument("baru", metavar="BARU", help="tahun edisi yang baru")
    command.set_defaults(run=_salin)

    command = commands.add_parser("banding", help="bandingkan dua edisi, dan usulkan peta id-nya")
    command.add_argument("lama", metavar="LAMA", help="tahun edisi sebelumnya")
    command.add_argument("baru", metavar="BARU", help="tahun edisi yang baru")
    command.add_argument("--tulis", action="store_true", help="tambahkan usulan ke data/peta")
    command.set_defaults(run=_banding)

    command = commands.add_parser("kunci", help="kunci edisi yang sudah terbit, supaya tidak berubah lagi")
    command.add_argument("edisi", metavar="T", help="tahun edisi")
    command.add_argument("--buka", action="store_true", help="buka kuncinya, untuk ralat")
    command.set_defaults(run=_kunci)

    command = commands.add_parser("nilai", help="baca formulir dan daftar periksa yang sudah diisi")
    command.add_argument("berkas", nargs="+", metavar="BERKAS", type=Path, help="berkas PDF, XLSX, atau JSON")
    command.add_argument("--format", choices=("teks", "json"), default="teks", help="bentuk keluaran (teks)")
    command.add_argument("--ke", metavar="BERKAS", type=Path, help="tulis laporan: .pdf, .xlsx, atau .json")
    command.add_argument("--jawaban", metavar="FOLDER", type=Path, help="simpan jawaban tiap berkas di folder ini")
    command.add_argument("--edisi", metavar="T", default="", help="nilai menurut edisi ini (edisi terbaru yang terbit)")
    command.set_defaults(run=_nilai)

    command = commands.add_parser("rekap", help="gabungkan banyak berkas yang sudah diisi menjadi satu buku kerja")
    command.add_argument("folder", metavar="FOLDER", type=Path, help="folder berkas, dengan subfoldernya")
    command.add_argument("--ke", metavar="BERKAS", type=Path, default=Path("rekap.xlsx"), help="hasil (rekap.xlsx)")
    command.add_argument(
        "--banding", action="store_true", help="bandingkan kegiatan yang sama dari edisi ke edisi atau tahun ke tahun"
    )
    command.set_defaults(run=_rekap)

    command = commands.add_parser("skema", help="tulis skema tiap jenis berkas, untuk editor")
    command.add_argument("--ke", metavar="FOLDER", type=Path, default=Path(".skema"), help="folder hasil (.skema)")
    command.set_defaults(run=_skema)

    command = commands.add_parser("ukur", help="jalankan tolok ukur")
    command.add_argument("nama", nargs="*", help="hanya tolok ukur ini")
    command.set_defaults(run=_ukur)
    return parser


def _address(words: str) -> str:
    if not re.fullmatch(r"[\w.-]+:\d{1,5}", words):
        raise argparse.ArgumentTypeError("tulis HOST:PORT, misalnya 127.0.0.1:8000")
    return words


def _years(options: argparse.Namespace) -> list[str]:
    known = editions(options.root)
    if options.edisi:
        return [options.edisi]
    if not known:
        print("galat: tidak ada edisi di folder data/; jalankan dari folder proyek", file=sys.stderr)
        raise SystemExit(2)
    return known


def _bangun(options: argparse.Namespace) -> int:
    from generator.engine import BuildError
    from generator.progress import bar
    from generator.publish import publish
    from generator.staging import BusyError
    from generator.workshop import DocumentError

    target = options.root / options.ke
    address = os.environ.get(ADDRESS)
    if address is not None and not re.fullmatch(r"https?://[\w.-]+(:\d+)?(/[\w.~%-]+)*/*", address, re.ASCII):
        print(f'galat: {ADDRESS}="{address}" bukan alamat situs', file=sys.stderr)
        print("tulis alamat lengkap tanpa ? dan #, misalnya https://statistik.contoh.go.id/juknis/", file=sys.stderr)
        return 2
    if strangers := _strangers(target):
        words = f"galat: {options.ke} memuat berkas yang bukan hasil perintah ini, jadi tidak ditimpa"
        print(f"{words}: {', '.join(strangers[:3])}{' …' if len(strangers) > 3 else ''}", file=sys.stderr)
        return 2
    if options.edisi and (others := _other_editions(target, options.edisi)):
        print(f"galat: {options.ke} memuat pula edisi {', '.join(others)}, yang akan hilang", file=sys.stderr)
        print("jalankan tanpa --edisi, atau pilih folder lain dengan --ke", file=sys.stderr)
        return 2
    try:
        with bar() as report:
            downloads = not options.tanpa_unduhan
            publish(
                options.root,
                _years(options),
                target,
                report,
                downloads=downloads,
                engine=options.mesin,
                skipped=_skipped,
            )
    except BusyError:
        print(f"galat: bangun lain sedang mengisi {options.ke}; tunggu sampai selesai, lalu ulangi", file=sys.stderr)
        return 1
    except DocumentError as error:
        print(f"galat: berkas unduhan tidak dapat dibuat; {options.ke} tidak diubah\n{error}", file=sys.stderr)
        return 1
    except BuildError as error:
        print(f"galat: situs tidak dapat dibuat; {options.ke} tidak diubah\n{error}", file=sys.stderr)
        return 1
    if not options.tanpa_unduhan and address is None:
        print("Catatan: alamat situs belum ditetapkan, jadi kode QR dan tautan pada unduhan menunjuk ke komputer ini.")
        print(f"Untuk terbitan, ulangi dengan: {ADDRESS}=https://alamat-situs/ ./juknis bangun")
    print(f"Selesai. Buka {options.ke}/index.html lewat server web, atau jalankan: ./juknis sajikan")
    return 0


def _other_editions(target: Path, year: str) -> list[str]:
    """Return the editions published in a folder, but for one."""
    found = (path.name for path in target.glob("[0-9]" * 4) if path.is_dir())
    return sorted(name for name in found if name != year)


def _skipped(year: str, faults: int) -> None:
    words = f"Edisi {year} masih draf dan memuat {faults} galat, jadi tidak ikut"
    print(f"{words}; lihat: ./juknis periksa --edisi {year}", file=sys.stderr)


def _strangers(target: Path) -> list[str]:
    """Return the files at `target` that `bangun` did not write: those its SHA256SUMS does not list."""
    if not target.is_dir():
        return [target.name] if target.exists() else []
    sums = target / "SHA256SUMS"
    listed = {line[66:] for line in sums.read_text("utf-8", "replace").splitlines()} if sums.is_file() else set()
    ours = listed | {"SHA256SUMS"} if "versions.json" in listed else set()
    there = (path.relative_to(target).as_posix() for path in target.rglob("*") if not path.is_dir())
    return sorted(name for name in there if name not in ours)


def _periksa(options: argparse.Namespace) -> int:
    if options.jelaskan is not None:
        return _jelaskan(options.jelaskan)
    from generator.outputs.gaps import find
    from generator.rules import load_and_check

    found: dict[Diagnostic, None] = {}
    gaps = []
    for year in _years(options):
        try:
            edition, complaints = load_and_check(options.root, year)
            gaps += [(year, gap) for gap in find(edition)] if options.celah else []
        except DataError as error:
            complaints = error.diagnostics
        found.update(dict.fromkeys(complaints))
    if options.format != "teks":
        found.update((_as_complaint(gap), None) for _, gap in gaps)
    items = sorted(found, key=lambda item: item.sort_key)
    print(FORMATS[options.format](items))
    for year, gap in gaps if options.format == "teks" else ():
        print(f"celah [{year}] {gap.entry.id}: {gap.perihal}: {gap.penjelasan}")
    return int(any(item.berat == "galat" for item in items))


def _jelaskan(kode: str) -> int:
    from generator.explanations import explanations

    known = explanations()
    if kode not in known:
        hint = did_you_mean(kode, known) or "kode tertulis dalam kurung siku di awal tiap keluhan"
        print(f'galat: kode "{kode}" tidak ada; {hint}', file=sys.stderr)
        return 2
    columns = get_terminal_size().columns
    print(known[kode].wrapped(max(40, min(columns, 88))))
    return 0


def _as_complaint(gap: "Gap") -> Diagnostic:
    where = gap.entry.source.locate(gap.entry.path)
    return Diagnostic("celah", f"{gap.perihal}: {gap.penjelasan}", where, gap.entry.id, berat="peringatan")


def _tinjau(options: argparse.Namespace) -> int:
    from generator.tinjauan.command import run

    return run(options.root, _years(options), options.id, all_of_it=options.semua)


def _sajikan(options: argparse.Namespace) -> int:
    from generator.mkdocs_hook import serve
    from generator.rules import load_preview

    load_preview(options.root, _years(options)[-1])
    serve(options.root, options.alamat)
    return 0


def _salin(options: argparse.Namespace) -> int:
    from generator.revisions.command import start

    return start(options.root, options.lama, options.baru)


def _banding(options: argparse.Namespace) -> int:
    from generator.revisions.command import compare

    return compare(options.root, options.lama, options.baru, written=options.tulis)


def _kunci(options: argparse.Namespace) -> int:
    from generator.revisions.command import seal

    return seal(options.root, options.edisi, opened=options.buka)


def _nilai(options: argparse.Namespace) -> int:
    from generator.assessment.command import run

    return run(options.root, options.berkas, options.format, options.ke, options.jawaban, options.edisi)


def _rekap(options: argparse.Namespace) -> int:
    from generator.recap.command import run

    return run(options.root, options.folder, options.ke, compared=options.banding)


def _skema(options: argparse.Namespace) -> int:
    from generator.schemas.command import run

    return run(options.root, options.ke)


def _ukur(options: argparse.Namespace) -> int:
    from benchmarks import run

    return run(options.root, options.nama)


class _Help(argparse.HelpFormatter):
    """Says "pemakaian" for "usage"."""

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, "pemakaian: " if prefix is None else prefix)


class _Parser(argparse.ArgumentParser):
    """Speaks Indonesian, also when the command line is wrong."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options, add_help=False, allow_abbrev=False, formatter_class=_Help)
        self._positionals.title, self._optionals.title = "masukan", "pilihan"
        self.add_argument("-h", "--help", action="help", help="tampilkan bantuan ini")

    def error(self, message: str) -> NoReturn:
        words, hint = message, ""
        for pattern, translation in _USAGE:
            words = re.sub(pattern, translation, words)
        if choice := re.match(r"argument PERINTAH: invalid choice: '?(.*?)'? \(choose from (.*)\)$", message):
            hint = did_you_mean(choice[1], re.findall(r"\w+", choice[2]))
        print(f"galat: {words}{'; ' if hint else ''}{hint}", file=sys.stderr)
        print("ketik ./juknis --help untuk daftar perintah", file=sys.stderr)
        raise SystemExit(2)


_USAGE = (
    (r"^argument PERINTAH: invalid choice: '?(.*?)'? \(choose from .*$", r'perintah "\1" tidak ada'),
    (r"^argument (\S+): invalid choice: '?(.*?)'? \(choose from (.*)\)$", r'\1 tidak mengenal "\2"; pilihannya: \3'),
    (r"^argument (\S+): expected one argument$", r"\1 perlu diikuti satu nilai"),
    (r"^the following arguments are required: (.*)$", r"yang belum ditulis: \1"),
    (r"^argument (\S+): (tulis .*)$", r"\1: \2"),
    (r"^unrecognized arguments: (.*)$", r"tidak dikenal: \1"),
)
"""What argparse says → what we say."""
