// What an item of a checklist says.

export const kataButir = {
  bukaPanduan: (/** @type {string} */ code) => `Buka panduan ${code}`,
  bobot: (/** @type {string} */ weight) => `bobot ${weight}%`,
  kosongkan: "Kosongkan",
  kosongkanButir: (/** @type {string} */ code) => `Kosongkan jawaban ${code}`,
  dikosongkan: (/** @type {string} */ code) => `Jawaban ${code} dikosongkan.`,
  urungkan: "Urungkan",
  hilang: "Kegiatan ini tidak ada lagi di peramban ini, jadi perubahan terakhir tidak tersimpan.",
  asing: (/** @type {string} */ value) =>
    `Jawaban “${value}” tidak dikenal: tetap disimpan, tetapi tidak dihitung, sampai Anda memilih salah satu.`,
  bukan: (/** @type {string} */ way, /** @type {string} */ why) => `Tidak berlaku untuk ${way}. ${why}`.trim(),
  tersimpan: (/** @type {string} */ answer) =>
    `Jawaban yang pernah diisi (${answer}) tetap disimpan, tetapi tidak dihitung.`,
  rincianTersimpan: "Catatan yang pernah diisi tetap disimpan.",
  perluAlasan: "Mohon tulis alasannya; tanpa alasan, jawaban ini belum dihitung.",
  wajib: "(wajib)",
  rincian: "Bukti dan catatan",
  terisi: (/** @type {number} */ n) => `${n} terisi`,
  tanpaBukti: "belum ada bukti",
  rujukan: "Dasar hukum",
  rujukanFormulir: "Dasar hukum dan formulir",
  dasar: "Dasar hukum",
  melalui: (/** @type {string} */ via) => ` (melalui ${via})`,
  tanpaDasar: "Belum ada dasar hukum yang tercatat.",
  formulir: "Formulir yang membantu",
  pilih: "Pilih…",
  sisa: (/** @type {number} */ n) => `Sisa ${n} karakter.`,
  lebih: (/** @type {number} */ n, /** @type {number} */ limit) =>
    `${n} karakter melebihi batas ${limit}. Tetap disimpan seluruhnya; sebaiknya diringkas.`,
};
