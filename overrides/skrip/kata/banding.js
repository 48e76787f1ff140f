// What the screen that compares two activities says.

export const kataBanding = {
  judul: "Bandingkan dua isian",
  pengantar:
    "Pilih dua isian: tahun lalu dan sekarang, atau dua unit kerja. Isian dapat diambil dari daftar kegiatan " +
    "atau dari berkas; berkasnya hanya dibaca di sini dan tidak ditambahkan ke daftar.",
  keDaftar: "Semua kegiatan",
  sebelum: "Sebelum",
  sesudah: "Sesudah",
  /** @param {string} sisi */
  pilih: (sisi) => `${sisi}: isian yang dibandingkan`,
  belumPilih: "Pilih isian …",
  kegiatan: "Kegiatan di peramban ini",
  berkas: "Berkas yang dibuka di sini",
  /** @param {string} sisi */
  pilihBerkasUntuk: (sisi) => `Ambil ${sisi.toLowerCase()} dari berkas`,
  tukar: "Tukar sebelum dan sesudah",
  tambah: "Tambahkan ke daftar kegiatan",
  /** @param {string} nama */
  ditambah: (nama) => `“${nama}” ditambahkan ke daftar kegiatan.`,
  seret: "Berkas juga dapat diseret ke halaman ini.",
  kosong: "Belum ada kegiatan di peramban ini. Ambil dua berkas jawaban untuk dibandingkan.",
  tunggu: "Pilih dua isian untuk melihat perbandingannya.",
  hilang: "Isian yang disebut alamat halaman ini tidak ada di peramban ini. Pilih yang lain.",
  sama: "Kedua sisi adalah kegiatan yang sama, jadi tidak ada bedanya.",
  lembarLain: "Daftar periksa dari salah satu isian tidak ada pada edisi ini, jadi tidak dapat dibandingkan.",
  cetak: "Cetak perbandingan",
  keterangan: "Keterangan",
  /** @param {string} kiri @param {string} kanan */
  tampil: (kiri, kanan) => `Perbandingan ${kiri} dengan ${kanan} ditampilkan.`,
  siapa: {
    judul: "Yang dibandingkan",
    kegiatan: "Kegiatan",
    instansi: "Instansi",
    tahun: "Tahun",
    pengisi: "Pengisi",
    tanggal: "Tanggal",
    cara: "Cara pengumpulan data",
    lembar: "Daftar periksa",
    edisi: "Edisi",
    asal: "Asal",
    dariBerkas: "berkas",
    dariDaftar: "daftar kegiatan",
    /** @param {string} edisi @param {string} versi */
    versi: (edisi, versi) => (versi ? `${edisi}, versi isi ${versi}` : edisi),
  },
  tidakDapat: {
    /** @param {string} kiri @param {string} kanan */
    lain: (kiri, kanan) =>
      `“${kiri}” dan “${kanan}” tidak mempunyai bagian yang sama, jadi keduanya tidak dapat dibandingkan. ` +
      "Pilih dua isian pada daftar periksa yang sama.",
    bab:
      "Daftar periksanya berbeda: butirnya tidak dapat dibandingkan satu per satu. " +
      "Yang dibandingkan hanya profil per fase, masing-masing menurut butirnya sendiri.",
    /** @param {string} kiri @param {string} kanan @param {string} kini */
    edisi: (kiri, kanan, kini) =>
      `Edisinya berbeda (${kiri} dan ${kanan}). Jawaban dicocokkan menurut kode butir dengan daftar periksa ` +
      `edisi ${kini}; bunyi butir dapat berbeda.`,
    /** @param {number} n @param {string} apa */
    sendiri: (n, apa) => `${n} bagian atau butir hanya ada pada salah satu isian dan tidak dibandingkan: ${apa}.`,
    /** @param {number} n */
    asing: (n) => `${n} butir yang dijawab tidak ada pada edisi ini`,
    kode: "Kode butir",
  },
  profil: {
    fase: "Perubahan per fase",
    domain: "Perubahan per domain",
    bab: "Bagian",
    terisi: "Terisi",
    sudah: "Sudah",
    indeks: "Indeks",
    perubahan: "Perubahan",
    seluruhnya: "Seluruhnya",
    menjadi: "menjadi",
    /** @param {number} n @param {number} dari */
    dari: (n, dari) => `${n} dari ${dari}`,
    /** @param {string} persen */
    persen: (persen) => (persen ? `(${persen})` : ""),
    belumLengkap: "belum lengkap",
    /** @param {string} n */
    naik: (n) => `naik ${n}`,
    /** @param {string} n */
    turun: (n) => `turun ${n}`,
    tetap: "tetap",
    /** @param {number} n */
    butir: (n) => `${n} butir`,
    /** @param {string} n */
    poin: (n) => `${n} poin persen`,
    sedikit: "kurang dari 0,01",
    ips: "Seluruhnya (IPS)",
    takTahu: "belum dapat dihitung",
    catatanSudah: "Sudah dihitung dari butir yang berlaku dan relevan.",
  },
  butir: {
    judul: "Butir yang berubah",
    saring: "Tampilkan",
    /** @param {number} n */
    semua: (n) => `Semua perubahan (${n})`,
    nihil: "Tidak ada jawaban yang berubah.",
    /** @param {number} n */
    tampil: (n) => `${n} butir ditampilkan.`,
    rincian: "Bukti dan catatan",
    sebelum: "Sebelum",
    sesudah: "Sesudah",
    tiada: "tidak ada",
  },
  /** @type {Record<string, string>} by the way an item went */
  arah: {
    naik: "Naik",
    turun: "Turun",
    baru: "Baru dijawab",
    hilang: "Tidak lagi dijawab",
    lain: "Perubahan lain",
    bukti: "Bukti atau catatan berubah",
  },
  /** @type {Record<string, string>} the states that no answer names */
  keadaan: {
    "belum-dijawab": "belum dinilai",
    "tanpa-alasan": "tidak relevan, tanpa alasan",
    "tidak-berlaku": "tidak berlaku",
  },
};
