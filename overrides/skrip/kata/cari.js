// What the search says.

export const kataCari = {
  mulai: "Ketik kata, kode (5.6, 30102), peraturan (Perpres 39/2019), atau pertanyaan.",
  memuat: "Menyiapkan pencarian …",
  gagal: "Pencarian belum dapat disiapkan. Periksa sambungan internet, lalu ketik lagi.",
  /** @param {number} n @param {string} tanya */
  hasil: (n, tanya) => `${n} halaman untuk “${tanya}”.`,
  /** @param {[string, string][]} ganti */
  ganti: (ganti) =>
    `Maksud Anda ${ganti.map(([, kata]) => `“${kata}”`).join(", ")}? ` +
    `${ganti.map(([kata]) => `“${kata}”`).join(", ")} tidak ada di situs ini, jadi itu yang dicari.`,
  /** @param {string[]} kata */
  tiada: (kata) => `Tidak ada di situs ini: ${kata.map((satu) => `“${satu}”`).join(", ")}.`,
  /** @param {string} tanya */
  kosong: (tanya) => `Tidak ada halaman untuk “${tanya}”.`,
  saran: "Periksa ejaannya, pakai kata yang lebih umum, atau kurangi katanya.",
  saranSaring: "Ada hasil pada jenis atau peran lain:",
  tanpaSaring: "Tampilkan semua jenis dan peran",
  cariSaja: "Cari saja:",
  lihat: "Atau lihat daftarnya:",
  daftar: /** @type {[string, string][]} */ ([
    ["istilah/", "Istilah dan singkatan"],
    ["peraturan/", "Peraturan"],
    ["gsbpm/", "GSBPM"],
    ["epss/", "EPSS"],
    ["formulir/", "Formulir"],
  ]),
  saring: "Saring menurut jenis",
  semua: "Semua",
  jenis: /** @type {Record<string, string>} */ ({
    juknis: "Juknis",
    gsbpm: "GSBPM",
    epss: "EPSS",
    peraturan: "Peraturan",
    formulir: "Formulir",
    istilah: "Istilah",
    modul: "Modul dan sesi",
    situs: "Tentang situs",
  }),
  peran: "Peran",
  semuaPeran: "Semua peran",
  lagi: "Tampilkan lebih banyak",
  disalin: "Alamat hasil ini disalin.",
  /** @param {string} alamat */
  takDisalin: (alamat) => `Alamat hasil ini: ${alamat}`,
};
