"""The edition itself."""

from typing import Annotated, Literal

from pydantic import StringConstraints

from generator.models.base import Bilangan, Judul, Model, Nama, Tanggal, Teks


class Terbitan(Model):
    """Who stands behind the printed modules, as the team page and the imprint name them; unknown stays empty."""

    pengarah: tuple[Nama, ...] = ()
    penanggung_jawab: tuple[Nama, ...] = ()
    penyusun: tuple[Nama, ...] = ()
    penyunting: tuple[Nama, ...] = ()
    gambar_kulit: Nama | None = None
    penerbit: Nama | None = None
    pencetak: Nama | None = None
    izin: Nama | None = None


class Edisi(Model):
    """What an edition says of itself (``edisi.yaml``); `tanggal` is the date its law is judged by.

    `batas_pemeriksaan` is how many days before that date the standing of cited law may last have been checked.
    `tinjauan` says whether references to the law must be on record as reviewed.
    `lengkap` names the standards whose every code the edition holds.
    """

    edisi: Annotated[str, StringConstraints(pattern=r"^20[0-9]{2}$")]
    judul: Judul
    keterangan: Teks
    penyusun: Nama
    tanggal: Tanggal
    batas_pemeriksaan: Bilangan | None = None
    tinjauan: Literal["wajib", "tanpa"] = "wajib"
    status: Literal["draf", "terbit"]
    versi_isi: Annotated[str, StringConstraints(pattern=r"^[0-9]+\.[0-9]+$")]
    lengkap: tuple[Literal["gsbpm", "epss"], ...] = ()
    terbitan: Terbitan = Terbitan()
