// Names as people spell them, and the order of paths: compared here just as `juknis rekap` compares them.

const SPACES = /[\t\n\x0b\f\r\x1c-\x1f \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;
const HIDDEN = /[\p{C}\p{Zl}\p{Zp}]/gu;
const MARKS = /[^\p{L}\p{N}]/gu;

/** @param {string} words @returns {string} on one line: nothing in it breaks or turns the line */
export function oneLine(words) {
  return words.split(SPACES).filter(Boolean).join(" ").replace(HIDDEN, "");
}

/** @param {string} name @returns {string} what is the same for all spellings: no case, no spaces, no punctuation */
export function fold(name) {
  const small = caseless(name.normalize("NFKC"));
  return small.replace(MARKS, "") || small.split(SPACES).join("");
}

/** @param {string} words @returns {string} full case folding: ß is ss, all sigmas are one, the dotless ı stays */
function caseless(words) {
  return words
    .split("ı")
    .map((part) => part.toLowerCase().toUpperCase().toLowerCase().replaceAll("ς", "σ"))
    .join("ı");
}

/** @param {string} one @param {string} other @returns {number} by code points, which a plain `<` is not */
export function byPoints(one, other) {
  const most = Math.min(one.length, other.length);
  for (let at = 0; at < most; at += 1) {
    if (one[at] !== other[at]) return (one.codePointAt(at) ?? 0) - (other.codePointAt(at) ?? 0);
  }
  return one.length - other.length;
}

/** @param {string} one @param {string} other @returns {number} folder by folder */
export function byPath(one, other) {
  const [mine, theirs] = [one.split("/"), other.split("/")];
  for (let at = 0; at < Math.min(mine.length, theirs.length); at += 1) {
    const found = byPoints(mine[at], theirs[at]);
    if (found) return found;
  }
  return mine.length - theirs.length;
}

/** @template T @param {((one: T, other: T) => number)[]} orders @returns {(one: T, other: T) => number} all of them */
export function byAll(orders) {
  return (one, other) => {
    for (const order of orders) {
      const found = order(one, other);
      if (found) return found;
    }
    return 0;
  };
}
