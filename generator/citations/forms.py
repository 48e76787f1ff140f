"""What each kind of regulation is called: officially, in the house's short form, and by those who write about it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Form:
    """A kind of regulation: its official name (`jenis` in the registry), short form, prefix of ids, other names.

    `regional` ones are followed by the region's name before the number.
    """

    jenis: str
    short: str
    prefix: str
    others: tuple[str, ...] = ()
    regional: bool = False


FORMS = (
    Form("Undang-Undang", "UU", "uu", ("Undang Undang", "U.U.")),
    Form("Peraturan Pemerintah Pengganti Undang-Undang", "Perppu", "perppu", ("Perpu",)),
    Form("Peraturan Pemerintah", "PP", "pp", ("P.P.",)),
    Form("Peraturan Presiden", "Perpres", "perpres", ("Per.Pres.",)),
    Form("Keputusan Presiden", "Keppres", "keppres"),
    Form("Instruksi Presiden", "Inpres", "inpres"),
    Form(
        "Peraturan Menteri Perencanaan Pembangunan Nasional/Kepala Badan Perencanaan Pembangunan Nasional",
        "Permen PPN",
        "permenppn",
        (
            "Peraturan Menteri PPN/Kepala Bappenas",
            "Permen PPN/Kepala Bappenas",
            "Permen PPN/Bappenas",
            "Permen Bappenas",
            "Peraturan Menteri PPN",
            "PermenPPN",
        ),
    ),
    Form(
        "Peraturan Menteri Komunikasi dan Informatika",
        "Permenkominfo",
        "permenkominfo",
        ("Peraturan Menteri Kominfo", "Permen Kominfo"),
    ),
    Form("Peraturan Menteri Dalam Negeri", "Permendagri", "permendagri"),
    Form("Peraturan Menteri Keuangan", "PMK", "pmk"),
    Form(
        "Peraturan Badan Pusat Statistik",
        "Peraturan BPS",
        "perbps",
        ("Peraturan Badan", "Perban BPS", "PerBPS", "Perban"),
    ),
    Form("Peraturan Kepala Badan Pusat Statistik", "Perka BPS", "perka", ("Peraturan Kepala BPS", "Perkabps", "Perka")),
    Form(
        "Keputusan Kepala Badan Pusat Statistik",
        "Kepka BPS",
        "kepka",
        ("Keputusan Kepala BPS", "Kep. Kepala BPS", "SK Kepala BPS", "Kepkabps", "Kepka"),
    ),
    Form("Peraturan Daerah", "Perda", "perda", regional=True),
    Form("Peraturan Gubernur", "Pergub", "pergub", regional=True),
    Form("Peraturan Bupati", "Perbup", "perbup", regional=True),
    Form("Peraturan Wali Kota", "Perwali", "perwali", ("Peraturan Walikota",), regional=True),
)
"""Highest rank first; a longer name that begins like another need not stand before it."""

LETTER = "Surat dinas"
"""Official letters have no year of their own: their number says all."""

BY_NAME = {name.casefold(): form for form in FORMS for name in (form.jenis, form.short, *form.others)}
"""Every name of a form, in small letters."""
BY_JENIS = {form.jenis: form for form in FORMS}
