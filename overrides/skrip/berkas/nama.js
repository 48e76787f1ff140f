// What the file of the sheet is called.
import { named } from "../dom/berkas.js";

/** @typedef {import("../inti/jawaban.js").Jawaban} Jawaban */
/** @typedef {import("../inti/jawaban.js").Mark} Mark */

/** Fields of the identity, and the last parts of the ids of a form's fields that say the same. */
const ABOUT = {
  instansi: ["instansi", "lokus-binaan"],
  kegiatan: ["nama-kegiatan"],
  tahun: ["tahun-kegiatan", "tahun", "periode"],
};

/** @param {string} name of the sheet @param {Jawaban} one @param {Mark} mark @returns {string} */
export function nameOf(name, { identitas, jawaban }, mark) {
  const said = (/** @type {string} */ field) => jawaban.get(`${mark.lembar}/${field}`)?.get("nilai");
  const about = Object.entries(ABOUT).map(([part, fields]) => identitas.get(part) || fields.map(said).find(Boolean));
  return named([name, ...about, `edisi-${mark.edisi}`], ".json");
}
