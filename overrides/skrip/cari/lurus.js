// Straight hits: a code, a citation or a name leads to its address at once. generator/search/straight.py makes the keys.

/** @typedef {import("./jenis.js").Lurus} Lurus */

const WORD = /\d+(?:\.\d+)+|[\p{L}\p{N}]+/gu;
const CODE = /(?<!\d)(\d)[.,](\d)(?![\d])/g; // also written with a comma, or close behind a word
const NUMBERED = new Set(["nomor", "no", "tahun", "thn", "th", "tentang", "ttg", "ri"]);
const NAMED = /^(?:kode|gsbpm|epss|ips|sub|proses|subproses|indikator|aspek|aktivitas|butir|definisi|arti|apa|itu|adalah|pengertian|istilah|singkatan)$/;
const LEVELS = ["pasal", "ayat", "huruf", "angka"];

/** @param {string} query @param {Lurus} known @returns {string[]} addresses that it names, the best first */
export function straight(query, { bentuk, kunci }) {
  const words = query.normalize("NFKC").toLowerCase().replace(CODE, " $1.$2").match(WORD) ?? [];
  const { rest, levels } = provision(formed(words, bentuk));
  const plain = rest.filter((word) => !NAMED.test(word));
  const law = rest.filter((word) => !NUMBERED.has(word)).join(" ");
  const numbered = /^([a-z]+) (\d+[a-z]?)(?: (\d{4}))?\b/.exec(law);
  const cited = numbered && Object.values(bentuk).includes(numbered[1]) ? numbered[0] : "";
  const keys = [words.join(" "), law, cited, plain.join(" ")].filter(Boolean);
  const found = keys.flatMap((key) => {
    const below = levels ? [kunci[`${key} ${levels}`], ...begun(kunci, bentuk, key, levels)] : [];
    return [...below, own(kunci, key), ...begun(kunci, bentuk, key, "")];
  });
  return [...new Set(found.filter(Boolean))].slice(0, 3);
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

/** @param {string[]} words @returns {{rest: string[], levels: string}} the provision apart from what it belongs to */
function provision(words) {
  const rest = [];
  const levels = [];
  for (let at = 0; at < words.length; at += 1) {
    const isLevel = LEVELS.includes(words[at]) && at + 1 < words.length && /^(?:\d+[a-z]?|[a-z])$/.test(words[at + 1]);
    if (isLevel) levels.push(`${words[at]} ${words[(at += 1)]}`);
    else rest.push(words[at]);
  }
  const order = (/** @type {string} */ level) => LEVELS.indexOf(level.split(" ")[0]);
  return { rest, levels: levels.sort((a, b) => order(a) - order(b)).join(" ") };
}

/**
 * @param {Record<string, string>} keys @param {Record<string, string>} forms @param {string} key @param {string} levels
 * @returns {string[]} of regulations whose name begins like this: “perpres satu data”
 */
function begun(keys, forms, key, levels) {
  const [first, ...more] = key.split(" ");
  if (!more.length || !Object.values(forms).includes(first)) return [];
  const names = Object.keys(keys).filter((one) => one.startsWith(`${key} `) && !one.includes(" pasal "));
  const wholes = names.length ? [keys[names[0]]] : [];
  if (!levels) return wholes;
  const known = Object.keys(keys).filter((one) => one.endsWith(` ${levels}`) && wholes.includes(keys[one].split("#")[0]));
  return known.map((one) => keys[one]);
}
