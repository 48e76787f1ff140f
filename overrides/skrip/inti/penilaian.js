// What the answers to a checklist amount to. Nothing here knows of a page; the same answers give the same numbers
// as `juknis nilai`.
import { compare, decimal, plus, share } from "./decimal.js";

/** @typedef {import("./decimal.js").Decimal} Decimal */
/** @typedef {import("./jawaban.js").Parts} Parts */
/** @typedef {{id: string, weight: string, notFor: string[]}} Item */
/** @typedef {{id: string, title: string, weight: string, items: Item[]}} Group */
/** @typedef {{id: string, title: string, weight: string, groups: Group[]}} Chapter */
/** @typedef {{words: string, start: string, end: string, closed: boolean}} Band */
/** @typedef {{scale: string, codes: string[], chapters: Chapter[], bands: Band[]}} Checklist */
/** @typedef {Record<string, number>} Counts  by state, and `berlaku`, `terisi` */
/** @typedef {{answered: number, of: number, index: Decimal | null}} Index */

export const IRRELEVANT = "tidak-relevan";
const NO_REASON = "tanpa-alasan";
const OPEN = "belum-dijawab";
const OUTSIDE = "tidak-berlaku";

/**
 * @param {Checklist} list @param {Item} item @param {Parts | undefined} parts its answer @param {string} way
 * @returns {string} its code where it counts, or one of the three above
 */
export function state(list, item, parts, way) {
  if (item.notFor.includes(way)) return OUTSIDE;
  const code = parts?.get("nilai") ?? "";
  if (code === IRRELEVANT && list.codes.includes(code) && !parts?.get("alasan")) return NO_REASON;
  return list.codes.includes(code) ? code : OPEN;
}

/** @param {string} one a state @returns {boolean} whether the item still waits for its answer */
export function isOpen(one) {
  return one === OPEN || one === NO_REASON;
}

/**
 * @param {Checklist} list @param {Item[]} items @param {Map<string, Parts>} answers @param {string} way
 * @returns {Counts} how many items are in each state, apply, and are answered
 */
export function counts(list, items, answers, way) {
  /** @type {Counts} */
  const out = { berlaku: 0, terisi: 0, [OPEN]: 0, [NO_REASON]: 0, [OUTSIDE]: 0 };
  for (const code of list.codes) out[code] = 0;
  for (const item of items) {
    const found = state(list, item, answers.get(item.id), way);
    out[found] += 1;
    if (found !== OUTSIDE) out.berlaku += 1;
    if (found !== OUTSIDE && !isOpen(found)) out.terisi += 1;
  }
  return out;
}

/** @param {Checklist} list @param {Group} group @param {Map<string, Parts>} answers @returns {Index} of an aspect */
export function aspect(list, group, answers) {
  const levels = group.items.map((item) => level(list, item, answers));
  return gathered(group.items, levels, levels);
}

/** @param {Checklist} list @param {Chapter} chapter @param {Map<string, Parts>} answers @returns {Index} of a domain */
export function domain(list, chapter, answers) {
  const aspects = chapter.groups.map((group) => aspect(list, group, answers));
  const items = chapter.groups.flatMap((group) => group.items);
  return gathered(chapter.groups, aspects.map((one) => one.index), items.map((item) => level(list, item, answers)));
}

/** @param {Checklist} list @param {Map<string, Parts>} answers @returns {Index} of the whole: IPS */
export function whole(list, answers) {
  const domains = list.chapters.map((chapter) => domain(list, chapter, answers));
  const items = list.chapters.flatMap((chapter) => chapter.groups.flatMap((group) => group.items));
  return gathered(list.chapters, domains.map((one) => one.index), items.map((item) => level(list, item, answers)));
}

/** @param {Checklist} list @param {Item} item @param {Map<string, Parts>} answers @returns {Decimal | null} */
function level(list, item, answers) {
  const found = state(list, item, answers.get(item.id), "");
  return isOpen(found) ? null : decimal(found);
}

/**
 * @param {{weight: string}[]} inner @param {(Decimal | null)[]} values of each of them
 * @param {(Decimal | null)[]} levels of all items below
 * @returns {Index} unknown while a value is, or where the weights are not those of a whole
 */
function gathered(inner, values, levels) {
  /** @type {Decimal | null} */
  let index = isWhole(inner) ? decimal("0") : null;
  inner.forEach(({ weight }, place) => {
    const value = values[place];
    index = index && value ? plus(index, share(value, decimal(weight || "0"))) : null;
  });
  return { answered: levels.filter(Boolean).length, of: levels.length, index };
}

/** @param {{weight: string}[]} inner @returns {boolean} whether the weights make a hundred per cent */
export function isWhole(inner) {
  const sum = inner.map(({ weight }) => decimal(weight || "0")).reduce(plus, decimal("0"));
  return compare(sum, decimal("100")) === 0;
}

/** @param {Checklist} list @param {Decimal} index @returns {string} its predicate, by the exact value */
export function predicate(list, index) {
  const found = list.bands.find(({ start, end, closed }) => {
    const upper = compare(index, decimal(end));
    return (!start || compare(index, decimal(start)) >= 0) && (upper < 0 || (closed && upper === 0));
  });
  return found?.words ?? "";
}
