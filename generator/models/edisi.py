"""The edition itself."""

from typing import Annotated, Literal

from pydantic import StringConstraints

from generator.models.base import Judul, Model, Nama, Tanggal, Teks


class Edisi(Model):
    """What an edition says of itself (``edisi.yaml``); `tanggal` is the date its law is judged by."""

    edisi: Annotated[str, StringConstraints(pattern=r"^20[0-9]{2}$")]
    judul: Judul
    keterangan: Teks
    penyusun: Nama
    tanggal: Tanggal
    status: Literal["draf", "terbit"]
    versi_isi: Annotated[str, StringConstraints(pattern=r"^[0-9]+\.[0-9]+$")]
