// What a file is that is no JSON, by how it begins. The same kinds as `juknis nilai` tells apart, as far as text shows.

/** @type {[string, (words: string) => boolean][]} the word for a kind, and what it looks like; the first counts */
const KINDS = [
  ["pdf", (words) => words.slice(0, 1024).includes("%PDF-")],
  ["xlsx", (words) => isZip(words) && words.includes("xl/")],
  ["docx", (words) => isZip(words) && words.includes("word/")],
  ["arsip", (words) => isZip(words) || /^(?:Rar!|7z\xbc\xaf|\x1f[\x8b\u2039])/.test(words)],
  ["office-lama", (words) => words.startsWith("\xd0\xcf\x11\xe0")],
  ["gambar", (words) => /^(?:[\x89\u2030]PNG|\xff\xd8\xff|GIF8|RIFF)/.test(words) || words.slice(4, 8) === "ftyp"],
  ["html", (words) => /^\s*<(?:!doctype html|html|!--|head|body|\?xml[^>]*>\s*<(?:!doctype )?html)/i.test(words)],
  ["xml", (words) => /^\s*</.test(words)],
  ["csv", isTable],
];

/** @param {string} words of a file, bytes that are no text as windows-1252 @returns {string} its kind, or empty */
export function looksOf(words) {
  const start = words.replace(/^\ufeff/, "");
  if (/^\s*[[{]/.test(start.slice(0, 1000))) return "";
  return KINDS.find(([, fits]) => fits(start))?.[0] ?? "";
}

/** @param {string} words @returns {boolean} whether its first line has cells, and is not the only one */
function isTable(words) {
  const [line, ...more] = words.slice(0, 4096).split(/\r\n?|\n/, 2);
  return more.length > 0 && /^[^{["]*[;,\t]/.test(line);
}

/** @param {string} words @returns {boolean} */
function isZip(words) {
  return words.startsWith("PK\x03\x04") || words.startsWith("PK\x05\x06");
}
