// What is said of working without a network.

/** @param {number} bytes @returns {string} what is fetched: a host may compress a little worse */
function megabytes(bytes) {
  if (bytes < 50_000) return "kurang dari 0,1 MB";
  return `kira-kira ${(bytes / 1e6).toLocaleString("id-ID", { maximumFractionDigits: 1 })} MB`;
}

export const kataLuring = {
  judul: "Tanpa jaringan",
  sedangSiap: "Periksa mandiri sedang disiapkan agar dapat dibuka tanpa jaringan…",
  siap: "Periksa mandiri sudah tersimpan di perangkat ini dan dapat dibuka tanpa jaringan. Rekap dan pencarian menyusul.",
  siapSemua: "Periksa mandiri, Rekap, dan pencarian sudah tersimpan di perangkat ini: semuanya dapat dibuka tanpa jaringan.",
  siapHemat:
    "Periksa mandiri sudah tersimpan di perangkat ini dan dapat dibuka tanpa jaringan. Karena jaringan lambat atau mode hemat " +
    "data menyala, Rekap dan pencarian baru tersimpan setelah dipakai.",
  selengkapnya: "Selengkapnya tentang pemakaian tanpa jaringan",
  salinan:
    "Ini salinan luring: seluruh panduan, pencarian, Periksa mandiri, Rekap, dan unduhan ada di folder ini. Isian Anda tersimpan " +
    "di peramban ini; simpan juga ke berkas sebelum berganti peramban atau memindahkan folder ini.",
  situsnya: "Yang tertulis di bawah ini berlaku bagi situs yang dibuka lewat jaringan.",
  takBisa: "Peramban atau alamat ini tidak mendukung pemakaian tanpa jaringan. Isian Anda tetap tersimpan di peramban ini.",
  takJadi: "Halaman ini belum dapat disimpan untuk dipakai tanpa jaringan. Isian Anda tetap tersimpan di peramban ini.",
  /** @param {number} kept @param {number} of @param {number} linked @param {number} all @returns {string} */
  sebagian: (kept, of, linked, all) =>
    `Halaman panduan: ${kept} dari ${of} tersimpan, termasuk ${linked} dari ${all} halaman yang ditautkan Periksa mandiri. ` +
    "Halaman yang Anda buka tersimpan dengan sendirinya.",
  utuh: {
    ya: (/** @type {number} */ of) => `Seluruh panduan (${of} halaman) tersimpan dan dapat dibaca luring.`,
    lama: (/** @type {number} */ of) =>
      `Seluruh panduan (${of} halaman) tersimpan, tetapi sebagian isinya sudah diperbarui di situs.`,
  },
  simpanTautan: (/** @type {number} */ n, /** @type {number} */ bytes) =>
    `Simpan halaman yang ditautkan Periksa mandiri (${n} halaman, ${megabytes(bytes)})`,
  simpan: (/** @type {number} */ n, /** @type {number} */ bytes) => `Simpan seluruh panduan (${n} halaman, ${megabytes(bytes)})`,
  perbarui: "Perbarui panduan yang tersimpan",
  menyimpan: "Menyimpan halaman panduan…",
  kemajuan: "Halaman panduan yang tersimpan",
  sekian: (/** @type {number} */ done, /** @type {number} */ of) => `${done} dari ${of} halaman`,
  batal: "Batalkan",
  hapus: "Hapus halaman yang tersimpan",
  dibatalkan: "Dibatalkan.",
  gagal: {
    putus: "Jaringan terputus sebelum selesai. Tekan lagi setelah tersambung; yang sudah tersimpan tidak diunduh ulang.",
    penuh: "Ruang simpan peramban tidak cukup.",
  },
  belumTersimpan: "Halaman yang Anda tuju belum tersimpan di perangkat ini, dan jaringan tidak dapat dihubungi:",
  keSimpanan: "Simpan halaman panduan untuk dibaca tanpa jaringan",
  cobaLagi: "Coba lagi",
  kembali: "Kembali ke halaman sebelumnya",
};
