// Straight hits: a code, a citation or a name leads to its address at once. generator/search/straight.py makes the keys.

/** @typedef {import("./jenis.js").Lurus} Lurus */

const WORD = /\d+(?:\.\d+)+|[\p{L}\p{N}]+/gu;
const CODE = /(?<!\d)(\d)[.,](\d)(?![\d])/g; // also written with a comma, or close behind a word
const CLOSE = /(\p{L}{2,})(\d)/gu; // "perpres39"
const BRACKETS = /(\d+[a-z]?)\s*\((\d+[a-z]?)\)/gi; // "pasal 13(2)"
const STATE = /\brepublik indonesia\b/g;
const NUMBERED = new Set(["nomor", "no", "tahun", "thn", "th", "tentang", "ttg", "ri"]);
const NAMED = /^(?:kode|gsbpm|epss|ips|sub|proses|subproses|indikator|aspek|aktivitas|butir|definisi|arti|apa|itu|adalah|pengertian|istilah|singkatan)$/;
const LEVELS = ["pasal", "ayat", "huruf", "angka"];
/** @type {Record<string, string>} */
const ALSO = { ps: "pasal", psl: "pasal", butir: "angka" };
const MOST = 3;

/**
 * @param {string} query @param {Lurus} known @param {boolean} [typing] whether the last word may go on
 * @returns {string[]} addresses that it names, the best first
 */
export function straight(query, { bentuk, kunci }, typing = false) {
  const words = wordsOf(query);
  const { rest, levels } = provision(formed(words, bentuk));
  const law = rest.filter((word) => !NUMBERED.has(word));
  const plain = rest.filter((word) => !NAMED.test(word));
  const whole = [words.join(" "), law.join(" "), plain.join(" ")];
  const keys = [...new Set([...whole, ...citedIn(law, bentuk), ...codesIn(words, kunci)])].filter(Boolean);
  const found = keys.flatMap((key) => [...below(kunci, own(kunci, key), levels), own(kunci, key), ...begun(kunci, bentuk, key, levels)]);
  const last = typing ? begunCodes(kunci, words.at(-1) ?? "") : [];
  return [...new Set([...found, ...last].filter(Boolean))].slice(0, MOST);
}

/** @param {string} query @returns {string[]} its words, and codes with their dots */
function wordsOf(query) {
  const plain = query.normalize("NFKC").toLowerCase().replace(/\p{Cf}/gu, "").replace(STATE, " ");
  return plain.replace(CODE, " $1.$2").replace(BRACKETS, "$1 ayat $2").replace(CLOSE, "$1 $2").match(WORD) ?? [];
}

/** @param {Record<string, string>} keys @param {string} key @returns {string} */
function own(keys, key) {
  return Object.hasOwn(keys, key) ? keys[key] : "";
}

/** @param {string[]} words @param {Record<string, string>} forms @returns {string[]} with kinds of regulation by prefix */
function formed(words, forms) {
  const out = [];
  for (let at = 0; at < words.length; ) {
    let size = Math.min(12, words.length - at);
    while (size && !Object.hasOwn(forms, words.slice(at, at + size).join(" "))) size -= 1;
    out.push(size ? forms[words.slice(at, at + size).join(" ")] : words[at]);
    at += size || 1;
  }
  return out;
}

/** @param {string[]} words @param {Record<string, string>} forms @returns {string[]} keys of the regulations cited among them */
function citedIn(words, forms) {
  const kinds = new Set(Object.values(forms));
  return words.flatMap((word, at) => {
    const [number, year] = words.slice(at + 1);
    if (!kinds.has(word) || !/^\d+[a-z]?$/.test(number ?? "")) return [];
    return [...(/^\d{4}$/.test(year ?? "") ? [`${word} ${number} ${year}`] : []), `${word} ${number}`];
  });
}

/** @param {string[]} words @param {Record<string, string>} keys @returns {string[]} the codes of the standards among them */
function codesIn(words, keys) {
  return words.flatMap((word, at) => {
    const pair = `${word} ${words[at + 1] ?? ""}`;
    const known = /^(?:\d\.\d|\d{3}|\d{5})$/.test(word) && Object.hasOwn(keys, word);
    return [...(known ? [word] : []), ...(/^(?:fase|domain) \d$/.test(pair) ? [pair] : [])];
  });
}

/** @param {Record<string, string>} keys @param {string} word @returns {string[]} of codes that begin like this */
function begunCodes(keys, word) {
  if (!/^\d(?:\.|\d{2,3}$)/.test(word)) return [];
  return Object.keys(keys).filter((key) => key.startsWith(word) && /^[\d.]+$/.test(key)).map((key) => keys[key]);
}

/** @param {string[]} words @returns {{rest: string[], levels: string}} the provision apart from what it belongs to */
function provision(words) {
  const rest = [];
  const levels = [];
  for (let at = 0; at < words.length; at += 1) {
    const level = ALSO[words[at]] ?? words[at];
    const isLevel = LEVELS.includes(level) && at + 1 < words.length && /^(?:\d+[a-z]?|[a-z])$/.test(words[at + 1]);
    if (isLevel) levels.push(`${level} ${words[(at += 1)]}`);
    else rest.push(words[at]);
  }
  const order = (/** @type {string} */ level) => LEVELS.indexOf(level.split(" ")[0]);
  return { rest, levels: levels.sort((a, b) => order(a) - order(b)).join(" ") };
}

/** @param {Record<string, string>} keys @param {string} page of a regulation @param {string} levels @returns {string[]} */
function below(keys, page, levels) {
  if (!page || !levels) return [];
  return Object.keys(keys).filter((key) => key.endsWith(` ${levels}`) && keys[key].startsWith(`${page}#`)).map((key) => keys[key]).slice(0, 1);
}

/**
 * @param {Record<string, string>} keys @param {Record<string, string>} forms @param {string} key @param {string} levels
 * @returns {string[]} of regulations whose name begins like this: “perpres satu data”
 */
function begun(keys, forms, key, levels) {
  const [first, ...more] = key.split(" ");
  if (!more.length || !Object.values(forms).includes(first)) return [];
  const name = Object.keys(keys).find((one) => one.startsWith(`${key} `) && !one.includes(" pasal "));
  return name ? [...below(keys, keys[name], levels), keys[name]] : [];
}
