// What the screen of answers says.

/** @typedef {{bab: string}} Sebutan */

/** @type {Record<string, Sebutan>} what the parts of a checklist are called, by its scale */
const SEBUTAN = {
  kesiapan: { bab: "fase" },
  kematangan: { bab: "domain" },
};

export const kataIsi = {
  judul: (/** @type {string} */ name) => `${name}: isi`,
  sebutan: (/** @type {string} */ scale) => SEBUTAN[scale] ?? SEBUTAN.kesiapan,
  identitas: "Identitas kegiatan",
  caraPerlu: "cara pengumpulan data belum dipilih",
  caraBelum: (/** @type {number} */ n) => `Cara pengumpulan data belum dipilih, jadi semua butir (${n}) dihitung.`,
  caraBerlaku: (/** @type {number} */ n, /** @type {number} */ out) =>
    `Menurut cara pengumpulan data yang dipilih, ${n} butir berlaku dan ${out} butir tidak berlaku.`,
  caraTersimpan: (/** @type {number} */ n) =>
    `Jawaban pada ${n} butir yang tidak berlaku tetap disimpan, tetapi tidak dihitung.`,
  terisi: (/** @type {number} */ n, /** @type {number} */ of) => `Terisi ${n} dari ${of}`,
  pecahan: (/** @type {number} */ n, /** @type {number} */ of) => `${n}/${of}`,
  dibaca: (/** @type {number} */ n, /** @type {number} */ of) =>
    `, terisi ${n} dari ${of}${of && n === of ? ", selesai" : ""}`,
  selesai: "✓",
  tanpaAlasan: (/** @type {number} */ n) =>
    `${n} jawaban “Tidak relevan” belum dihitung karena alasannya belum diisi.`,
  berikutnya: "Berikutnya",
  yangBelum: " yang belum",
  hanyaBelum: "Hanya yang belum",
  lihatHasil: "Lihat hasil",
  tuntas: "Semua butir yang berlaku sudah terisi.",
  babTuntas: (/** @type {string} */ bab) =>
    `Semua butir yang berlaku pada ${bab} ini sudah terisi. Matikan “Hanya yang belum” untuk melihatnya.`,
  arti: (/** @type {string} */ scale) => (scale === "kematangan" ? "Arti setiap tingkat" : "Arti setiap jawaban"),
  belumDijawab: "Belum dinilai",
  langkah: "Langkah berikutnya:",
  buktiLanjut: "Bukti untuk tingkat berikutnya:",
  sebelum: "Sebelumnya:",
  sesudah: "Berikutnya:",
  daftarBab: (/** @type {string} */ bab) => `Daftar ${bab}`,
  pindah: (/** @type {string} */ bab) => `Pindah ${bab} lain`,
  bobot: (/** @type {string} */ weight) => `bobot ${weight}%`,
  tetangga: (/** @type {string} */ bab) => `Ke ${bab} sebelum dan sesudahnya`,
};
