// Two jawaban side by side, chapter by chapter and item by item: what stands before, what after, which way it went.
import { compare } from "./decimal.js";
import { itemsOf, wayOf } from "./instrumen.js";
import { counts, domain, IRRELEVANT, isOpen, isWhole, state, whole } from "./penilaian.js";

/** @typedef {import("./instrumen.js").Instrumen} Instrumen */
/** @typedef {import("./instrumen.js").Bab} Bab */
/** @typedef {import("./instrumen.js").Butir} Butir */
/** @typedef {import("./jawaban.js").Jawaban} Jawaban */
/** @typedef {import("./jawaban.js").Parts} Parts */
/** @typedef {import("./penilaian.js").Counts} Counts */
/** @typedef {import("./penilaian.js").Index} Index */
/** @typedef {"naik" | "turun" | "baru" | "hilang" | "lain" | "bukti" | "sama"} Arah  which way an item went */
/** @typedef {{list: Instrumen, jawaban: Jawaban}} Sisi */
/** @typedef {{id: string, before: string, after: string}} Selisih  values of a detail, empty where there is none */
/** @typedef {{item: Butir, before: string, after: string, way: Arah, details: Selisih[]}} Beda  states of an item */
/** @typedef {{counts: Counts, relevant: number, index: Index | null}} Ukur  of one side */
/** @typedef {{id: string, title: string, page: string, before: Ukur, after: Ukur, items: Beda[]}} Bandingan */
/**
 * @typedef {object} Perbandingan
 * @property {"butir" | "bab" | "tidak"} mode item by item; only by chapter; not at all
 * @property {Bandingan[]} chapters that both have
 * @property {{before: Ukur, after: Ukur} | null} total of these
 * @property {string[]} alone titles of the chapters, and codes of the items in the others, that only one side has
 * @property {Selisih[]} unknown answers to ids that the checklist lacks
 */

export const WAYS = /** @type {Arah[]} */ (["naik", "turun", "baru", "hilang", "lain", "bukti"]);
const NOTHING = "tidak-berlaku";

/** @param {Sisi} left before @param {Sisi} right after @returns {Perbandingan} */
export function comparison(left, right) {
  const sameList = left.list.name === right.list.name;
  const other = new Map(right.list.chapters.map((chapter) => [chapter.id, chapter]));
  const pairs = left.list.chapters.flatMap((chapter) => {
    const found = other.get(chapter.id);
    return found ? [/** @type {[Bab, Bab]} */ ([chapter, found])] : [];
  });
  const fits = left.list.scale === right.list.scale && pairs.length > 0;
  if (!fits) return { mode: "tidak", chapters: [], total: null, alone: [], unknown: [] };
  const chapters = pairs.map(([a, b]) => held(left, right, ...(sameList ? shared(a, b) : pair(a, b)), sameList));
  const both = sameList ? pairs.map(([a, b]) => shared(a, b)) : pairs;
  const before = measure(left, both.map(([chapter]) => chapter));
  const after = measure(right, both.map(([, chapter]) => chapter));
  const rest = { alone: alone(left, right, sameList), unknown: sameList ? unknownTo(left, right) : [] };
  return { mode: sameList ? "butir" : "bab", chapters, total: { before, after }, ...rest };
}

/** @param {Bab} one @param {Bab} other @returns {[Bab, Bab]} as they are */
function pair(one, other) {
  return [one, other];
}

/** @param {Bab} one @param {Bab} other @returns {[Bab, Bab]} with the items that both have, as parts of a list do */
function shared(one, other) {
  const ids = new Set(itemsOf(other).map(({ id }) => id));
  const groups = one.groups.map((group) => ({ ...group, items: group.items.filter(({ id }) => ids.has(id)) }));
  const kept = { ...one, groups: groups.filter(({ items }) => items.length) };
  return [kept, kept];
}

/** @param {Sisi} left @param {Sisi} right @param {Bab} a @param {Bab} b @param {boolean} byItem @returns {Bandingan} */
function held(left, right, a, b, byItem) {
  const items = byItem ? itemsOf(a).map((item) => difference(left, right, item)) : [];
  return { id: a.id, title: a.title, page: a.page, before: measure(left, [a]), after: measure(right, [b]), items };
}

