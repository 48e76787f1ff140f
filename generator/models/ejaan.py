"""House spelling, shared by all editions."""

from generator.models.base import AcuanApaSaja, Model, Nama, Teks


class Pengecualian(Model):
    """An entry whose official name, or whose source, writes `kata` in another form, and why it stays."""

    id: AcuanApaSaja
    kata: Nama
    alasan: Teks


class Ejaan(Model):
    """What ``data/ejaan.yaml`` says: each right form with the wrong ones it replaces.

    `bukan_istilah` are capitals that the glossary need not explain: names, and abbreviations everyone knows.
    """

    baku: dict[Nama, tuple[Nama, ...]]
    pengecualian: tuple[Pengecualian, ...] = ()
    bukan_istilah: tuple[Nama, ...] = ()
