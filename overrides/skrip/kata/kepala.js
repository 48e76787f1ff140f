// What the head of an activity's screens says, and what stands there where the activity can't be shown.

export const kataKepala = {
  kembali: "Semua kegiatan",
  tanpaNama: "Kegiatan tanpa nama",
  bagian: "Bagian kegiatan ini",
  tab: { isi: "Isi", hasil: "Hasil", rencana: "Rencana aksi" },
  simpan: "Simpan ke berkas",
  cetak: { isi: "Cetak hasil", hasil: "Cetak", rencana: "Cetak" },
  diBerkas: "Sudah ada di berkas",
  belumDiBerkas: "Belum disimpan ke berkas",
  lembar: (/** @type {string} */ judul, /** @type {string} */ edisi, /** @type {string} */ versi) =>
    `${judul} · edisi ${edisi}${versi ? `, versi isi ${versi}` : ""}`,
  asal: (/** @type {string} */ edisi) => ` (diisi pada edisi ${edisi})`,
  lenyap: {
    judul: "Kegiatan ini tidak lagi tersimpan di peramban ini",
    isi:
      "Mungkin dihapus di jendela lain, atau data situs ini dikosongkan. Isinya yang terakhir masih ada di jendela " +
      "ini: kembalikan ke daftar, atau simpan ke berkas, sebelum jendela ini ditutup.",
    kembalikan: "Kembalikan ke daftar",
  },
  hilang: {
    tidakAda: {
      judul: "Kegiatan ini tidak ada di peramban ini",
      isi:
        "Mungkin kegiatan ini sudah dihapus, atau diisi di komputer atau peramban lain. " +
        "Bila Anda menyimpannya ke berkas, buka berkas itu dari daftar kegiatan.",
    },
    rusak: {
      judul: "Simpanan kegiatan ini tidak dapat dibaca",
      isi:
        "Isinya masih ada apa adanya. Unduh isinya dan serahkan kepada pembina atau pengelola situs ini bila " +
        "Anda memerlukannya kembali.",
    },
    lembarLain: {
      judul: "Daftar periksa kegiatan ini tidak ada dalam edisi ini",
      isi:
        "Jawaban Anda tetap tersimpan. Simpan ke berkas, lalu buka berkas itu pada edisi yang memuat daftar " +
        "periksanya.",
    },
    berkas: "Simpan isinya ke berkas",
  },
};