/** @param {Sisi} side @param {Bab[]} chapters @returns {Ukur} */
function measure({ list, jawaban }, chapters) {
  const found = counts(list, chapters.flatMap(itemsOf), jawaban.jawaban, wayOf(list, jawaban.identitas));
  const only = { ...list, chapters };
  const levels = list.scale === "kematangan";
  const sum = levels && chapters.length > 1 && isWhole(chapters) ? whole(only, jawaban.jawaban) : null;
  const index = levels && chapters.length === 1 ? domain(only, chapters[0], jawaban.jawaban) : sum;
  return { counts: found, relevant: found.berlaku - (found[IRRELEVANT] ?? 0), index };
}

/** @param {Sisi} left @param {Sisi} right @param {Butir} item @returns {Beda} */
function difference(left, right, item) {
  const known = (/** @type {Sisi} */ { list, jawaban }) =>
    state(list, item, jawaban.jawaban.get(item.id), wayOf(list, jawaban.identitas));
  const [before, after] = [known(left), known(right)];
  const details = left.list.details
    .map(({ id }) => ({ id, before: value(left, item.id, id), after: value(right, item.id, id) }))
    .filter((one) => one.before || one.after);
  const way = wayFrom(left.list, before, after);
  const noted = way === "sama" && details.some((one) => one.before !== one.after);
  return { item, before, after, way: noted ? "bukti" : way, details };
}

/** @param {Instrumen} list @param {string} before @param {string} after states @returns {Arah} */
function wayFrom(list, before, after) {
  const none = (/** @type {string} */ one) => isOpen(one) || one === NOTHING;
  if (before === after || (none(before) && none(after))) return "sama";
  if (before === NOTHING || after === NOTHING) return "lain";
  if (none(before)) return "baru";
  if (none(after)) return "hilang";
  const [from, to] = [rank(list, before), rank(list, after)];
  if (from < 0 || to < 0) return "lain";
  return from < to ? "naik" : "turun";
}

/** @param {Instrumen} list @param {string} code @returns {number} the higher the better; below zero without an order */
function rank(list, code) {
  return (list.scale === "kematangan" ? list.codes : ["belum", "sebagian", "sudah"]).indexOf(code);
}

/** @param {Sisi} left @param {Sisi} right @param {boolean} byItem @returns {string[]} */
function alone(left, right, byItem) {
  const [a, b] = [left, right].map(({ list }) => new Map(list.chapters.map((chapter) => [chapter.id, chapter])));
  const found = [];
  for (const [one, other] of [[a, b], [b, a]]) {
    for (const [id, chapter] of one) {
      const twin = other.get(id);
      const ids = new Set(twin && itemsOf(twin).map((item) => item.id));
      if (!twin) found.push(chapter.title);
      else if (byItem) found.push(...itemsOf(chapter).filter((item) => !ids.has(item.id)).map(({ code }) => code));
    }
  }
  return found;
}

/** @param {Sisi} left @param {Sisi} right @returns {Selisih[]} */
function unknownTo(left, right) {
  const known = new Set([left, right].flatMap(({ list }) => list.chapters.flatMap(itemsOf).map(({ id }) => id)));
  const ids = new Set([left, right].flatMap(({ jawaban }) => [...jawaban.jawaban.keys()]));
  const strange = [...ids].filter((id) => !known.has(id)).sort();
  return strange.map((id) => ({ id, before: value(left, id, "nilai"), after: value(right, id, "nilai") }));
}

/** @param {Sisi} side @param {string} id @param {string} part @returns {string} empty where there is none */
function value({ jawaban }, id, part) {
  return jawaban.jawaban.get(id)?.get(part) ?? "";
}

/** @param {Ukur} before @param {Ukur} after @returns {number | null} the way an index went; null where it is unknown */
export function indexWay(before, after) {
  if (!before.index?.index || !after.index?.index) return null;
  return compare(after.index.index, before.index.index);
}
