// From what is typed to what is looked for: units, each a word with all that may stand for it and how much that counts.
import { completions, nearest, parted } from "./tebakan.js";

/** @typedef {import("./analisis.js").Analisis} Analisis */
/** @typedef {import("./jenis.js").Kata} Kata */
/** @typedef {import("./mesin.js").Mesin} Mesin */
/** @typedef {{words: string[], weight: number, family: boolean}} Pilihan  a word, or a phrase whose words all stand there */
/** @typedef {{word: string, choices: Pilihan[]}} Satuan */
/** @typedef {{units: Satuan[], corrected: [string, string][], missing: string[]}} Kueri */

const SYNONYM = 0.5;
const PREFIX = 0.5;
const GUESS = 0.8;

/** What words find each other, by word or phrase. */
export class Kamus {
  /** @param {Kata} words @param {Analisis} analysis */
  constructor(words, analysis) {
    this.empty = new Set(words.kosong);
    /** @type {Map<string, Set<string>>} */
    this.others = new Map();
    this.longest = 1;
    const form = (/** @type {string} */ phrase) => analysis.words(phrase).join(" ");
    for (const group of words.sinonim) {
      const forms = group.map(form);
      for (const one of forms) this.#add(one, forms);
    }
    for (const [one, found] of Object.entries(words.searah)) this.#add(form(one), found.map(form));
  }

  /** @param {string} phrase @param {string[]} others */
  #add(phrase, others) {
    const known = this.others.get(phrase) ?? new Set();
    for (const other of others) if (other !== phrase) known.add(other);
    this.others.set(phrase, known);
    this.longest = Math.max(this.longest, phrase.split(" ").length);
  }
}

/**
 * @param {string} text @param {Analisis} analysis @param {Kamus} book @param {Mesin} engine
 * @param {boolean} typing whether the last word may go on
 * @param {Record<string, string>} forms of regulations, which are no typing errors @returns {Kueri}
 */
export function understood(text, analysis, book, engine, typing, forms) {
  const words = analysis.words(text);
  const synonyms = synonymsIn(words, book);
  const all = words.map((word, at) => ({ word, at }));
  // One or two letters behind other words are the beginning of a word, and say nothing yet.
  const begun = typing && words.length > 1 && /^\p{L}{1,2}$/u.test(words[words.length - 1]) ? all.slice(0, -1) : all;
  const kept = begun.filter(({ word }) => !book.empty.has(word));
  const wanted = kept.length ? kept : begun;
  /** @type {string[]} */
  const missing = [];
  /** @type {[string, string][]} */
  const corrected = [];
  const units = wanted.flatMap(({ word, at }) => {
    const own = { word, choices: [choice([word], 1, true), ...(synonyms.get(at) ?? [])] };
    const last = typing && at === words.length - 1;
    if (last && !/\d/.test(word)) own.choices.push(...completions(engine, word).map((one) => choice([one], PREFIX)));
    if (isKnown(own, analysis, engine)) return [own];
    const meant = Object.hasOwn(forms, word) ? [own] : guessed(own, analysis, engine, corrected, book.empty);
    if (meant[0].word === word && !last) missing.push(word);
    return meant;
  });
  return { units: units.filter((one, at) => units.findIndex(({ word }) => word === one.word) === at), corrected, missing };
}

/** @param {string[]} words @param {number} weight @param {boolean} [family] all forms of the words @returns {Pilihan} */
function choice(words, weight, family = false) {
  return { words, weight, family };
}

/** @param {string[]} words @param {Kamus} book @returns {Map<number, Pilihan[]>} by the place of a word of the phrase */
function synonymsIn(words, book) {
  /** @type {Map<number, Pilihan[]>} */
  const found = new Map();
  for (let at = 0; at < words.length; at += 1) {
    for (let size = 1; size <= Math.min(book.longest, words.length - at); size += 1) {
      const others = book.others.get(words.slice(at, at + size).join(" "));
      if (!others) continue;
      const choices = [...others].map((other) => choice(other.split(" "), SYNONYM));
      for (let place = at; place < at + size; place += 1) found.set(place, [...(found.get(place) ?? []), ...choices]);
    }
  }
  return found;
}

/** @param {Satuan} unit @param {Analisis} analysis @param {Mesin} engine @returns {boolean} whether anything holds it */
function isKnown({ choices }, analysis, engine) {
  return choices.some(({ words, family }) =>
    words.every((word) => engine.words.has(word) || (family && engine.family(analysis.stem(word)).size > 0)),
  );
}

/**
 * @param {Satuan} unit that nothing holds @param {Analisis} analysis @param {Mesin} engine
 * @param {[string, string][]} corrected that what is looked for in its place is added to
 * @param {Set<string>} empty words that carry nothing, so that nobody means them @returns {Satuan[]}
 */
function guessed({ word, choices }, analysis, engine, corrected, empty) {
  const pair = parted(engine, word);
  const near = nearest(engine, word).filter(({ word: other }) => !empty.has(other));
  if (pair && (!near.length || near[0].distance > 1)) {
    corrected.push([word, pair.join(" ")]);
    return pair.map((part) => ({ word: part, choices: [choice([part], 1, true)] }));
  }
  if (!near.length) return [{ word, choices }];
  corrected.push([word, near[0].word]);
  const family = (/** @type {string} */ other) => analysis.stem(other) === analysis.stem(near[0].word);
  const rest = near.map(({ word: other }, at) => choice([other], at && !family(other) ? GUESS / 2 : GUESS, true));
  return [{ word: near[0].word, choices: [...choices, ...rest] }];
}
