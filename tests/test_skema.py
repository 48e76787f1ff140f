"""The schemas for editors: they take every file as an editor reads it, refuse what is mistyped, and explain it all."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

import pytest
import yaml
from jsonschema import Draft7Validator

from generator.cli import main
from generator.models.base import Identified
from generator.models.peraturan import Ketentuan
from generator.models.peta import JENIS
from generator.outputs.pages import OVERVIEWS
from generator.schemas import associations, models, schemas
from generator.schemas.columns import column, meaning, table, title
from generator.schemas.reference import Group, groups
from generator.templating import environment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.models.base import Model

ROOT = Path(__file__).resolve().parent.parent
CONTOH = ROOT / "tests" / "contoh"
DASAR = ROOT / "tests" / "galat" / "dasar"
WRITTEN_BY_COMMANDS = {"tinjauan.yaml", "kunci.yaml"}
SCHEMAS = schemas()


class Editor(yaml.SafeLoader):
    """YAML 1.2, as editors read it: ``no`` and ``on`` are words there, and so may be keys."""

    yaml_implicit_resolvers: ClassVar = {
        first: [found for found in resolvers if found[0] != "tag:yaml.org,2002:bool" or first in "tTfF"]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def as_an_editor(text: str) -> Any:
    """Read YAML as editors do: types guessed, days as text."""

    def plain(value: Any) -> Any:
        if isinstance(value, dict):
            return {str(key): plain(item) for key, item in value.items()}
        if isinstance(value, list):
            return [plain(item) for item in value]
        return value.isoformat() if isinstance(value, date) else value

    return plain(yaml.load(text, Editor))


def matched(root: Path) -> Iterator[tuple[Path, list[str]]]:
    """Yield every YAML file of a project that people write, with the schemas whose patterns fit it."""
    known = associations(root)
    for path in sorted((root / "data").rglob("*.yaml")):
        place = path.relative_to(root)
        if path.name in WRITTEN_BY_COMMANDS or "bersama" in place.parts:
            continue
        yield path, [name for name, patterns in known.items() if any(place.match(pattern) for pattern in patterns)]


@pytest.mark.parametrize("root", [ROOT, CONTOH, DASAR], ids=["proyek", "contoh", "dasar"])
def test_every_file_fits_its_one_schema(root: Path) -> None:
    found = list(matched(root))
    assert len(found) > 15
    assert [path for path, names in found if len(names) != 1] == []
    told = [
        f"{path.relative_to(root)}: {error.json_path}: {error.message[:120]}"
        for path, [name] in found
        for error in Draft7Validator(SCHEMAS[name]).iter_errors(as_an_editor(path.read_text("utf-8")))
    ]
    assert told == []


def test_every_schema_is_used_and_is_one() -> None:
    used = {name for root in (ROOT, CONTOH) for _, names in matched(root) for name in names}
    assert set(SCHEMAS) - used <= {"peta", "pencarian"}
    for schema in SCHEMAS.values():
        Draft7Validator.check_schema(schema)


HEAD = (CONTOH / "data" / "2025" / "edisi.yaml").read_text("utf-8")
PHASE = (CONTOH / "data" / "2025" / "gsbpm" / "fase-4.yaml").read_text("utf-8")
MISTAKES = {
    "kolom salah eja": ("edisi", HEAD.replace("judul:", "jdul:", 1), "jdul"),
    "kolom hilang": ("edisi", HEAD.replace("status: terbit\n", "", 1), "'status' is a required property"),
    "pilihan salah": ("edisi", HEAD.replace("terbit", "terbitt", 1), "'terbitt' is not one of"),
    "tanggal salah": ("edisi", HEAD.replace("2025-01-15", "15-01-2025", 1), "does not match"),
    "bentuk salah": ("edisi", HEAD.replace("edisi: 2025", "edisi: dua ribu", 1), "does not match"),
    "bukan daftar": ("fase", "nomor: 4\nsumber: bahan\n", "'bahan' is not of type 'array'"),
    "di luar batas": ("fase", PHASE.replace("nomor: 4", "nomor: 9", 1), "9 is greater than the maximum of 8"),
    "bilangan berkata": ("fase", PHASE.replace("nomor: 4", "nomor: empat", 1), "does not match"),
    "dua isi": ("bab", "bagian:\n- isi:\n  - {paragraf: a, celah: {perihal: b, penjelasan: c}}\n", "too many prop"),
    "hapus tanpa alasan": ("peta", "perubahan:\n- {jenis: dihapus, dari: tim/a}\n", "'alasan' is a required property"),
    "pindah tanpa tujuan": ("peta", "perubahan:\n- {jenis: dipindah, dari: tim/a}\n", "'ke' is a required property"),
    "daftar jadi teks": ("istilah", "jenis: istilah\nistilah: A\nsingkatan: B\n", "'B' is not of type 'array'"),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_refused(name: str) -> None:
    schema, text, words = MISTAKES[name]
    told = [
        f"{error.json_path} {error.message}"
        for error in Draft7Validator(SCHEMAS[schema]).iter_errors(as_an_editor(text))
    ]
    assert any(words in item for item in told), told


PLAIN = {
    "nomor polos": ("peraturan", "nomor", 86, True),
    "nomor dikutip": ("peraturan", "nomor", "86", True),
    "belum diketahui": ("peraturan", "nomor", None, True),
    "tahun dikutip": ("peraturan", "tahun", "2007", True),
    "tahun pecahan": ("peraturan", "tahun", 20.5, False),
    "judul berupa angka": ("istilah", "istilah", 2025, True),
    "judul berupa daftar": ("istilah", "istilah", ["a"], False),
    "kode polos": ("peta", "perubahan", [{"jenis": "diubah", "dari": 5.6}], True),
    "satu id": ("peta", "perubahan", [{"jenis": "diubah", "dari": "gsbpm/5.1/a2"}], True),
    "beberapa id": ("peta", "perubahan", [{"jenis": "diubah", "dari": ["tim/a", "tim/b"]}], True),
}


@pytest.mark.parametrize("name", PLAIN)
def test_scalars_are_taken_as_the_reader_takes_them(name: str) -> None:
    schema, field, value, good = PLAIN[name]
    told = [
        error
        for error in Draft7Validator(SCHEMAS[schema]).iter_errors({field: value})
        if list(error.path)[:1] == [field]
    ]
    assert (not told) is good, told


def all_models() -> set[type[Model]]:
    """Every model that a file may hold, whole or in part."""
    from generator.models.walk import models_of

    seen: set[type[Model]] = set()
    waiting = list(models().values())
    while waiting:
        model = waiting.pop()
        if model not in seen:
            seen.add(model)
            waiting += [inner for field in model.model_fields.values() for inner in models_of(field.annotation)]
    return seen


def test_every_column_is_explained_and_nothing_else() -> None:
    known = all_models()
    assert len(known) > 60
    for model in known:
        assert title(model)
        assert meaning(model).endswith(".")
        for name in model.model_fields:
            assert column(model, name).endswith("."), f"{model.__name__}.{name}"
    bases = {base for model in known for base in model.__mro__}
    by_name = {base.__name__: base for base in bases}
    assert set(table().jenis) <= {model.__name__ for model in {*known, Identified, Ketentuan}}
    idle = [
        f"{name}.{one}"
        for name, words in table().jenis.items()
        for one in words.kolom
        if not any(one in model.model_fields for model in known if issubclass(model, by_name[name]))
    ]
    assert idle == []
    fields = {name for model in known for name in model.model_fields}
    assert set(table().kolom) <= fields
    assert list(table().kolom) == sorted(table().kolom)


def test_every_column_in_a_schema_says_what_it_means() -> None:
    def groups_in(node: Any) -> Iterator[dict[str, Any]]:
        if isinstance(node, dict):
            if node.get("type") == "object" and "properties" in node:
                yield node
            for value in node.values():
                yield from groups_in(value)

    for schema in SCHEMAS.values():
        for group in groups_in(schema):
            assert group["additionalProperties"] is False
            assert group["title"]
            assert all(one["description"] for one in group["properties"].values())


def test_the_page_lists_every_column_of_every_model() -> None:
    listed = {group.id: group for first, inside in groups() for group in (first, *inside)}
    assert len(listed) == sum(1 + len(inside) for _, inside in groups())
    common = set(Identified.model_fields)
    for model in all_models():
        group: Group = listed[model.__name__.lower()]
        assert {one.name for one in group.columns} == set(model.model_fields) - (
            common if issubclass(model, Identified) else set()
        )
        assert all(one.inside in listed for one in group.columns if one.inside)
    page = environment().get_template(f"pages/{OVERVIEWS['panduan-redaksi/kolom.md']}.md.j2")
    words = page.render(page="panduan-redaksi/kolom.md", columns=groups())
    assert all(f"{{ #{id_} }}" in words for id_ in listed)
    assert ", ".join(f"`{one}`" for one in JENIS) in words


@pytest.fixture
def proyek(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "data" / "2025" / "gsbpm").mkdir(parents=True)
    (tmp_path / "data" / "2025" / "gsbpm" / "pengantar.yaml").touch()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_command_writes_them_with_the_editors_settings(proyek: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["skema"]) == 0
    assert f"{len(SCHEMAS)} skema ditulis ke .skema." in capsys.readouterr().out
    settings = json.loads((proyek / ".vscode/settings.json").read_text("utf-8"))["yaml.schemas"]
    for name, patterns in settings.items():
        assert json.loads((proyek / name).read_text("utf-8")) == SCHEMAS[Path(name).stem]
        assert patterns
    assert settings["./.skema/bab.json"] == ["data/*/juknis/*.yaml", "data/*/gsbpm/pengantar.yaml"]
    assert main(["skema"]) == 0
    assert "tidak diubah" not in capsys.readouterr().out


def test_settings_of_ones_own_are_left_alone(proyek: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own = '{"editor.tabSize": 2} // milik sendiri\n'
    (proyek / ".vscode").mkdir()
    (proyek / ".vscode/settings.json").write_text(own)
    assert main(["skema", "--ke", "lain"]) == 0
    assert "tidak diubah; salin isi lain/pengaturan-vscode.json" in capsys.readouterr().out
    assert (proyek / ".vscode/settings.json").read_text() == own
    assert "./lain/edisi.json" in (proyek / "lain/pengaturan-vscode.json").read_text()


def test_elsewhere_than_in_a_project_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["skema"]) == 2
    assert list(tmp_path.iterdir()) == []
