// Authors' text: words with *miring* and **tebal**, as generator/text.py reads them.

const MARK = /\*\*([^*\s](?:[^*]*[^*\s])?)\*\*|\*([^*\s](?:[^*]*[^*\s])?)\*/g;

/** @param {string} words @returns {string} without marks */
export function bare(words) {
  return words.replace(MARK, (_, bold, italic) => bold ?? italic);
}

/** @param {string} words @returns {{tag: "" | "strong" | "em", words: string}[]} the stretches of one sort */
export function stretches(words) {
  /** @type {{tag: "" | "strong" | "em", words: string}[]} */
  const found = [];
  let end = 0;
  for (const match of words.matchAll(MARK)) {
    const at = /** @type {number} */ (match.index);
    if (at > end) found.push({ tag: "", words: words.slice(end, at) });
    found.push({ tag: match[1] ? "strong" : "em", words: match[1] ?? match[2] });
    end = at + match[0].length;
  }
  if (end < words.length) found.push({ tag: "", words: words.slice(end) });
  return found;
}
