// What the panel of the reader's own activities says on the pages of the guide.

export const kataHalaman = {
  kegiatan: "Kegiatan Anda",
  nama: (/** @type {string} */ name, /** @type {string} */ year, /** @type {string} */ sheet) =>
    [`${name}${year ? ` (${year})` : ""}`, sheet].filter(Boolean).join(" · "),
  hitungan: (/** @type {string} */ code, /** @type {number} */ done, /** @type {number} */ of) =>
    of ? `${code}: terisi ${done} dari ${of}` : `${code}: tidak ada butir yang berlaku`,
  terisi: (/** @type {number} */ done, /** @type {number} */ of) => `Terisi ${done} dari ${of}`,
  sekian: (/** @type {number} */ done, /** @type {number} */ of) => `${done} dari ${of} terisi`,
  keadaan: /** @type {Record<string, string>} */ ({
    "belum-dijawab": "Belum dinilai",
    "tanpa-alasan": "Perlu alasan",
    "tidak-berlaku": "Tidak berlaku",
  }),
  isiDiSini: "Isi di halaman ini",
  keIsian: "Buka di Periksa mandiri",
  keHasil: "Lihat hasil",
  diLuarBagian: "Halaman ini tidak termasuk bagian daftar periksa yang Anda isi pada kegiatan ini.",
  lanjutkan: "Lanjutkan",
  semua: "Semua kegiatan Anda",
};
