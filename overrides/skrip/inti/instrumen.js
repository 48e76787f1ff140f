// The checklists as the site publishes them for the browser, and the form of what is to be done next.
// Words may hold *miring* and **tebal**; `page` leads from the root of the edition.
import { data } from "../dom/ambil.js";

/** @typedef {import("./jawaban.js").Mark} Mark */
/** @typedef {import("./penilaian.js").Band} Band */
/** @typedef {{code: string, words: string}} Pilihan */
/** @typedef {{id: string, name: string, type: string, limit: number, hint: string, choices: Pilihan[]}} Isian */
/** @typedef {Pilihan & {meaning: string, step: string}} Jawab  an answer that every item may have */
/** @typedef {{words: string, page: string, via: string}} Dasar  a provision, and by what way it is the basis */
/** @typedef {{title: string, page: string, via: string}} Acuan  a form, and the chapter that refers to it or nothing */
/**
 * @typedef {object} Butir
 * @property {string} id
 * @property {string} code that readers know
 * @property {string} words
 * @property {string} page
 * @property {string} weight its share of the group in per cent, or empty
 * @property {string[]} notFor the ways of collecting data that it does not apply to
 * @property {Record<string, string>} why it does not, in the source's words, by way
 * @property {Dasar[]} basis
 * @property {string[]} criteria of each level, where levels are its answers
 * @property {Acuan[]} forms that help
 */
/** @typedef {{id: string, title: string, page: string, weight: string, items: Butir[]}} Kelompok  a sub-process, an aspect */
/** @typedef {{id: string, title: string, page: string, weight: string, groups: Kelompok[]}} Bab  a phase, a domain */
/** @typedef {{id: string, title: string, way: string, chapters: string[]}} Varian  a part: by way, or by chapters */
/** @typedef {{mark: Mark, name: string, title: string, disclaimer: string, editionTitle: string, date: string, page: string, sources: string[]}} Kepala */
/** @typedef {{summary: string, instructions: string[], scale: string, question: string, unanswered: string, identity: Isian[], details: Isian[], choices: Jawab[], codes: string[], variants: Varian[], chapters: Bab[], bands: Band[], bandsNote: string, plan: {title: string, page: string} | null, steps: Langkah[]}} Periksa  `steps`: from earlier editions */
/** @typedef {import("./pindah.js").Langkah} Langkah */
/** @typedef {Kepala & Periksa} Instrumen  a whole checklist */
/** @typedef {{id: string, title: string, hint: string, repeated: boolean, fields: Isian[]}} Bagian */
/** @typedef {Kepala & {signatures: string[], sections: Bagian[]}} Lembar  a form */
/** @typedef {{name: string, title: string, summary: string, scale: string, items: number, page: string, choices: Pilihan[], identity: Isian[]}} Ringkas */
/** @typedef {{edition: string, version: string, date: string, instruments: Ringkas[], earlier?: string[]}} Katalog  what the page holds */

/** @type {Map<string, Promise<any>>} */
const fetched = new Map();

/**
 * @param {URL} root of the edition @param {string} name of a checklist, or `rencana`
 * @returns {Promise<any>} its data as published; an error where they can't be had
 */
function published(root, name) {
  const path = `periksa-mandiri/instrumen/${name}.json`;
  const known = fetched.get(path);
  if (known) return known;
  const asked = data(path, root);
  fetched.set(path, asked);
  asked.catch(() => fetched.delete(path)); // the next try may find a network
  return asked;
}

/** @param {URL} root @param {string} name @returns {Promise<Instrumen>} a whole checklist */
export async function instrument(root, name) {
  const raw = await published(root, name);
  const steps = raw.maps ? await published(root, "peta") : [];
  return { ...raw, steps, chapters: raw.chapters.map((/** @type {any} */ one) => bab(raw, one)) };
}

/** @param {URL} root of an edition that has earlier ones @returns {Promise<Langkah[]>} the way of answers to it */
export function steps(root) {
  return published(root, "peta");
}

/** @param {URL} root @returns {Promise<Lembar>} the form of what is to be done next */
export function planForm(root) {
  return published(root, "rencana");
}

/** @param {any} raw @param {any} one @returns {Bab} with all that was left out for being empty */
function bab(raw, one) {
  const items = (/** @type {any} */ group) => (group.items ?? []).map((/** @type {any} */ item) => butir(raw, item));
  const groups = (one.groups ?? []).map((/** @type {any} */ group) => ({ weight: "", ...group, items: items(group) }));
  return { weight: "", ...one, groups };
}

/** @param {any} raw @param {any} one @returns {Butir} */
function butir(raw, one) {
  const from = (/** @type {any[]} */ table, /** @type {number[]} */ places = []) => places.map((place) => table[place]);
  const empty = { code: "", weight: "", notFor: [], why: {}, criteria: [] };
  return { ...empty, ...one, basis: from(raw.provisions, one.basis), forms: from(raw.forms, one.forms) };
}

/**
 * @param {Instrumen} whole @param {string} [variant] of the file that was filled in, or empty
 * @returns {Instrumen} the part of the checklist that the variant is; the whole where it is unknown
 */
export function part(whole, variant = "") {
  const found = whole.variants.find(({ id }) => id === variant);
  if (!found) return whole;
  const applies = (/** @type {Butir} */ item) => !item.notFor.includes(found.way);
  const groups = (/** @type {Bab} */ chapter) =>
    chapter.groups.map((group) => ({ ...group, items: group.items.filter(applies) })).filter(({ items }) => items.length);
  const chapters = whole.chapters
    .filter(({ id }) => !found.chapters.length || found.chapters.includes(id))
    .map((chapter) => ({ ...chapter, groups: groups(chapter) }))
    .filter((chapter) => chapter.groups.length);
  return { ...whole, title: found.title, mark: { ...whole.mark, varian: found.id }, chapters };
}

/**
 * @param {Instrumen} one a part or the whole @param {Map<string, string>} identity
 * @returns {string} the way of collecting data that says which items apply, or empty
 */
export function wayOf(one, identity) {
  const fixed = one.variants.find(({ id }) => id === one.mark.varian)?.way;
  return fixed || identity.get("cara_pengumpulan") || "";
}

/** @param {{groups: Kelompok[]}} chapter @returns {Butir[]} */
export function itemsOf(chapter) {
  return chapter.groups.flatMap((group) => group.items);
}

/**
 * @param {Mark} mark of what was answered @param {Instrumen | null} list that is shown
 * @returns {Mark} of the file: the content that is shown, the part that was answered
 */
export function stamped(mark, list) {
  if (!list || isForeign(mark, list)) return mark;
  const { varian, ...shown } = list.mark;
  const part = mark.varian ?? varian;
  return { ...shown, ...(part ? { varian: part } : {}), ...(mark.asal ? { asal: mark.asal } : {}) };
}

/**
 * @param {Mark} mark @param {Instrumen} list
 * @returns {boolean} whether its answers are of another edition, and stay of it until they are brought to this one
 */
function isForeign({ edisi }, list) {
  const here = list.mark.edisi;
  return /^[0-9]{4}$/.test(edisi) && (edisi > here || (edisi < here && list.steps.length > 0));
}
