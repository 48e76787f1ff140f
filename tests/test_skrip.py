"""The browser code: its types, what may stand in it, and how its modules are joined into one file."""

from __future__ import annotations

import re
import shutil
import subprocess
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator import offline, scripts
from generator.bundle import OPENER
from generator.forms.html import SCRIPT
from generator.outputs.periksa_mandiri import SCRIPTS, SEARCHER, STYLES

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

FOLDER = scripts.FOLDER
STYLE = FOLDER.parent / "gaya"
ENTRIES = (*SCRIPTS.values(), SCRIPT, SEARCHER, OPENER, "pekerja/pekerja.js")
"""The modules that something published begins with."""
FILES = sorted(FOLDER.rglob("*.js"))
COMMENT = re.compile(r"/\*\*.*?\*/|^\s*//[^\n]*", re.MULTILINE | re.DOTALL)
NAMESPACES = {"http://www.w3.org/2000/svg"}
"""Addresses that are names: no browser asks for them."""


def code(path: Path) -> str:
    """A module without its comments."""
    return COMMENT.sub("", path.read_text("utf-8"))


def checked(folder: Path) -> subprocess.CompletedProcess[str]:
    program = shutil.which("tsc")
    if program is None:
        pytest.fail("tsc tidak ditemukan: jalankan ./juknis uji, atau pasang paket node-typescript", pytrace=False)
    return subprocess.run([program, "-p", str(folder)], capture_output=True, text=True, check=False, timeout=300)


def test_types_hold() -> None:
    done = checked(FOLDER)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


FAULTS = {
    "hasil-lain.js": ("/** @param {number} n @returns {string} */\nexport function f(n) {\n  return n;\n}\n", "TS2322"),
    "tanpa-tipe.js": ("export function f(n) {\n  return n;\n}\n", "TS7006"),
    "mungkin-kosong.js": ("/** @param {Element | null} e */\nexport function f(e) {\n  e.remove();\n}\n", "TS2531"),
    "tak-ada.js": ('import { held } from "./lain.js";\nheld();\n', "TS2792"),
    "tak-dipakai.js": ("export function f() {\n  const a = 1;\n}\n", "TS6133"),
}
"""What would pass unseen if the settings were loosened, and what the checker calls it."""


def test_the_checker_sees_faults(tmp_path: Path) -> None:
    shutil.copy(FOLDER / "tsconfig.json", tmp_path)
    for name, (words, _) in FAULTS.items():
        (tmp_path / name).write_text(words, "utf-8")
    found = re.findall(r"([\w-]+\.js)\(.*?error (TS\d+)", checked(tmp_path).stdout)
    assert sorted(found) == sorted((name, fault) for name, (_, fault) in FAULTS.items())


def test_every_module_is_published() -> None:
    reached = {path for entry in ENTRIES for path in scripts.modules(entry)}
    assert len(reached) > 40
    assert {path.relative_to(FOLDER).as_posix() for path in FILES} - reached == set()


def test_libraries_of_others_are_as_published() -> None:
    folder = FOLDER.parent / "pustaka"
    rows = re.findall(
        r"^\| (\S+\.cjs) \|.*\| ([0-9a-f]{64}) \|$", (folder / "README.md").read_text("utf-8"), re.MULTILINE
    )
    assert dict(rows) == {path.name: sha256(path.read_bytes()).hexdigest() for path in folder.glob("*.cjs")}
    assert len(list(folder.glob("*.LICENSE.*"))) == len(rows) > 0


def test_the_worker_is_published() -> None:
    assert f"bundle('{ENTRIES[-1]}')" in Path(offline.__file__).read_text("utf-8")


def test_every_style_is_published() -> None:
    listed = {part for parts in STYLES.values() for part in parts}
    assert {path.stem for path in STYLE.glob("*.css")} == listed
    assert [path for path in STYLE.iterdir() if path.suffix != ".css"] == []


FORBIDDEN = re.compile(
    r"\b(?:innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|DOMParser|srcdoc|setHTML\w*)\b"
    r"|\bdocument\s*\.\s*write(?:ln)?\b|\beval\b|\bnew\s+Function\b|\bset(?:Timeout|Interval)\(\s*[\"'`]|javascript:"
)
"""Ways in which words could become markup or code."""


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(FOLDER).as_posix())
def test_words_cannot_become_markup_or_code(path: Path) -> None:
    assert FORBIDDEN.findall(code(path)) == []


@pytest.mark.parametrize("words", ["a.innerHTML = b", "document.write(x)", "eval(x)", 'setTimeout("x()", 1)'])
def test_what_is_forbidden_would_be_found(words: str) -> None:
    assert FORBIDDEN.search(words)


@pytest.mark.parametrize("path", [*FILES, *sorted(STYLE.glob("*.css"))], ids=lambda path: path.name)
def test_no_other_host_is_named(path: Path) -> None:
    found = re.findall(r"(?:https?:)?//[\w-]+\.[\w./-]+", code(path))
    assert set(found) - NAMESPACES == set()
    assert "@import" not in code(path)


def test_the_published_scripts_are_scripts(page: Page) -> None:
    for entry in ENTRIES:
        whole = scripts.bundle(entry)
        assert re.findall(r"^(?:import|export)\b.*", whole, re.MULTILINE) == []
        assert (
            page.evaluate("(words) => { try { Function(words) } catch (fault) { return `${fault}` } }", whole) is None
        )


