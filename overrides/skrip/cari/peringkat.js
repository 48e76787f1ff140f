// Which pages answer best: how well each word of the query is found in a page's sections, how many of them together.

/** @typedef {import("./analisis.js").Analisis} Analisis */
/** @typedef {import("./jenis.js").Indeks} Indeks */
/** @typedef {import("./kueri.js").Pilihan} Pilihan */
/** @typedef {import("./kueri.js").Satuan} Satuan */
/** @typedef {import("./mesin.js").Mesin} Mesin */
/** @typedef {Map<number, number>} Skor  by section */
/** @typedef {{page: number, score: number, sections: [number, number][]}} Urut  best sections first, with their scores */

const EXACT = 0.5;
const FAMILY = 0.6;
const APART = 0.5; // what words add that only other sections of the page hold
const TITLE = 1.6; // of a page whose title holds all that is asked for

/**
 * @param {Indeks} index @param {Mesin} engine @param {Analisis} analysis @param {Satuan[]} units @returns {Urut[]}
 */
export function ranked(index, engine, analysis, units) {
  const scores = units.map((unit) => scoreOf(unit, engine, analysis));
  const weights = scores.map((score) => Math.log(1 + index.bagian.length / (1 + score.size)));
  const all = weights.reduce((sum, one) => sum + one, 0) || 1;
  /** @type {Map<number, {best: number[], sections: Map<number, number>, title: number}>} */
  const pages = new Map();
  scores.forEach((score, at) => {
    for (const [section, value] of score) {
      const [page, anchor] = index.bagian[section];
      let known = pages.get(page);
      if (!known) pages.set(page, (known = { best: units.map(() => 0), sections: new Map(), title: 0 }));
      known.best[at] = Math.max(known.best[at], value);
      known.sections.set(section, (known.sections.get(section) ?? 0) + value);
      if (!anchor && isInTitle(index.halaman[page][1], units[at], analysis)) known.title += weights[at];
    }
  });
  const found = [...pages].map(([page, { best, sections, title }]) => {
    const cover = best.reduce((sum, one, at) => sum + (one ? weights[at] : 0), 0) / all;
    const list = [...sections].sort((a, b) => b[1] - a[1]);
    const sum = (1 - APART) * list[0][1] + APART * best.reduce((total, one) => total + one, 0);
    const named = 1 + (TITLE - 1) * (title / all);
    return { page, score: sum * cover ** 2 * named * index.halaman[page][4], sections: list };
  });
  return found.sort((a, b) => b.score - a.score || a.page - b.page);
}

/** @param {Satuan} unit @param {Mesin} engine @param {Analisis} analysis @returns {Skor} the best of its choices */
function scoreOf({ choices }, engine, analysis) {
  /** @type {Skor} */
  const best = new Map();
  for (const one of choices) {
    for (const [section, score] of chosen(one, engine, analysis)) {
      const value = score * one.weight;
      if (value > (best.get(section) ?? 0)) best.set(section, value);
    }
  }
  return best;
}

/** @param {Pilihan} choice @param {Mesin} engine @param {Analisis} analysis @returns {Skor} */
function chosen({ words, family }, engine, analysis) {
  const scores = words.map((word) => (family ? whole(word, engine, analysis) : loosely(word, engine, analysis)));
  if (scores.length === 1) return scores[0];
  const [first, ...rest] = scores;
  const shared = [...first].filter(([section]) => rest.every((one) => one.has(section)));
  const sum = (/** @type {number} */ section) => scores.reduce((all, one) => all + (one.get(section) ?? 0), 0);
  return new Map(shared.map(([section]) => [section, sum(section) / scores.length]));
}

/** @param {string} word @param {Mesin} engine @param {Analisis} analysis @returns {Skor} its forms; itself counts more */
function whole(word, engine, analysis) {
  return added(engine.exact(word), EXACT, engine.family(analysis.stem(word)), FAMILY);
}

/** @param {string} word @param {Mesin} engine @param {Analisis} analysis @returns {Skor} itself; its forms hardly count */
function loosely(word, engine, analysis) {
  return added(engine.exact(word), 0.8, engine.family(analysis.stem(word)), 0.3);
}

/** @param {Skor} one @param {number} a @param {Skor} other @param {number} b @returns {Skor} */
function added(one, a, other, b) {
  /** @type {Skor} */
  const out = new Map();
  for (const [section, score] of other) out.set(section, score * b);
  for (const [section, score] of one) out.set(section, (out.get(section) ?? 0) + score * a);
  return out;
}

/** @param {string} title @param {Satuan} unit @param {Analisis} analysis @returns {boolean} */
function isInTitle(title, { choices }, analysis) {
  const stems = new Set(analysis.words(title).map((word) => analysis.stem(word)));
  return choices.some(({ words, weight }) => weight > 0.4 && words.every((word) => stems.has(analysis.stem(word))));
}
