// The numbers of an activity: how far it is filled in, the profile by chapter, the indices of maturity.
import { decimal, lean, percentage, shown } from "./decimal.js";
import { itemsOf, wayOf } from "./instrumen.js";
import { aspect, counts, domain, IRRELEVANT, isWhole, predicate, whole } from "./penilaian.js";

/** @typedef {import("./instrumen.js").Instrumen} Instrumen */
/** @typedef {import("./instrumen.js").Bab} Bab */
/** @typedef {import("./jawaban.js").Jawaban} Jawaban */
/** @typedef {import("./penilaian.js").Counts} Counts */
/** @typedef {import("./penilaian.js").Index} Index */
/**
 * @typedef {object} Baris  a line of the profile
 * @property {string} id of the chapter, empty for the whole
 * @property {string} title
 * @property {string} page
 * @property {Counts} counts by state, and `berlaku`, `terisi`
 * @property {number} relevant how many apply and are relevant: `sudah` of these are ready
 */
/** @typedef {{id: string, title: string, page: string}} Kop  what a line is about */
/** @typedef {{id: string, title: string, page: string, weight: string, index: Index}} Nilai */
/** @typedef {{ips: Index | null, predicate: string, domains: (Nilai & {aspects: Nilai[]})[]}} Kematangan */

/** @param {Instrumen} list @param {Jawaban} jawaban @returns {{way: string, rows: Baris[], total: Baris}} */
export function profile(list, jawaban) {
  const way = wayOf(list, jawaban.identitas);
  const row = (/** @type {Kop} */ { id, title, page }, /** @type {Bab[]} */ of) => {
    const found = counts(list, of.flatMap(itemsOf), jawaban.jawaban, way);
    return { id, title, page, counts: found, relevant: found.berlaku - (found[IRRELEVANT] ?? 0) };
  };
  const rows = list.chapters.map((chapter) => row(chapter, [chapter]));
  return { way, rows, total: row({ id: "", title: list.title, page: list.page }, list.chapters) };
}

/** @param {Instrumen} list of levels @param {Jawaban} jawaban @returns {Kematangan} `ips` is null for a part of it */
export function maturity(list, jawaban) {
  const answers = jawaban.jawaban;
  const domains = list.chapters.map(({ id, title, page, weight, groups }, place) => ({
    id,
    title,
    page,
    weight,
    index: domain(list, list.chapters[place], answers),
    aspects: groups.map((group) => ({
      id: group.id,
      title: group.title,
      page: group.page,
      weight: group.weight,
      index: aspect(list, group, answers),
    })),
  }));
  const ips = isWhole(list.chapters) ? whole(list, answers) : null;
  return { ips, predicate: ips?.index ? predicate(list, ips.index) : "", domains };
}

/** @param {Counts} found @returns {number} how many wait for an answer, or for the reason of theirs */
export function waiting(found) {
  return found["belum-dijawab"] + found["tanpa-alasan"];
}

/** @param {number} part @param {number} of @returns {string} as in a column: "75,0%"; "-" of nothing */
export function shareIn(part, of) {
  const words = percentage(part, of) || "-";
  return /^\d+%$/.test(words) ? words.replace("%", ",0%") : words;
}

/** @param {Instrumen} list @param {Kematangan} found @returns {string} all of the index where two decimals mislead */
export function exactly(list, { ips, predicate: reached }) {
  if (!ips?.index) return "";
  const short = decimal(shown(ips.index).replace(",", "."));
  return predicate(list, short) === reached ? "" : lean(ips.index);
}
