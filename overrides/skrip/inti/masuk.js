// From the text of any file to the jawaban in it: our own files, what `juknis nilai --format json` wrote, a record of
// this browser. What the file says is only ever a value; nothing here knows of a page.
import { brief, parsed, Refused, taken } from "./jawaban.js";
import { alone } from "./kata.js";
import { about, RECORD } from "./rekaman.js";
import { looksOf } from "./rupa.js";
import { isCode, markOf } from "./tanda.js";

/** @typedef {import("./jawaban.js").Jawaban} Jawaban */
/** @typedef {import("./jawaban.js").Mark} Mark */
/** @typedef {import("./jawaban.js").Remark} Remark */
/**
 * @typedef {object} Masuk
 * @property {Mark} mark of the sheet that it says it was filled in on: a checklist, or a form
 * @property {Jawaban} jawaban
 * @property {Remark[]} remarks
 * @property {string} name of the file
 * @property {import("./jawaban.js").Lampiran | null} plan of action that came with the answers
 * @property {boolean} saved whether a file has all of it
 */
/** @typedef {{name: string, remark: Remark}} Tolak  a file that cannot be opened, and why */

const SCHEME = "juknis-jawaban/1";
const JUDGED = "juknis-nilai/1";
const LARGEST = 20_000_000; // characters
const FILES = 2_000; // in one file
const REMARKS = 200; // about one file

/**
 * @param {string} words of a file @param {string} name of it @returns {Masuk[]} one or more
 * @throws {Refused} where there is nothing to open
 */
export function incoming(words, name) {
  const { found, refused } = received(words, name);
  if (!found.length) throw new Refused(refused[0].remark.word, refused[0].remark.with);
  return found;
}

/**
 * @param {string} words of a file @param {string} name of it
 * @returns {{found: Masuk[], refused: Tolak[]}} all that is in it; never an error
 */
export function received(words, name) {
  /** @type {Masuk[]} */
  const found = [];
  /** @type {Tolak[]} */
  const refused = [];
  const attempt = (/** @type {string} */ called, /** @type {() => Masuk} */ read) => {
    try {
      found.push(read());
    } catch (fault) {
      if (!(fault instanceof Refused)) throw fault;
      refused.push({ name: called, remark: fault.remark });
    }
  };
  try {
    for (const [called, read] of each(words, name)) attempt(called, read);
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault;
    refused.push({ name, remark: fault.remark });
  }
  return { found, refused };
}

/**
 * @param {string} words @param {string} name @returns {[string, () => Masuk][]} the files in it, by name
 * @throws {Refused}
 */
function each(words, name) {
  if (words.length > LARGEST) throw new Refused("terlalu-besar");
  const looks = looksOf(words);
  if (looks) throw new Refused(looks);
  const value = parsed(words);
  if (value.skema === JUDGED) return judged(value, name);
  if (value.skema === RECORD) return [[name, () => ours(value, name)]];
  return [[name, () => sheet(value, name)]];
}

/** @param {any} value @param {string} name @returns {[string, () => Masuk][]} @throws {Refused} */
function judged(value, name) {
  const files = Array.isArray(value.berkas) ? value.berkas : [];
  if (!files.length) throw new Refused("nilai-kosong");
  if (files.length > FILES) throw new Refused("berkas-terlalu-banyak", { batas: `${FILES}` });
  return files.map((/** @type {any} */ one) => {
    const path = typeof one?.berkas === "string" ? one.berkas : "";
    const called = alone(brief(path.split(/[/\\]/).pop() || name));
    return [called, () => judgedFile(one, called)];
  });
}

/** @param {any} one file that was read elsewhere @param {string} name @returns {Masuk} @throws {Refused} */
function judgedFile(one, name) {
  const told = Array.isArray(one?.keluhan) ? one.keluhan : [];
  const grave = told.find((/** @type {any} */ complaint) => complaint?.berat === "galat") ?? told[0];
  const say = (/** @type {any} */ complaint) => ({
    pesan: brief(complaint?.pesan ?? ""),
    saran: brief(complaint?.saran ?? ""),
  });
  if (!isObject(one?.jawaban)) throw new Refused("nilai-ditolak", say(grave));
  const read = sheet(one.jawaban, name);
  const left = Array.isArray(one.ditolak) ? one.ditolak : [];
  const remarks = [
    ...told.map((/** @type {any} */ complaint) => ({ word: "nilai-keluhan", with: say(complaint) })),
    ...left.map((/** @type {any} */ answer) => ({ word: "nilai-tak-diambil", with: untaken(answer) })),
  ];
  return { ...read, remarks: [...read.remarks, ...remarks].slice(0, REMARKS) };
}

/** @param {any} answer that was not taken @returns {Record<string, string>} */
function untaken(answer) {
  const place = [answer?.id, answer?.bagian].map((words) => brief(words ?? "")).filter(Boolean).join(": ");
  return { tempat: place, isi: brief(answer?.teks ?? ""), sebab: brief(answer?.sebab ?? "") };
}

/** @param {any} value a record of a browser @param {string} name @returns {Masuk} @throws {Refused} */
function ours(value, name) {
  if (!isObject(value.isi)) throw new Refused("bukan-jawaban");
  const read = sheet(value.isi, name);
  const plan = isObject(value.rencana) ? sheet(value.rencana, name) : read.plan;
  const { remarks, saved } = about(value);
  return { ...read, plan, saved, remarks: [...remarks, ...read.remarks].slice(0, REMARKS) };
}

/** @param {any} value what a jawaban file says @param {string} name @returns {Masuk} @throws {Refused} */
function sheet(value, name) {
  if (value.skema !== SCHEME) throw new Refused(...schemeFault(value.skema));
  const kinds = ["daftar_periksa", "formulir"].filter((kind) => kind in value);
  if (kinds.length !== 1) throw new Refused("tanpa-lembar");
  for (const key of [...kinds, "edisi"]) {
    if (!isCode(value[key])) throw new Refused("kepala-salah", { bagian: key, isi: brief(value[key]) });
  }
  const { varian, versi_isi: version, asal, ...rest } = value;
  const codes = Object.entries({ varian, versi_isi: version, asal });
  const known = { ...rest, ...Object.assign({}, ...codes.map(([key, given]) => coded(key, given))) };
  const mark = markOf(known);
  const { jawaban, remarks, plan } = taken(known, mark);
  const odd = codes.filter(([, given]) => given !== undefined && given !== "");
  const dropped = odd.filter(([, given]) => !isCode(given));
  const told = dropped.map(([key, given]) => ({ word: "bukan-teks", with: { bagian: key, isi: brief(given) } }));
  return { mark, jawaban, remarks: [...told, ...remarks].slice(0, REMARKS), name, plan, saved: true };
}

/** @param {any} scheme @returns {[string, Record<string, string>]} what is wrong with it */
function schemeFault(scheme) {
  const number = /^juknis-(?:jawaban|nilai|kegiatan)\/(\d{1,6})$/.exec(typeof scheme === "string" ? scheme : "");
  return [number && Number(number[1]) > 1 ? "skema-baru" : "skema-lain", { skema: brief(scheme) }];
}

/** @param {string} key @param {any} value @returns {Record<string, string>} */
function coded(key, value) {
  return isCode(value) ? { [key]: value } : {};
}

/** @param {any} value @returns {boolean} */
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