@pytest.fixture
def modules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Put modules in the place of ours: by name, what each says."""
    monkeypatch.setattr(scripts, "FOLDER", tmp_path)

    def write(**files: str) -> None:
        for name, words in files.items():
            path = tmp_path / f"{name.replace('__', '/').replace('_', '-')}.js"
            path.parent.mkdir(exist_ok=True)
            path.write_text(words, "utf-8")

    return write


def ran(page: Page, entry: str) -> object:
    """What a bundle leaves in `globalThis.hasil`."""
    page.add_script_tag(content=scripts.bundle(entry))
    return page.evaluate("globalThis.hasil")


def test_modules_are_joined_in_order_each_once(page: Page, modules: Callable[..., None]) -> None:
    modules(
        inti__a="export const urut = [];\nurut.push('a');\n",
        inti__b='import { urut } from "./a.js";\nurut.push("b");\nexport const b = 1;\n',
        mulai='import { b } from "./inti/b.js";\nimport { urut } from "./inti/a.js";\n'
        'urut.push("mulai", b);\nglobalThis.hasil = urut;\n',
    )
    assert scripts.modules("mulai.js") == ("inti/a.js", "inti/b.js", "mulai.js")
    assert ran(page, "mulai.js") == ["a", "b", "mulai", 1]


def test_every_way_to_export_is_handed_on(page: Page, modules: Callable[..., None]) -> None:
    modules(
        alat_kecil="export function satu() {\n  return 1;\n}\nexport async function dua() {\n  return 2;\n}\n"
        "export function* tiga() {\n  yield 3;\n}\nexport const empat = 4;\nexport class Lima {\n  nilai = 5;\n}\n",
        mulai='import {\n  satu,\n  dua,\n  tiga as ketiga,\n  empat as keempat,\n  Lima,\n} from "./alat-kecil.js";\n'
        "dua().then((n) => {\n  globalThis.hasil = [satu(), n, ...ketiga(), keempat, new Lima().nilai];\n});\n",
    )
    page.add_script_tag(content=scripts.bundle("mulai.js"))
    page.wait_for_function("globalThis.hasil")
    assert page.evaluate("globalThis.hasil") == [1, 2, 3, 4, 5]


def test_no_name_leaks_from_one_module_to_another(page: Page, modules: Callable[..., None]) -> None:
    modules(
        a="const rahasia = 'a';\nfunction sama() {\n  return rahasia;\n}\nexport const dariA = () => sama();\n",
        b='import { dariA } from "./a.js";\nconst rahasia = "b";\nfunction sama() {\n  return rahasia;\n}\n'
        "globalThis.hasil = [dariA(), sama(), typeof dariB];\nexport const dariB = 1;\n",
        c='import { dariB } from "./b.js";\nglobalThis.hasil.push(typeof rahasia, typeof sama, typeof dariA, dariB);\n',
    )
    page.add_script_tag(content=scripts.bundle("c.js").replace("typeof dariB", "typeof dariC"))
    assert page.evaluate("globalThis.hasil") == ["a", "b", "undefined", "undefined", "undefined", "undefined", 1]
    assert page.evaluate("[typeof rahasia, typeof sama, typeof dariA]") == ["undefined"] * 3


@pytest.mark.parametrize(
    "words",
    [
        'import a from "./a.js";',
        'import * as a from "./a.js";',
        'import "./a.js";',
        'import { a } from "a";',
        'import { a } from "https://contoh.go.id/a.js";',
        'const a = await import("./a.js");',
        'globalThis.hasil = () => import ("./a.js");',
        "export default 1;",
        "const a = 1;\nexport { a };",
        'export { a } from "./a.js";',
        'export * from "./a.js";',
        "export let a = 1;",
        "export var a = 1;",
        "export const { a } = {};",
    ],
)
def test_other_ways_to_import_and_export_are_refused(words: str, modules: Callable[..., None]) -> None:
    modules(a="export const a = 1;\n", mulai=f"{words}\n")
    with pytest.raises(ValueError, match=r"mulai\.js: "):
        scripts.bundle("mulai.js")


def test_a_circle_of_modules_is_refused(modules: Callable[..., None]) -> None:
    modules(
        a='import { b } from "./b.js";\nexport const a = b;\n', b='import { a } from "./a.js";\nexport const b = a;\n'
    )
    with pytest.raises(ValueError, match=r"lingkaran impor: a\.js → b\.js → a\.js"):
        scripts.bundle("a.js")


def test_comments_go_and_code_stays(page: Page, modules: Callable[..., None]) -> None:
    """A cast at the beginning of a line is no comment of its own: what follows it must not go with it."""
    modules(
        mulai="// satu\n/** dua\n * @type {import('./x.js').T}\n */\nconst a = [];\nfor (const n of [1, 2]) {\n"
        "  /** @type {any} */ (a).push(n);\n  // tiga\n  a.push(`//${n}`);\n}\n/** empat */\nglobalThis.hasil = a;\n"
    )
    whole = scripts.bundle("mulai.js")
    assert [word for word in ("satu", "dua", "tiga", "empat") if word in whole] == []
    assert ran(page, "mulai.js") == [1, "//1", 2, "//2"]
