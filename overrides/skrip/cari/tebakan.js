// Words that are meant where an unknown one is typed: a typing error, two words in one, a word that is not finished.

/** @typedef {import("./mesin.js").Mesin} Mesin */
/** @typedef {{word: string, distance: number}} Tebakan */

/** @param {number} length of a word @returns {number} how many typing errors it may hold */
function allowed(length) {
  return length < 4 ? 0 : length < 8 ? 1 : length < 12 ? 2 : 3;
}

/** @param {Mesin} engine @param {string} word @returns {Tebakan[]} the nearest words of the site, best first */
export function nearest(engine, word) {
  const most = allowed(word.length);
  if (!most || /\d/.test(word)) return [];
  const found = [];
  for (const other of engine.words.keys()) {
    if (Math.abs(other.length - word.length) > most || /\d/.test(other) || other.length < 3) continue;
    const distance = distanceOf(word, other, most);
    if (distance <= most && begins(word, other)) found.push({ word: other, distance });
  }
  // A letter is rather left out than added, rather swapped than another, and a common word is rather meant.
  const rank = (/** @type {Tebakan} */ { word: other, distance }) =>
    distance - (other.length > word.length ? 0.2 : 0) - (swapped(word, other) ? 0.3 : 0) - usual(engine, other);
  return found.sort((a, b) => rank(a) - rank(b)).slice(0, 3);
}

/** @param {string} word @param {string} other @returns {boolean} a first letter is seldom wrong, but for haste */
function begins(word, other) {
  return other[0] === word[0] || (other[0] === word[1] && (other[1] === word[0] || other[1] === word[2]));
}

/** @param {string} word @param {string} other @returns {boolean} whether both have the same letters */
function swapped(word, other) {
  return word.length === other.length && [...word].sort().join("") === [...other].sort().join("");
}

/**
 * @param {string} one @param {string} other @param {number} most @returns {number} letters added, left out, changed or
 *   swapped between them (Damerau-Levenshtein, optimal string alignment); more than `most` where it is more
 */
export function distanceOf(one, other, most) {
  let [before, last] = [/** @type {number[]} */ ([]), Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    let least = row;
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      let cost = Math.min(last[column] + 1, now[column - 1] + 1, last[column - 1] + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (swapped) cost = Math.min(cost, before[column - 2] + 1);
      now.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    [before, last] = [last, now];
  }
  return last[other.length];
}

/** @param {Mesin} engine @param {string} word @returns {string[] | null} the two words of the site that it is made of */
export function parted(engine, word) {
  let best = null;
  let most = 0;
  for (let at = 3; at <= word.length - 3; at += 1) {
    const pair = [word.slice(0, at), word.slice(at)];
    const least = Math.min(...pair.map((part) => common(engine, part)));
    if (least > most) [best, most] = [pair, least];
  }
  return best;
}

/** @param {Mesin} engine @param {string} start @returns {string[]} frequent words of the site that begin like this */
export function completions(engine, start) {
  if (start.length < 2) return [];
  const found = [...engine.words.keys()].filter((word) => word.length > start.length && word.startsWith(start));
  return found.sort((a, b) => common(engine, b) - common(engine, a)).slice(0, 6);
}

/** @param {Mesin} engine @param {string} word @returns {number} 0 for a word that is rare, up to 0.5 for a common one */
function usual(engine, word) {
  return Math.min(0.5, common(engine, word) / 400);
}

/** @param {Mesin} engine @param {string} word @returns {number} how often it stands on the site; 0: never */
function common(engine, word) {
  return engine.words.get(word) ?? 0;
}
