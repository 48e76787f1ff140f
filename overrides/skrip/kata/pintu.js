// What every page may say.

export const kataPintu = {
  versiBaru: "Versi baru halaman ini tersedia. Isian Anda tetap tersimpan.",
  muatUlang: "Muat ulang",
  edisiLama: (/** @type {string} */ year, /** @type {string} */ newest) =>
    `Ini edisi ${year}. Edisi terbaru adalah edisi ${newest}.`,
  halamanSama: (/** @type {string} */ newest) => `Halaman yang sama dalam edisi ${newest}`,
  sudahTiada: (/** @type {string} */ newest) => `Bagian ini tidak ada lagi dalam edisi ${newest}; lihat apa yang berubah`,
  menjadi: "Bagian ini sekarang terbagi menjadi:",
};
