"""KINDS: which files of data/ hold which model. To add a kind: a model, a line here, a template."""

from dataclasses import dataclass
from fnmatch import fnmatchcase

from generator.models.alur import Alur
from generator.models.anggaran import Anggaran
from generator.models.bab import Bab
from generator.models.base import Identified
from generator.models.daftar_periksa import DaftarPeriksa
from generator.models.dokumen import Dokumen
from generator.models.epss import Domain, Instrumen
from generator.models.formulir import Formulir
from generator.models.gsbpm import Fase
from generator.models.istilah import Istilah
from generator.models.modul import Modul
from generator.models.padanan import Padanan
from generator.models.peraturan import Peraturan
from generator.models.sesi import Sesi
from generator.models.tahapan import Tahapan
from generator.models.tim import Peran


@dataclass(frozen=True)
class Kind:
    """Files `folder`/`pattern`.yaml hold a `model`; `shared` ones belong to no edition."""

    folder: str
    pattern: str
    model: type[Identified]
    shared: bool = False


KINDS = (
    Kind("dokumen", "*", Dokumen, shared=True),
    Kind("istilah", "*", Istilah, shared=True),
    Kind("peraturan", "*", Peraturan, shared=True),
    Kind("juknis", "*", Bab),
    Kind("tim", "*", Peran),
    Kind("tahapan", "*", Tahapan),
    Kind("alur", "*", Alur),
    Kind("anggaran", "*", Anggaran),
    Kind("formulir", "*", Formulir),
    Kind("daftar_periksa", "*", DaftarPeriksa),
    Kind("gsbpm", "fase-*", Fase),
    Kind("gsbpm", "*", Bab),
    Kind("epss", "domain-*", Domain),
    Kind("epss", "*", Instrumen),
    Kind("padanan", "*", Padanan),
    Kind("sesi", "*", Sesi),
    Kind("modul", "*", Modul),
)


def kind_of(folder: str, name: str) -> Kind | None:
    """Return the kind of ``folder/name.yaml``: the first line of KINDS that fits, or None."""
    return next((kind for kind in KINDS if kind.folder == folder and fnmatchcase(name, kind.pattern)), None)
