// The engine: MiniSearch, with the index that was built ahead of time. The words of one stem are found together, and
// count as if they were one word: how rare it is follows from all of them.

/** @typedef {import("./analisis.js").Analisis} Analisis */
/** @typedef {import("./jenis.js").Mesin} Terbitan */
/** @typedef {Record<number, Record<number, number>>} Tempat  how often in which document, by field */
/** @typedef {{id: number, score: number}} Skor */

export const FIELDS = ["judul", "isi"];
const BOOST = { judul: 2.5, isi: 1 };

/** Finds sections by words. */
export class Mesin {
  /** @param {Terbitan} published @param {Analisis} analysis @param {any} MiniSearch the library */
  constructor(published, analysis, MiniSearch) {
    const same = (/** @type {string} */ term) => term;
    const options = { fields: FIELDS, idField: "id", tokenize: (/** @type {string} */ one) => [one], processTerm: same };
    this.engine = MiniSearch.loadJS(serialised(published), options);
    this.documents = published.panjang.length;
    /** @type {Map<string, number>} the words of the site, with about how often they stand there */
    this.words = new Map();
    /** @type {Map<string, string[]>} the words of each stem */
    this.stems = new Map();
    for (const word in published.kata) {
      this.words.set(word, published.kata[word].reduce((sum, list) => sum + list.length, 0));
      const stem = analysis.stem(word);
      const known = this.stems.get(stem);
      if (known) known.push(word);
      else this.stems.set(stem, [word]);
    }
    /** @type {Map<string, Map<number, number>>} */
    this.found = new Map();
    /** @type {Map<string, Map<number, number>>} */
    this.families = new Map();
  }

  /** @param {string} word @returns {Map<number, number>} scores of the sections with that very word */
  exact(word) {
    let found = this.found.get(word);
    if (!found) {
      /** @type {Skor[]} */
      const hits = this.words.has(word) ? this.engine.search(word, { prefix: false, fuzzy: false, boost: BOOST }) : [];
      this.found.set(word, (found = new Map(hits.map(({ id, score }) => [id, score]))));
    }
    return found;
  }

  /** @param {string} stem @returns {Map<number, number>} scores of the sections with any word of the stem */
  family(stem) {
    let found = this.families.get(stem);
    if (!found) this.families.set(stem, (found = this.#together(this.stems.get(stem) ?? [])));
    return found;
  }

  /** @param {string[]} words @returns {Map<number, number>} */
  #together(words) {
    if (words.length === 1) return this.exact(words[0]);
    const all = words.map((word) => this.exact(word));
    const union = new Set(all.flatMap((one) => [...one.keys()]));
    const whole = this.#rarity(union.size);
    /** @type {Map<number, number>} */
    const out = new Map();
    for (const one of all) {
      const share = whole / this.#rarity(one.size);
      for (const [section, score] of one) out.set(section, (out.get(section) ?? 0) + score * share);
    }
    return out;
  }

  /** @param {number} size in how many sections a word stands @returns {number} its weight, as BM25 has it */
  #rarity(size) {
    return Math.log(1 + (this.documents - size + 0.5) / (size + 0.5));
  }
}

/**
 * @param {number[]} list distances, each followed by how often, negative, where that is not once
 * @returns {Record<number, number>}
 */
function spread(list) {
  /** @type {Record<number, number>} */
  const out = {};
  for (let at = 0, document = 0; at < list.length; at += 1) {
    document += list[at];
    out[document] = list[at + 1] < 0 ? -list[(at += 1)] : 1;
  }
  return out;
}

/** @param {number[][]} fields @returns {Tempat} */
function placed(fields) {
  /** @type {Tempat} */
  const out = {};
  fields.forEach((list, field) => {
    if (list.length) out[field] = spread(list);
  });
  return out;
}

/** @param {Terbitan} published @returns {object} what MiniSearch 7 would have written */
function serialised({ panjang, kata }) {
  const count = panjang.length;
  const sum = (/** @type {number} */ field) => panjang.reduce((all, own) => all + own[field], 0);
  return {
    documentCount: count,
    nextId: count,
    documentIds: Object.fromEntries(panjang.map((_, number) => [number, number])),
    fieldIds: Object.fromEntries(FIELDS.map((name, number) => [name, number])),
    fieldLength: Object.fromEntries(panjang.map((own, number) => [number, own])),
    averageFieldLength: FIELDS.map((_, field) => sum(field) / Math.max(count, 1)),
    storedFields: {},
    dirtCount: 0,
    index: Object.entries(kata).map(([word, fields]) => [word, placed(fields)]),
    serializationVersion: 2,
  };
}
