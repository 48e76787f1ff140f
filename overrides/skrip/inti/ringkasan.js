// The results as plain text, to paste into a message.
import { kataHasil } from "../kata/hasil.js";
import { gaps } from "./celah.js";
import { percentage, shown } from "./decimal.js";
import { wayOf } from "./instrumen.js";
import { bare, straight } from "./kata.js";
import { exactly, maturity, profile, shareIn, waiting } from "./profil.js";

/** @typedef {import("./instrumen.js").Instrumen} Instrumen */
/** @typedef {import("./instrumen.js").Isian} Isian */
/** @typedef {import("./jawaban.js").Jawaban} Jawaban */
/** @typedef {import("./profil.js").Baris} Baris */

const FIRST = 10; // gaps

/** @param {Instrumen} list @param {Jawaban} jawaban @param {URL} root of the edition @returns {string} */
export function summary(list, jawaban, root) {
  const levels = list.scale === "kematangan";
  const paragraphs = [
    [kataHasil.ringkas.judul, bare(list.title), ...identity(list, jawaban)],
    [filled(list, jawaban), ...(levels ? indices(list, jawaban) : phases(list, jawaban))],
    steps(list, jawaban),
    [stampOf(list), bare(list.disclaimer), `${kataHasil.ringkas.panduan} ${root.href}`],
  ];
  return `${paragraphs.filter((lines) => lines.length).map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

/** @param {Isian} field @param {string} value @returns {string} as people chose or wrote it */
export function said(field, value) {
  if (field.type === "tanggal" && /^\d{4}-\d\d-\d\d$/.test(value)) return longDay(value) || value;
  return bare(field.choices.find(({ code }) => code === value)?.words ?? "") || value;
}

/** @param {Instrumen} list @returns {string} which edition counted, and the version of its content */
export function stampOf({ mark, date }) {
  return kataHasil.stempel(mark.edisi, longDay(date), mark.versi_isi ?? "");
}

/** @param {string} date YYYY-MM-DD @returns {string} "21 November 2026"; empty where there is no such day */
function longDay(date) {
  const day = new Date(`${date}T00:00:00`);
  const form = /** @type {const} */ ({ day: "numeric", month: "long", year: "numeric" });
  return Number.isNaN(+day) ? "" : day.toLocaleDateString("id-ID", form);
}

/** @param {Instrumen} list @param {Jawaban} jawaban @returns {string} how far all of it is filled in */
export function filled(list, jawaban) {
  const { way, total } = profile(list, jawaban);
  const { berlaku, terisi, "tidak-berlaku": luar } = total.counts;
  const [bagian, satuan] = [percentage(terisi, berlaku), kataHasil.satuan[list.scale]];
  return kataHasil.terisi({ berlaku, terisi, luar, bagian, cara: way !== "", satuan });
}

/** @param {Instrumen} list @param {Jawaban} jawaban @returns {string} the index of the whole in words */
export function indexInWords(list, jawaban) {
  const found = maturity(list, jawaban);
  if (!found.ips) return "";
  if (!found.ips.index) return kataHasil.ipsBelum(found.ips.answered, found.ips.of);
  return kataHasil.ips(shown(found.ips.index), exactly(list, found), bare(found.predicate));
}

/** @param {Baris} row @returns {Record<string, string | number>} its numbers by the names of the columns */
export function numbers({ counts, relevant }) {
  return {
    ...counts,
    jumlah: counts.terisi,
    "belum-dijawab": waiting(counts),
    terisi: shareIn(counts.terisi, counts.berlaku),
    siap: shareIn(counts.sudah, relevant),
  };
}

/** @param {Instrumen} list @param {Jawaban} jawaban @returns {string[]} */
function identity(list, jawaban) {
  const given = list.identity.map((field) => [field, jawaban.identitas.get(field.id)]);
  const known = /** @type {[Isian, string][]} */ (given.filter(([, value]) => value));
  return known.map(([field, value]) => `${bare(field.name)}: ${straight(said(field, value))}`);
}

/** @param {Instrumen} list @param {Jawaban} jawaban @returns {string[]} */
function phases(list, jawaban) {
  const { rows, total } = profile(list, jawaban);
  const line = (/** @type {Baris} */ row) =>
    `- ${bare(row.title)}: ${kataHasil.ringkas.fase({ ...numbers(row), terisi: row.counts.terisi })}`;
  const n = total.counts["tanpa-alasan"];
  return [kataHasil.ringkas.profil, ...rows.map(line), ...(n ? [kataHasil.termasuk(n)] : []), kataHasil.tanpaNilai];
}

/** @param {Instrumen} list @param {Jawaban} jawaban @returns {string[]} */
function indices(list, jawaban) {
  const lines = maturity(list, jawaban).domains.map(({ title, index }) => {
    const value = index.index ? shown(index.index) : kataHasil.belumLengkap(index.answered, index.of);
    return `- ${bare(title)}: ${value}`;
  });
  const whole = indexInWords(list, jawaban);
  return [...(whole ? [whole] : []), kataHasil.ringkas.indeks, ...lines];
}

/** @param {Instrumen} list @param {Jawaban} jawaban @returns {string[]} the first gaps */
function steps(list, jawaban) {
  const found = gaps(list, jawaban.jawaban, wayOf(list, jawaban.identitas));
  const first = found.slice(0, FIRST).map(({ item, status, step }, place) => {
    const why = kataHasil.status[/** @type {keyof typeof kataHasil.status} */ (status)];
    return `${place + 1}. ${item.code} ${bare(item.words)} [${why}]: ${bare(step)}`;
  });
  if (!first.length) return [kataHasil.tanpaCelah[list.scale]];
  return [kataHasil.ringkas.celah(first.length, found.length), ...first];
}
