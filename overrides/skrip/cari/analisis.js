// What makes words comparable: one case, one spelling, their stems. generator/search/analysis.py is its twin.

/** @typedef {import("./jenis.js").Kata} Kata */

const CLITIC = /(?:nya|lah|kah|pun)$/;
const LETTERS = /^[a-z]{4,}$/; // what has a stem: shorter words and numbers are their own

/** @param {string} text @returns {string[]} its words in small letters, without punctuation */
export function tokens(text) {
  return text.normalize("NFKC").toLowerCase().replace(/\p{Cf}/gu, "").match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Makes terms of texts by the language data. */
export class Analisis {
  /** @param {Kata} words @param {(word: string) => string} stemmer of the language */
  constructor(words, stemmer) {
    this.roots = new Map(Object.entries(words.akar));
    this.spellings = new Map(Object.entries(words.varian).map(([other, form]) => [other, form.split(" ")]));
    this.longest = Math.max(1, ...[...this.spellings.keys()].map((other) => other.split(" ").length));
    this.stemmer = stemmer;
    /** @type {Map<string, string>} */
    this.known = new Map();
  }

  /** @param {string} text @returns {string[]} its words in one spelling */
  words(text) {
    const found = tokens(text);
    const out = [];
    for (let place = 0; place < found.length; ) {
      let size = Math.min(this.longest, found.length - place);
      while (size && !this.spellings.has(found.slice(place, place + size).join(" "))) size -= 1;
      out.push(...(this.spellings.get(found.slice(place, place + size).join(" ")) ?? [found[place]]));
      place += size || 1;
    }
    return out;
  }

  /** @param {string} word @returns {string} what all its forms have in common */
  stem(word) {
    let found = this.known.get(word);
    if (found === undefined) this.known.set(word, (found = this.#stem(word)));
    return found;
  }

  /** @param {string} word @returns {string} */
  #stem(word) {
    const root = this.roots.get(word) ?? this.roots.get(word.replace(CLITIC, ""));
    return root ?? (LETTERS.test(word) ? this.stemmer(word) : word);
  }
}
