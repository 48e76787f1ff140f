// Which activities a page is about, what they are called, and which of them the reader was at last.
import { pageAt } from "../dom/akar.js";
import { isOlder } from "../inti/bawa.js";
import { recency } from "../inti/gudang.js";
import { instrument, part } from "../inti/instrumen.js";
import { kataHalaman } from "../kata/halaman.js";
import { nameOf } from "../periksa/muat.js";

/** @typedef {import("../inti/gudang.js").Gudang} Gudang */
/** @typedef {import("../inti/gudang.js").Kegiatan} Kegiatan */
/** @typedef {import("../inti/instrumen.js").Instrumen} Instrumen */
/**
 * @typedef {object} Halaman
 * @property {HTMLElement} place
 * @property {string} subject the id of the entry that the page is about
 * @property {Map<string, string>} sheets titles of the checklists that it belongs to, by name
 * @property {Gudang} gudang
 * @property {URL} root
 * @property {string} [edition] that activities of earlier ones have to be brought to first
 */

const LAST = "juknis:halaman:kegiatan";
const OPEN = "juknis:halaman:terbuka";

/** @param {Halaman} page find out its edition, where any activity may be of an earlier one */
export async function settle(page) {
  const [name] = page.sheets.keys();
  if (page.edition || !name || !page.gudang.ids().length) return;
  const list = await instrument(page.root, name).catch(() => null);
  page.edition = list?.steps.length ? list.mark.edisi : "";
}

/** @param {Halaman} page @returns {Kegiatan[]} the last changed, or opened, first */
export function fitting({ gudang, sheets, edition = "" }) {
  const known = gudang.all().filter((one) => sheets.has(sheetOf(one)) && !isOlder(one.mark, edition));
  return known.sort((a, b) => (recency(a) < recency(b) ? 1 : recency(a) > recency(b) ? -1 : 0));
}

/** @param {Kegiatan} one @returns {string} the name of its checklist */
function sheetOf(one) {
  return one.mark.lembar.replace(/^daftar_periksa\//, "");
}

/** @param {Halaman} page @param {Kegiatan} one @returns {Promise<Instrumen>} its checklist, or the part of it */
export async function listOf({ root }, one) {
  return part(await instrument(root, sheetOf(one)), one.mark.varian);
}

/** @param {Halaman} page @param {Kegiatan} one @returns {string} */
export function labelOf({ sheets }, one) {
  const year = one.jawaban.identitas.get("tahun") ?? "";
  const sheet = sheets.size > 1 ? sheets.get(sheetOf(one)) ?? "" : "";
  return kataHalaman.nama(nameOf(one), year, sheet);
}

/** @param {Halaman} page @param {string} path @returns {string} the address of a screen of the check */
export function checkAt({ root }, path) {
  return pageAt(`periksa-mandiri/#/${path}`, root);
}

/** @param {Kegiatan[]} known @returns {Kegiatan} the one that the reader chose last on any page, else the first */
export function lastUsed(known) {
  const id = noted(LAST);
  return known.find((one) => one.id === id) ?? known[0];
}

/** @param {string} id of the activity */
export function noteUsed(id) {
  note(LAST, id);
}

/** @returns {boolean} whether the reader last left the answers of a page open */
export function wasOpen() {
  return noted(OPEN) === "ya";
}

/** @param {boolean} yes */
export function noteOpen(yes) {
  note(OPEN, yes ? "ya" : "");
}

/** @param {string} key @returns {string} */
function noted(key) {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

/** @param {string} key @param {string} value */
function note(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // A convenience only.
  }
}
