// Authors' text: words with *miring* and **tebal**, as generator/text.py reads them.

const MARK = /\*\*([^*\s](?:[^*]*[^*\s])?)\*\*|\*([^*\s](?:[^*]*[^*\s])?)\*/g;

/** Characters that would turn the text around them. */
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const LEFTWARD = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** @param {string} words @returns {string} without what would turn the text around it */
export function straight(words) {
  return words.replace(TURNING, "");
}

/** @param {string} words that someone else wrote @returns {string} to be put into a sentence, which they leave alone */
export function alone(words) {
  const plain = straight(words);
  return LEFTWARD.test(plain) ? `\u2068${plain}\u2069` : plain;
}

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
