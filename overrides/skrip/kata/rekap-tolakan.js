// Why the page for recaps did not read a file, and what to do.
import { kataCatatan } from "./berkas.js";

/** @typedef {import("../inti/jawaban.js").Remark} Remark */

const NILAI =
  "Minta berkas jawaban (.json) dari pengirimnya, atau minta rekan yang memakai juknis nilai membacanya menjadi " +
  "berkas JSON, lalu masukkan berkas itu di sini.";
const SARAN = "Periksa apakah ini berkas yang dimaksud; bila ya, minta pengirimnya menyimpan dan mengirim ulang.";

/** Reason and advice where the page for recaps has more to say than the check.
 * @type {Record<string, (isi: Record<string, string>) => [string, string]>} */
const REFUSALS = {
  pdf: () => ["ini PDF, yang tidak dapat dibaca peramban", NILAI],
  xlsx: () => ["ini buku kerja Excel, yang tidak dapat dibaca peramban", NILAI],
  "formulir-lain": ({ lembar }) => [
    `ini isian formulir “${lembar}”; halaman ini merekap daftar periksa saja`,
    "Formulir tidak perlu di sini. Bila rekapnya diperlukan, minta rekan yang memakai juknis rekap.",
  ],
  "rekap-penuh": () => ["isi berkas sebelumnya sudah memenuhi satu rekap", "Bagi berkasnya menjadi beberapa rekap."],
  "folder-terlalu-besar": ({ batas }) => [
    `folder ini memuat lebih dari ${batas} berkas; selebihnya tidak dibaca`,
    "Pilih folder yang hanya memuat berkas jawaban.",
  ],
  "folder-terkunci": () => ["folder ini tidak dapat dibuka", "Minta hak baca atas folder itu, atau salin isinya."],
  "nilai-kosong": () => ["hasil juknis nilai ini tidak memuat satu berkas pun", SARAN],
};

/** @param {Remark} remark @returns {[string, string]} why a file was not read, and what to do */
export function tolakan({ word, with: values }) {
  if (Object.hasOwn(REFUSALS, word)) return REFUSALS[word](values);
  const [reason, ...advice] = kataCatatan({ word, with: values }).split(/\.\s+/);
  return [reason.replace(/\.$/, ""), advice.join(". ") || SARAN];
}
