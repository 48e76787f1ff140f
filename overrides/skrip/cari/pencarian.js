// The whole of a search: a query in, pages with their sections out. It knows of no page and no worker.
import { Analisis } from "./analisis.js";
import { KINDS } from "./jenis.js";
import { Kamus, understood } from "./kueri.js";
import { excerpt, marked } from "./kutipan.js";
import { straight } from "./lurus.js";
import { Mesin } from "./mesin.js";
import { ranked } from "./peringkat.js";

/** @typedef {import("./jenis.js").Hasil} Hasil */
/** @typedef {import("./jenis.js").Indeks} Indeks */
/** @typedef {import("./jenis.js").Saring} Saring */
/** @typedef {import("./jenis.js").Temuan} Temuan */
/** @typedef {import("./kueri.js").Satuan} Satuan */
/** @typedef {import("./peringkat.js").Urut} Urut */
/** @typedef {{MiniSearch: any, stemmer: (word: string) => string}} Pustaka */

const SECTIONS = 3; // of a page
const LONGEST = 200; // letters of a query that are looked at

export class Pencarian {
  /** @param {Indeks} index @param {Pustaka} library */
  constructor(index, { MiniSearch, stemmer }) {
    this.index = index;
    this.analysis = new Analisis(index.kata, stemmer);
    this.engine = new Mesin(index.mesin, this.analysis, MiniSearch);
    this.book = new Kamus(index.kata, this.analysis);
    /** @type {string[] | null} the words of each section, once they are there */
    this.texts = null;
  }

  /** @param {string} query @param {Saring} sieve @param {number} most pages @returns {Hasil} */
  find(query, sieve, most) {
    const { index, analysis, engine } = this;
    query = query.slice(0, LONGEST);
    const { units, corrected, missing } = understood(query, analysis, this.book, engine, !/\s$/.test(query), index.lurus.bentuk);
    const order = this.#withStraight(query, ranked(index, engine, analysis, units));
    const fits = order.filter(({ page }) => !sieve.peran || index.halaman[page][3].includes(sieve.peran));
    const kinds = Object.fromEntries(KINDS.map((kind) => [kind, fits.filter(({ page }) => this.#kind(page) === kind).length]));
    const wanted = fits.filter(({ page }) => !sieve.jenis || this.#kind(page) === sieve.jenis);
    const isWanted = this.#wanted(units);
    return {
      pages: wanted.slice(0, most).map((one) => this.#shown(one, isWanted)),
      total: wanted.length,
      corrected,
      missing,
      kinds,
      near: wanted.length ? [] : this.#near(units),
    };
  }

  /** @param {number} page @returns {string} */
  #kind(page) {
    return this.index.halaman[page][2];
  }

  /** @param {string} query @param {Urut[]} order @returns {(Urut & {first?: string})[]} what the query names comes first */
  #withStraight(query, order) {
    const { halaman, lurus } = this.index;
    const first = straight(query, lurus, !/\s$/.test(query)).flatMap((address) => {
      const page = halaman.findIndex(([one]) => one === address.split("#")[0]);
      if (page < 0) return [];
      return [{ score: Infinity, sections: [], ...order.find((one) => one.page === page), page, first: address }];
    });
    const named = first.filter((one, at) => first.findIndex(({ page }) => page === one.page) === at);
    return [...named, ...order.filter(({ page }) => !named.some((one) => one.page === page))];
  }

  /** @param {Satuan[]} units @returns {(word: string) => boolean} whether a word of a text is to be marked */
  #wanted(units) {
    const stems = new Set();
    const words = new Set();
    for (const { choices } of units) {
      for (const { words: own, family } of choices) {
        for (const word of own) (family ? stems : words).add(family ? this.analysis.stem(word) : word);
      }
    }
    return (word) => words.has(word) || stems.has(this.analysis.stem(word));
  }

  /** @param {Urut & {first?: string}} one @param {(word: string) => boolean} isWanted @returns {Temuan} */
  #shown({ page, sections, first }, isWanted) {
    const { bagian, halaman } = this.index;
    const [address, title, kind] = halaman[page];
    const head = bagian.findIndex(([number, anchor]) => number === page && !anchor);
    const straightTo = bagian.findIndex(([number, anchor]) => number === page && anchor && first === `${address}#${anchor}`);
    const best = [...(straightTo < 0 ? [] : [straightTo]), ...sections.map(([section]) => section)];
    const listed = [...new Set(best)].filter((section) => bagian[section][1]).slice(0, SECTIONS);
    return {
      address: first && straightTo < 0 ? first : address,
      title,
      marked: marked(title, isWanted),
      kind,
      straight: first !== undefined,
      words: this.#excerpt(head, isWanted),
      sections: listed.map((section) => ({
        address: `${address}#${bagian[section][1]}`,
        title: marked(bagian[section][2], isWanted),
        words: this.#excerpt(section, isWanted),
      })),
    };
  }

  /** @param {number} section @param {(word: string) => boolean} isWanted */
  #excerpt(section, isWanted) {
    const text = this.texts?.[section] ?? "";
    return text ? excerpt(text, isWanted) : [];
  }

  /** @param {Satuan[]} units of a query that found nothing @returns {string[]} those of its words that find something */
  #near(units) {
    return units.map(({ word }) => word).filter((word) => this.engine.family(this.analysis.stem(word)).size);
  }
}
