// What is shown of a text: the place where most of what was looked for stands, with the words marked as they stand there.

/** @typedef {import("./jenis.js").Ruas} Ruas */

const LENGTH = 180; // letters
const WORD = /[\p{L}\p{N}]+/gu;

/** @param {string} text @param {(word: string) => boolean} isWanted @returns {Ruas[]} the whole text */
export function marked(text, isWanted) {
  /** @type {Ruas[]} */
  const out = [];
  const put = (/** @type {string} */ words, /** @type {boolean} */ mark) => {
    const last = out.at(-1);
    if (last && last.marked === mark) last.words += words;
    else if (words) out.push({ words, marked: mark });
  };
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    put(text.slice(end, match.index), false);
    put(match[0], isWanted(match[0].normalize("NFKC").toLowerCase()));
    end = (match.index ?? 0) + match[0].length;
  }
  put(text.slice(end), false);
  return out;
}

/** @param {string} text @param {(word: string) => boolean} isWanted @returns {Ruas[]} its best stretch */
export function excerpt(text, isWanted) {
  const places = [...text.matchAll(WORD)]
    .filter(([word]) => isWanted(word.normalize("NFKC").toLowerCase()))
    .map(({ index = 0, 0: word }) => ({ index, word: word.toLowerCase() }));
  let [best, most] = [0, -1];
  for (const { index } of places) {
    const within = places.filter((one) => one.index >= index && one.index < index + LENGTH - 40);
    const different = new Set(within.map(({ word }) => word)).size + within.length / 100;
    if (different > most) [best, most] = [index, different];
  }
  const start = best < 60 ? 0 : wordEdge(text, best - 40);
  const end = start + LENGTH >= text.length ? text.length : wordEdge(text, start + LENGTH);
  return marked(`${start ? "… " : ""}${text.slice(start, end).trim()}${end < text.length ? " …" : ""}`, isWanted);
}

/** @param {string} text @param {number} at @returns {number} the next place where a word begins */
function wordEdge(text, at) {
  const space = text.indexOf(" ", at);
  return space < 0 ? text.length : space + 1;
}
