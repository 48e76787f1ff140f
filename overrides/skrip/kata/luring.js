// What is said of working without a network.

const megabytes = (/** @type {number} */ bytes) => (bytes / 1e6).toLocaleString("id-ID", { maximumFractionDigits: 1 });

export const kataLuring = {
  judul: "Tanpa jaringan",
  sedangSiap: "Periksa mandiri sedang disiapkan agar dapat dibuka tanpa jaringan…",
  siap: "Periksa mandiri, Rekap, dan pencarian sudah tersimpan di perangkat ini: semuanya dapat dibuka tanpa jaringan.",
  takBisa: "Peramban atau alamat ini tidak mendukung pemakaian tanpa jaringan. Isian Anda tetap tersimpan di peramban ini.",
  takJadi: "Halaman ini belum dapat disimpan untuk dipakai tanpa jaringan. Isian Anda tetap tersimpan di peramban ini.",
  keadaan: {
    tidak: (/** @type {number} */ kept, /** @type {number} */ of) =>
      `Halaman panduan: ${kept} dari ${of} tersimpan. Halaman yang Anda buka tersimpan dengan sendirinya.`,
    ya: (/** @type {number} */ _, /** @type {number} */ of) => `Seluruh panduan (${of} halaman) tersimpan dan dapat dibaca luring.`,
    lama: (/** @type {number} */ _, /** @type {number} */ of) =>
      `Seluruh panduan (${of} halaman) tersimpan, tetapi sebagian isinya sudah diperbarui di situs.`,
  },
  simpan: (/** @type {number} */ bytes) => `Simpan seluruh panduan untuk dibaca luring (paling banyak ${megabytes(bytes)} MB)`,
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
  cobaLagi: "Coba lagi",
  kembali: "Kembali ke halaman sebelumnya",
};
