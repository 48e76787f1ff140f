// What is said about files: why one cannot be opened, what was remarkable in it, what was opened and kept.

import { kataEdisi } from "./edisi.js";

/** @typedef {import("../inti/jawaban.js").Remark} Remark */
/** @typedef {Record<string, string>} Isi */

const KIRIM = "Pakai berkas jawaban (.json) yang disimpan dari halaman ini atau dari formulir HTML.";
const NILAI = "Baca dahulu dengan perintah juknis nilai … --format json, lalu buka hasil JSON-nya di sini.";

/** @type {Record<string, (isi: Isi) => string>} by the word of a remark */
const REMARKS = {
  // what keeps a file from being opened
  "kosong": () => "berkas ini kosong. Minta pengirimnya menyimpan dan mengirim ulang berkasnya.",
  "terlalu-besar": () =>
    "berkas ini lebih besar dari 20 MB, jadi bukan berkas jawaban. Periksa apakah ini berkas yang dimaksud.",
  "tak-terbaca": () => "berkas ini tidak dapat dibaca dari tempatnya. Salin ke komputer ini, lalu buka lagi.",
  "bukan-json": () => `ini bukan berkas jawaban, atau isinya terpotong. ${KIRIM}`,
  "terlalu-dalam": () => `isi berkas ini bersarang terlalu dalam, jadi bukan berkas jawaban. ${KIRIM}`,
  "bukan-jawaban": () => `ini bukan berkas jawaban. ${KIRIM}`,
  "skema-lain": ({ skema }) => `bentuk berkas ini (“${skema}”) bukan berkas jawaban. ${KIRIM}`,
  "skema-baru": ({ skema }) =>
    `berkas ini disimpan oleh versi yang lebih baru (“${skema}”). ` +
    "Muat ulang halaman ini, atau buka di edisi terbaru situs.",
  "tanpa-lembar": () => "berkas ini tidak menyebut satu daftar periksa. Simpan ulang dari tempat mengisinya.",
  "kepala-salah": ({ bagian, isi }) =>
    `bagian “${bagian}” pada berkas ini tidak dapat dipakai${isi ? ` (“${isi}”)` : ""}. ` +
    "Simpan ulang dari tempat mengisinya.",
  "lembar-tak-dikenal": ({ lembar, edisi }) =>
    `daftar periksa “${lembar}” (edisi ${edisi}) tidak ada pada edisi ini. ` +
    `Berkasnya tidak diubah; buka di situs edisi ${edisi}.`,
  "formulir-lain": ({ lembar }) =>
    `ini isian formulir “${lembar}”, bukan daftar periksa. Buka di formulir HTML-nya, atau dengan juknis nilai.`,
  "terlalu-banyak": ({ baris }) =>
    `berkas ini memuat lebih dari 10.000 isian, tabel lebih dari ${baris} baris, atau dua juta huruf. ${KIRIM}`,
  "berkas-terlalu-banyak": ({ batas }) =>
    `berkas ini memuat lebih dari ${batas} jawaban. Bagi menjadi beberapa berkas.`,
  "nilai-kosong": () => "hasil juknis nilai ini tidak memuat satu berkas pun.",
  "nilai-ditolak": ({ pesan, saran }) =>
    `juknis nilai tidak dapat membacanya${pesan ? `: ${pesan}` : ""}.${saran ? ` Saran: ${saran}.` : ""}`,
  "pdf": () => `ini PDF, yang tidak dapat dibaca peramban. ${NILAI}`,
  "xlsx": () => `ini buku kerja Excel, yang tidak dapat dibaca peramban. ${NILAI}`,
  "docx": () => `ini dokumen Word, yang bukan tempat mengisi. ${KIRIM}`,
  "arsip": () => "ini arsip berisi berkas lain. Keluarkan isinya ke sebuah folder, lalu buka berkas .json di dalamnya.",
  "office-lama": () => `ini dokumen Office lama, atau buku kerja yang terkunci. ${KIRIM}`,
  "gambar": () => `ini gambar; isian pada gambar tidak dapat dibaca. ${KIRIM}`,
  "html": () =>
    "ini halaman HTML; isiannya tersimpan di peramban, bukan di berkas ini. " +
    "Buka halamannya, pilih “Simpan jawaban”, lalu buka berkas itu di sini.",
  "xml": () => `ini berkas XML. ${KIRIM}`,
  "csv": () => `ini daftar teks (CSV); kode butirnya sudah hilang. ${KIRIM}`,
  "simpanan-rusak": () => "simpanan ini rusak dan tidak dapat dibaca.",
  "tanpa-kegiatan": () =>
    "rencana aksi ini milik kegiatan yang belum ada di sini. " +
    "Buka dahulu berkas jawaban kegiatannya, lalu rencana aksinya.",
  // what was remarkable
  "bukan-teks": ({ bagian, isi }) =>
    `“${bagian}” pada berkas tidak terbaca sebagai jawaban dan tidak ikut dibuka${isi ? `: ${isi}` : ""}.`,
  "terlalu-panjang": ({ bagian, isi }) =>
    `“${bagian}” pada berkas lebih dari 32.767 huruf dan tidak ikut dibuka: ${isi}`,
  "edisi-lain": ({ edisi }) =>
    `Diisi pada edisi ${edisi}. Jawaban dicocokkan menurut kode butir; bunyi butir dapat berbeda.`,
  "edisi-baru": ({ edisi }) =>
    `Diisi pada edisi ${edisi}, yang lebih baru daripada halaman ini. Semua jawabannya tetap disimpan.`,
  "edisi-dipindahkan": kataEdisi.dipindahkan,
  "lembar-berakhir": kataEdisi.berakhir,
  "rencana-salah": ({ isi }) =>
    `Rencana aksi pada berkas tidak dapat dibaca dan tidak ikut dibuka${isi ? `: ${isi}` : ""}.`,
  "nilai-keluhan": ({ pesan, saran }) => `Kata juknis nilai: ${pesan}${saran ? ` (${saran})` : ""}.`,
  "nilai-tak-diambil": ({ tempat, isi, sebab }) => `${tempat}: “${isi}” tidak diambil oleh juknis nilai; ${sebab}.`,
};

