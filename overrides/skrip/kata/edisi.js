// What is said about a change of edition.

/** @type {Record<string, (ke: string) => string>} */
const BECAME = {
  dihapus: () => "tidak ditanyakan lagi",
  dipindah: (ke) => `dipindah ke ${ke}, yang sudah terjawab`,
  dipecah: (ke) => `dipecah menjadi ${ke}`,
  digabung: (ke) => `digabung ke ${ke}`,
};

export const kataEdisi = {
  /** @param {Record<string, string>} isi @returns {string} */
  dipindahkan: ({ dari, ke, terbawa, berubah, perlu }) =>
    `Diisi pada edisi ${dari}, dibawa ke edisi ${ke}: ${terbawa} jawaban terbawa` +
    `${berubah === "0" ? "" : `, ${berubah} berubah bunyinya`}, ${perlu} perlu dilihat.`,
  /** @param {Record<string, string>} isi @returns {string} */
  berakhir: ({ edisi, alasan }) => `Daftar periksa ini tidak ada lagi sesudah edisi ${edisi}${alasan ? `: ${alasan}` : "."}`,
  /** @param {string} bunyi @param {string} edisi */
  dulu: (bunyi, edisi) => `${bunyi} (edisi ${edisi})`,
  /** @param {string} jenis @param {string[]} ke @param {string} alasan */
  menjadi: (jenis, ke, alasan) => {
    const known = Object.hasOwn(BECAME, jenis) ? BECAME[jenis](ke.join("; ") || "yang tidak ada lagi") : "tidak ada dalam peta";
    return `${known}.${alasan ? ` Alasannya: ${alasan}` : ""}`;
  },
  keteranganBerubah: "pertanyaannya tetap, keterangannya berubah",
  bunyiBerubah: "bunyinya berubah",
  /** @param {number} n */
  perluDilihat: (n) => `Perlu dilihat: jawaban edisi sebelumnya yang tidak dapat dibawa (${n})`,
  /** @param {number} n */
  berubah: (n) => `Terbawa, tetapi butirnya berubah; periksa apakah masih cocok (${n})`,
  bunyiDulu: "Bunyinya dulu",
  jawabanDulu: "Jawabannya dulu",
  sekarang: "Sekarang",
  perubahan: "Perubahan",
  jawaban: "Jawaban",
  /** @param {string} nomor */
  baris: (nomor) => `baris ${nomor}`,
  /** @param {string} edisi */
  bawa: (edisi) => `Bawa ke edisi ${edisi}`,
  /** @param {string} edisi */
  bukaDi: (edisi) => `Buka di edisi ${edisi}`,
  /** @param {string} nama @param {string} edisi */
  sudahDibawa: (nama, edisi) => `Salinan “${nama}” untuk edisi ${edisi} dibuat; yang lama tetap ada.`,
  /** @param {string} edisi */
  salinannya: (edisi) => `Sudah dibawa ke edisi ${edisi}.`,
  bukaSalinan: "Buka salinannya",
  urungkan: "Urungkan",
  diurungkan: "Salinannya dibuang lagi.",
  tetap: "Salinannya sudah diisi, jadi dibiarkan. Hapus dari daftar bila tidak diperlukan.",
  gagal: "Peta antaredisi belum dapat dimuat. Periksa sambungan, lalu coba lagi.",
  /** @param {string} edisi */
  lama: (edisi) => ({
    judul: `Kegiatan ini diisi pada edisi ${edisi}`,
    isi:
      "Jawabannya dapat dibawa ke edisi ini dengan satu tekan. Yang tidak dapat dibawa tetap disimpan dan " +
      "ditunjukkan; kegiatan yang lama tetap ada sampai Anda menghapusnya.",
  }),
};
