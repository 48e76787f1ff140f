// What many jawaban say together, chapter by chapter and item by item. Only what is counted of each adds up.
import { gaps } from "./celah.js";
import { itemsOf } from "./instrumen.js";
import { IRRELEVANT, state } from "./penilaian.js";

/** @typedef {import("./celah.js").Celah} Celah */
/** @typedef {import("./instrumen.js").Instrumen} Instrumen */
/** @typedef {import("./instrumen.js").Bab} Bab */
/** @typedef {import("./instrumen.js").Butir} Butir */
/** @typedef {import("./penilaian.js").Counts} Counts */
/** @typedef {import("./rekap.js").Rekaman} Rekaman */
/** @typedef {import("./rekap-duplikat.js").Hitungan} Hitungan */
/** @typedef {{chapter: Bab, files: number, counts: Counts, relevant: number}} Jumlah  of a chapter */
/**
 * @typedef {object} Sering  an item, and how often it is short of what is wanted
 * @property {Butir} item
 * @property {Bab} chapter
 * @property {Counts} counts of files by state
 * @property {number} short how many are at one of the states that `SHORT` names
 * @property {number} of how many it applies to
 * @property {number} institutions how many have it short
 */

/** The answers that leave something to do, the gravest first.
 * @type {Record<string, string[]>} */
export const SHORT = { kesiapan: ["belum", "sebagian"], kematangan: ["1", "2"] };

/** @param {Instrumen} whole @param {Rekaman[]} records of it @param {Hitungan} counted @returns {Jumlah[]} */
export function sums(whole, records, counted) {
  return whole.chapters.map((chapter) => {
    const rows = records.flatMap((one) => (isCounted(one, chapter.id, counted) ? one.rows : []));
    const own = rows.filter(({ id }) => id === chapter.id);
    const all = added(own.map((row) => row.counts));
    return { chapter, files: own.length, counts: all, relevant: all.berlaku - (all[IRRELEVANT] ?? 0) };
  });
}

/** @param {Rekaman} one @param {string} chapter @param {Hitungan} counted @returns {boolean} */
function isCounted(one, chapter, counted) {
  return Boolean(counted.chapters.get(one)?.has(chapter));
}

/** @param {Counts[]} tallies @returns {Counts} */
function added(tallies) {
  /** @type {Counts} */
  const out = { berlaku: 0, terisi: 0 };
  for (const tally of tallies) {
    for (const [key, number] of Object.entries(tally)) out[key] = (out[key] ?? 0) + number;
  }
  return out;
}

/**
 * @param {Instrumen} whole @param {Rekaman[]} records of it @param {Hitungan} counted
 * @returns {Sering[]} what is short somewhere; in most files first, then by the gravest answer, then as listed
 */
export function common(whole, records, counted) {
  const short = SHORT[whole.scale] ?? [];
  const found = whole.chapters.flatMap((chapter) => {
    const here = records.filter((one) => isCounted(one, chapter.id, counted));
    return itemsOf(chapter).map((item) => often(whole, chapter, item, here, short));
  });
  const graver = (/** @type {Sering} */ one, /** @type {Sering} */ other) =>
    short.map((code) => (other.counts[code] ?? 0) - (one.counts[code] ?? 0)).find(Boolean) ?? 0;
  return found.filter((one) => one.short).sort((one, other) => other.short - one.short || graver(one, other));
}

/**
 * @param {Instrumen} whole @param {Bab} chapter @param {Butir} item @param {Rekaman[]} here @param {string[]} short
 * @returns {Sering}
 */
function often(whole, chapter, item, here, short) {
  /** @type {Counts} */
  const found = {};
  const institutions = new Set();
  for (const one of here) {
    const at = state(whole, item, one.source.jawaban.jawaban.get(item.id), one.way);
    found[at] = (found[at] ?? 0) + 1;
    if (short.includes(at)) institutions.add(one.institution ? one.key[0] : one);
  }
  const sum = short.reduce((total, code) => total + (found[code] ?? 0), 0);
  const of = here.length - (found["tidak-berlaku"] ?? 0);
  return { item, chapter, counts: found, short: sum, of, institutions: institutions.size };
}

/** @param {Rekaman} one @param {Hitungan} [counted] leaves out what is counted from another file @returns {Celah[]} */
export function gapsOf(one, counted) {
  const all = gaps(one.list, one.source.jawaban.jawaban, one.way);
  return counted ? all.filter(({ chapter }) => isCounted(one, chapter.id, counted)) : all;
}