/** @param {Remark} remark @returns {string} in words, whatever the word of it is */
export function kataCatatan({ word, with: values }) {
  return Object.hasOwn(REMARKS, word) ? REMARKS[word](values) : `Catatan: ${word}.`;
}

export const kataBerkas = {
  catatan: kataCatatan,
  /** @param {string} nama @param {string} sebab */
  ditolak: (nama, sebab) => `${nama} tidak dibuka: ${sebab}`,
  /** @param {string} nama @param {boolean} rencana */
  disimpan: (nama, rencana) =>
    `Disimpan sebagai ${nama}.${rencana ? " Rencana aksinya ikut dalam berkas itu." : ""}`,
  urungkan: "Urungkan",
  diurungkan: "Diurungkan.",
  bukaLagi: "Buka lagi",
  dibukaLagi: "Dibuka lagi.",
  /** @param {number} n */
  tetap: (n) =>
    `${n} kegiatan sudah diubah atau dihapus sejak dibuka, jadi dibiarkan. Hapus dari daftar bila tidak diperlukan.`,
  /** @param {string} kegiatan @param {string} berkas */
  dibuka: (kegiatan, berkas) => `“${kegiatan}” dibuka dari ${berkas}.`,
  /** @param {string} kegiatan @param {string} berkas */
  diperbarui: (kegiatan, berkas) => `“${kegiatan}” diperbarui dari ${berkas}.`,
  /** @param {string} kegiatan @param {string} berkas */
  disalin: (kegiatan, berkas) => `“${kegiatan}” dari ${berkas} disimpan sebagai salinan.`,
  /** @param {string} kegiatan @param {string} berkas */
  sama: (kegiatan, berkas) => `Isi ${berkas} sama dengan “${kegiatan}” yang sudah ada di sini.`,
  /** @param {string} kegiatan @param {string} berkas */
  rencana: (kegiatan, berkas) => `Rencana aksi dari ${berkas} dipasang pada “${kegiatan}”.`,
  /** @param {string} berkas */
  batal: (berkas) => `${berkas} tidak jadi dibuka.`,
  /** @param {number} buka @param {number} dari */
  ringkasan: (buka, dari) => `${buka} dari ${dari} jawaban dibuka.`,
  /** @param {number} n */
  lainnya: (n) => `… dan ${n} lainnya.`,
  /** @param {string} kegiatan */
  bentrok: (kegiatan) => `“${kegiatan}” sudah ada di peramban ini, dengan isi yang berbeda.`,
  /** @param {string} berkas @param {{here: number, there: number, other: number}} beda */
  bentrokRinci: (berkas, { here, there, other }) =>
    `Dibandingkan dengan ${berkas}: ` +
    [
      other && `${other} isian berbeda`,
      there && `${there} isian hanya ada di berkas`,
      here && `${here} isian hanya ada di sini`,
    ]
      .filter(Boolean)
      .join(", ") +
    ". Bila diperbarui, isian dari berkas yang dipakai; yang hanya ada di sini tetap ada.",
  perbarui: "Perbarui yang ada",
  salin: "Simpan sebagai salinan",
  /** @param {number} n */
  perbaruiSemua: (n) => `Perbarui semuanya (${n})`,
  /** @param {number} n */
  salinSemua: (n) => `Salin semuanya (${n})`,
  /** @param {string} kegiatan @param {string} berkas */
  gantiRencana: (kegiatan, berkas) =>
    `“${kegiatan}” sudah mempunyai rencana aksi yang berbeda. Ganti dengan isi ${berkas}?`,
  ganti: "Ganti rencana aksi",
  /** @param {string} berkas */
  rencanaUntuk: (berkas) => `Rencana aksi dari ${berkas} ini untuk kegiatan yang mana?`,
  luar: {
    /** @param {number} n */
    judul: (n) => `Catatan tentang isian ini (${n})`,
    /** @param {number} n */
    tanpaTempat: (n) =>
      `${n} isian tidak mempunyai tempat pada daftar periksa yang sedang ditampilkan. ` +
      "Semuanya tetap disimpan dan ikut ke berkas.",
    jawaban: "Jawaban",
    tabel: "Isian yang tidak mempunyai tempat",
    butir: "Butir",
    bagian: "Bagian",
    isi: "Isi",
    sebab: "Sebab",
    identitas: "Identitas",
    takDikenal: "tidak ada pada daftar periksa ini",
    tidakBerlaku: "tidak berlaku bagi cara pengumpulan data ini",
    bagianAsing: "bagian tidak dikenal",
    bukanPilihan: "bukan salah satu pilihan",
    bukanTanggal: "bukan tanggal",
    bukanTahun: "bukan tahun",
  },
};
