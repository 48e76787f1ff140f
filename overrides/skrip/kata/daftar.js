// What the list of activities and the form for a new one say.

/** @typedef {{berlaku: number, terisi: number, bagian: string, skala: string}} Kemajuan */

/** @param {string} scale @returns {string} what its items are called */
function satuan(scale) {
  return scale === "kematangan" ? "indikator" : "butir";
}

export const kataDaftar = {
  judul: "Kegiatan Anda",
  baru: "Kegiatan baru",
  buka: "Buka berkas jawaban",
  seret: "Berkas juga dapat diseret ke halaman ini.",
  jumlah: (/** @type {number} */ n) => `${n} kegiatan tersimpan di peramban ini`,
  cari: "Cari kegiatan",
  ditemukan: (/** @type {number} */ n) => (n ? `${n} kegiatan cocok` : "Tidak ada kegiatan yang cocok"),
  kosong: {
    judul: "Mulai dari sini",
    isi:
      "Pilih daftar periksa yang sesuai. Anda dapat mengisinya sedikit demi sedikit dan melanjutkannya " +
      "kapan saja di peramban ini.",
    pilih: "Mulai",
  },
  kartu: {
    terisi: (/** @type {Kemajuan} */ { terisi, berlaku, bagian, skala }) =>
      `Terisi ${terisi} dari ${berlaku} ${satuan(skala)}${bagian ? ` (${bagian})` : ""}`,
    menunggu: "Menghitung kemajuan …",
    tanpaHitungan: "Kemajuan belum dapat dihitung: daftar periksanya belum dapat dimuat.",
    asing: "Daftar periksanya tidak ada dalam edisi ini. Jawaban tetap disimpan.",
    diubah: "Diubah ",
    mulai: "Mulai",
    lanjut: "Lanjutkan",
    tinjau: "Tinjau jawaban",
    hasil: "Hasil",
    simpan: "Simpan ke berkas",
    gandakan: "Gandakan",
    hapus: "Hapus",
  },
  hapus: {
    tanya: (/** @type {string} */ nama) => `Hapus “${nama}”?`,
    jelas:
      "Isian terakhirnya belum ada di berkas mana pun. " +
      "Tanpa berkas, kegiatan yang dihapus tidak dapat dibuka lagi.",
    simpan: "Simpan ke berkas, lalu hapus",
    saja: "Hapus tanpa berkas",
    sudah: (/** @type {string} */ nama) => `“${nama}” dihapus.`,
    urungkan: "Urungkan",
    kembali: (/** @type {string} */ nama) => `“${nama}” dikembalikan.`,
  },
  ganda: {
    tanya: (/** @type {string} */ nama) => `Gandakan “${nama}”?`,
    tahun: (/** @type {string} */ tahun) =>
      `Salinannya untuk tahun ${tahun}; identitas lainnya sama dan dapat Anda ubah.`,
    nama: "Salinannya beridentitas sama; namanya ditambahi “(salinan)” dan dapat Anda ubah.",
    salinan: (/** @type {string} */ nama) => `${nama} (salinan)`,
    isi: "Dengan jawaban dan rencana aksinya",
    kosong: "Tanpa jawaban",
    sudah: (/** @type {string} */ nama) => `Salinan “${nama}” dibuat.`,
    buka: "Buka salinan",
  },
  rusak: {
    judul: "Simpanan yang tidak dapat dibaca",
    isi:
      "Simpanan berikut rusak atau ditulis oleh versi lain. Isinya dibiarkan apa adanya. " +
      "Unduh dahulu bila masih Anda perlukan.",
    sebutan: (/** @type {number} */ nomor) => `Simpanan ${nomor}`,
    nama: (/** @type {string} */ sebutan, /** @type {number} */ huruf) => `${sebutan} (${huruf} huruf)`,
    unduh: "Unduh isinya",
    tanya: "Hapus simpanan yang tidak dapat dibaca ini?",
  },
  lain: {
    judul: "Setelah terisi",
    banding: "Bandingkan dua kegiatan",
    bandingIsi: "Tahun lalu dan sekarang, atau dua unit kerja.",
    rekap: "Rekap banyak berkas",
    rekapIsi: "Untuk pembina: ringkasan dari berkas-berkas jawaban yang diterima, tanpa internet.",
    formulir: "Isi di PDF atau Excel",
    formulirIsi: "Formulir yang sama untuk diunduh dan diisi tanpa peramban.",
  },
  tentang: {
    judul: "Di mana isian saya disimpan?",
    isi: [
      "Di peramban ini, pada komputer atau ponsel ini. " +
        "Tidak ada akun, dan tidak ada yang dikirim ke BPS atau ke pihak lain.",
      "Siapa pun yang memakai peramban ini dapat membukanya. " +
        "Isian hilang bila data situs dihapus, dan di jendela penyamaran hilang saat jendelanya ditutup.",
      "Simpan ke berkas secara berkala. Berkas itu yang Anda serahkan kepada pembina, dan dapat dibuka " +
        "lagi di peramban mana pun.",
    ],
  },
};

export const kataBaru = {
  judul: "Kegiatan baru",
  lembar: "Daftar periksa",
  ukuran: (/** @type {string} */ skala, /** @type {number} */ butir) =>
    `${butir} ${satuan(skala)}; boleh dicicil`,
  tentang: "Kegiatan yang diperiksa",
  petunjuk: /** @type {Record<string, string>} */ ({
    kegiatan: "Sebutan yang Anda kenali nanti di daftar.",
    instansi: "Dipakai pembina untuk mengenali berkas Anda.",
  }),
  petunjukKematangan:
    "Kegiatan yang Anda nilai. Bila menilai instansi secara umum, tulis misalnya “Penilaian mandiri " +
    "EPSS”.",
  cara: "Cara pengumpulan data",
  caraIsi:
    "Butir yang tidak berlaku untuk cara ini tidak perlu dijawab dan tidak dihitung. " +
    "Dapat ditentukan atau diubah nanti.",
  caraBelum: "Belum ditentukan",
  caraBelumIsi: "Semua butir ditampilkan.",
  caraBerlaku: (/** @type {number} */ bukan, /** @type {number} */ semua) =>
    bukan ? `${bukan} dari ${semua} butir tidak berlaku.` : `Semua ${semua} butir berlaku.`,
  rincian: "Rincian lain (boleh nanti)",
  mulai: "Mulai mengisi",
  batal: "Batal",
  wajib: "Isi nama kegiatan, misalnya “Survei Kepuasan Masyarakat”.",
  gagal:
    "Daftar periksa ini belum dapat dimuat. Periksa sambungan internet, lalu tekan “Mulai mengisi” lagi. " +
    "Isian Anda di sini tidak hilang.",
};
