// A jawaban, the value that every format holds: from the text of a file, to the text of a file.
import { isCode, markOf } from "./tanda.js";

/** @typedef {Map<string, string>} Parts */
/** @typedef {{identitas: Parts, jawaban: Map<string, Parts>, baris: Map<string, Parts[]>}} Jawaban */
/** @typedef {import("./tanda.js").Mark} Mark */
/** @typedef {{word: string, with: Record<string, string>}} Remark  a word of the page and what to put into it */
/** @typedef {{mark: Mark, jawaban: Jawaban}} Lampiran  the plan of action that a file carries with its answers */
/** @typedef {{jawaban: Jawaban, remarks: Remark[], plan: Lampiran | null}} Opened */

const CONTROL = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]/gu;
const SPACE = /[\t\n \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

const ROWS = 500; // of a table
const PLACES = 10_000; // filled, of a whole jawaban
const LETTERS = 2_000_000; // of a whole jawaban; browsers keep some five million in all
export const LONGEST = 32_767; // letters of one value; `juknis nilai` takes no longer ones
export const PLAN = "formulir/rencana-aksi"; // the sheet that a file of another may carry

/** What keeps a file from being opened. */
export class Refused extends Error {
  /** @param {string} word @param {Record<string, string>} [values] */
  constructor(word, values = {}) {
    super(word);
    this.remark = { word, with: values };
  }
}

/** @param {string} words @returns {string} as a jawaban keeps them, like `clean` of the generator */
export function clean(words) {
  const kept = words.replace(/\r\n?|\x85/g, "\n").replace(CONTROL, "");
  let [start, end] = [0, kept.length];
  while (start < end && SPACE.test(kept[start])) start += 1;
  while (start < end && SPACE.test(kept[end - 1])) end -= 1;
  return kept.slice(start, end);
}

/** @returns {Jawaban} */
export function nothing() {
  return { identitas: new Map(), jawaban: new Map(), baris: new Map() };
}

/** @param {Jawaban} one @returns {boolean} */
export function isEmpty(one) {
  const rows = [...one.baris.values()].flat();
  return ![one.identitas, ...one.jawaban.values(), ...rows].some((parts) => parts.size);
}

/**
 * @param {Jawaban} one @param {Mark} mark of the sheet it was filled in on @param {Lampiran | null} [plan]
 * @returns {string} the text of a file
 */
export function written(one, mark, plan = null) {
  return JSON.stringify(held(one, mark, plan), null, 2) + "\n";
}

/**
 * @param {Jawaban} one @param {Mark} mark of the sheet it was filled in on @param {Lampiran | null} [plan]
 * @returns {object} what a file says
 */
export function held(one, mark, plan = null) {
  const [kind, name] = mark.lembar.split("/");
  const rows = [...one.baris].map(([id, list]) => [id, list.filter((row) => row.size).map(plain)]);
  const full = rows.filter(([, list]) => list.length);
  return {
    skema: mark.skema,
    edisi: mark.edisi,
    [kind]: name,
    ...(mark.varian ? { varian: mark.varian } : {}),
    ...(mark.versi_isi ? { versi_isi: mark.versi_isi } : {}),
    ...(mark.asal ? { asal: mark.asal } : {}),
    identitas: plain(one.identitas),
    jawaban: plain([...one.jawaban].filter(([, parts]) => parts.size).map(([id, parts]) => [id, plain(parts)])),
    ...(full.length ? { baris: plain(full) } : {}),
    ...(plan ? { rencana: held(plan.jawaban, plan.mark) } : {}),
  };
}

/** @param {Iterable<any>} pairs @returns {object} without a prototype, so that every key is only a key */
function plain(pairs) {
  const out = Object.create(null);
  for (const [key, value] of pairs) out[key] = value;
  return out;
}

/** @param {string} words of a file @param {Mark} mark of this sheet @returns {Opened} @throws {Refused} */
export function opened(words, mark) {
  return taken(parsed(words), mark);
}

/**
 * @param {Record<string, any>} value what a file says @param {Mark} mark of this sheet
 * @param {boolean} [bounded] whether it may be too much; what we wrote ourselves may not
 * @returns {Opened}
 * @throws {Refused}
 */
export function taken(value, mark, bounded = true) {
  const remarks = [...about(value, mark)];
  const one = nothing();
  one.identitas = texts(value.identitas, "identitas", remarks);
  for (const [id, parts] of entries(value.jawaban, "jawaban", remarks)) {
    const kept = texts(parts, id, remarks);
    if (kept.size) one.jawaban.set(id, kept);
  }
  for (const [id, rows] of entries(value.baris, "baris", remarks)) {
    if (!Array.isArray(rows)) remarks.push(dropped(id, rows));
    else one.baris.set(id, rows.map((row) => texts(row, id, remarks)).filter((row) => row.size));
  }
  if (bounded) bound(one, remarks);
  return { jawaban: one, remarks, plan: mark.lembar === PLAN ? null : carried(value, mark, remarks) };
}

/**
 * @param {Record<string, any>} file what it says @param {Mark} mark of its sheet
 * @param {Remark[]} remarks that what is said about the plan is added to
 * @returns {Lampiran | null} the plan that the file carries
 */
function carried({ rencana: value }, { skema }, remarks) {
  if (value === undefined || value === null) return null;
  try {
    const isOdd = (/** @type {string} */ key) => Boolean(value[key] ?? "") && !isCode(value[key]);
    if (!isObject(value) || "daftar_periksa" in value || !isCode(value.edisi)) throw new Refused("bukan-jawaban");
    if (["varian", "versi_isi", "asal"].some(isOdd)) throw new Refused("bukan-jawaban");
    const mark = markOf(value);
    const found = taken(value, { ...mark, skema, lembar: PLAN });
    remarks.push(...found.remarks);
    return { mark, jawaban: found.jawaban };
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault;
    remarks.push({ word: "rencana-salah", with: { isi: brief(value) } });
    return null;
  }
}

/**
 * @param {Jawaban} one lose what no answer can be @param {Remark[]} remarks that is said here
 * @throws {Refused} where it holds more than a page can show without standing still, or a browser keep
 */
function bound(one, remarks) {
  const tables = [...one.baris.values()];
  const parts = [one.identitas, ...one.jawaban.values(), ...tables.flat()];
  const long = (/** @type {Parts} */ given) => [...given].filter(([, words]) => words.length > LONGEST);
  for (const given of parts) {
    for (const [part, words] of long(given)) {
      given.delete(part);
      remarks.push({ word: "terlalu-panjang", with: { bagian: brief(part), isi: brief(words) } });
    }
  }
  const values = parts.flatMap((given) => [...given.values()]);
  const letters = values.reduce((sum, { length }) => sum + length, 0);
  const isHuge = tables.some((rows) => rows.length > ROWS) || values.length > PLACES || letters > LETTERS;
  if (isHuge || remarks.length > PLACES) throw new Refused("terlalu-banyak", { baris: `${ROWS}` });
}

/** @param {string} words @returns {Record<string, any>} @throws {Refused} */
export function parsed(words) {
  let value;
  try {
    value = JSON.parse(words.replace(/^\ufeff/, ""), /** @type {any} */ (asWritten));
  } catch (fault) {
    if (fault instanceof RangeError) throw new Refused("terlalu-dalam");
    throw new Refused(words.trim() ? "bukan-json" : "kosong");
  }
  if (!isObject(value) || typeof value.skema !== "string") throw new Refused("bukan-jawaban");
  return value;
}

/**
 * @param {string} _ @param {any} value of JSON @param {{source?: string}} [context] only newer browsers give it
 * @returns {any} with all the digits of a number
 */
function asWritten(_, value, context) {
  return typeof value === "number" ? context?.source ?? value : value;
}

const HEAD = ["skema", "edisi", "daftar_periksa", "formulir", "varian", "versi_isi", "asal"];
const KNOWN = [...HEAD, "identitas", "jawaban", "baris"];

/** @param {Record<string, any>} value @param {Mark} mark @returns {Generator<Remark>} @throws {Refused} */
function* about(value, mark) {
  const [kind, name] = mark.lembar.split("/");
  if (value.skema !== mark.skema) throw new Refused("skema-lain", { skema: brief(value.skema) });
  const other = value.daftar_periksa ?? value.formulir;
  if (value[kind] !== name) throw new Refused("lembar-lain", { lembar: brief(other) });
  if (value.edisi !== mark.edisi) yield { word: "edisi-lain", with: { edisi: brief(value.edisi) } };
  const part = value.varian ?? "";
  if (part && part !== mark.varian) yield { word: "bagian-lain", with: { varian: brief(part) } };
  if (!part && mark.varian) yield { word: "utuh", with: {} };
  for (const key of Object.keys(value)) {
    const known = KNOWN.includes(key) || (key === "rencana" && mark.lembar !== PLAN);
    if (!known) yield dropped(key, value[key]);
  }
}

/** @param {any} value @param {string} where @param {Remark[]} remarks @returns {[string, any][]} */
function entries(value, where, remarks) {
  if (isObject(value)) return Object.entries(value);
  if (value !== undefined) remarks.push(dropped(where, value));
  return [];
}

/** @param {any} value @param {string} where @param {Remark[]} remarks @returns {Parts} */
function texts(value, where, remarks) {
  const out = new Map();
  for (const [part, given] of entries(value, where, remarks)) {
    const words = given === true ? "ya" : clean(["string", "number"].includes(typeof given) ? String(given) : "");
    if (words) out.set(part, words);
    else if (typeof given === "object" && given !== null) remarks.push(dropped(`${where}: ${part}`, given));
  }
  return out;
}

/** @param {string} where @param {any} value @returns {Remark} */
function dropped(where, value) {
  return { word: "bukan-teks", with: { bagian: brief(where), isi: brief(value) } };
}

/** @param {any} value @returns {string} at most 80 characters of it */
export function brief(value) {
  const words = typeof value === "string" ? value : value === undefined ? "" : text(value);
  return words.length > 80 ? `${[...words.slice(0, 80)].slice(0, -1).join("")}…` : words;
}

/** @param {any} value @returns {string} as JSON, or nothing where it is nested too deeply */
function text(value) {
  try {
    return JSON.stringify(value);
  } catch {
    return "…";
  }
}

/** @param {any} value @returns {boolean} */
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** @param {Jawaban} one @returns {Jawaban} that changes to it leave alone */
export function copied(one) {
  const parts = (/** @type {Parts} */ given) => new Map(given);
  return {
    identitas: parts(one.identitas),
    jawaban: new Map([...one.jawaban].map(([id, given]) => [id, parts(given)])),
    baris: new Map([...one.baris].map(([id, rows]) => [id, rows.map(parts)])),
  };
}
