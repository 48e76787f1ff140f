// What two activities come to beside each other: who they are, what can't be compared, the profile before and after.
import { h, rich } from "../dom/h.js";
import { comparison } from "../inti/banding.js";
import { wayOf } from "../inti/instrumen.js";
import { bare } from "../inti/kata.js";
import { kataBanding as say } from "../kata/banding.js";
import { changes } from "./banding-butir.js";
import { profile } from "./banding-profil.js";
import { table } from "./banding-tabel.js";

/** @typedef {import("./aplikasi.js").Aplikasi} Aplikasi */
/** @typedef {import("./banding.js").Pihak} Pihak */
/** @typedef {import("../inti/banding.js").Perbandingan} Perbandingan */
/** @typedef {import("../inti/instrumen.js").Instrumen} Instrumen */

/**
 * @param {Aplikasi} app @param {Pihak[]} pair before and after @param {(Instrumen | null)[]} lists of both
 * @returns {HTMLElement[]}
 */
export function result(app, pair, lists) {
  const [left, right] = lists;
  const who = about(app, pair, lists);
  if (!left || !right) return [who, h("p", {}, say.lembarLain)];
  const found = comparison({ list: left, jawaban: pair[0].jawaban }, { list: right, jawaban: pair[1].jawaban });
  const names = lists.map((list) => bare(list?.title ?? ""));
  if (found.mode === "tidak") return [who, h("p", {}, say.tidakDapat.lain(names[0], names[1]))];
  const notes = remarks(app, pair, found).map((words) => h("li", {}, words));
  return [
    who,
    ...(notes.length ? [h("ul", { class: "banding-catatan" }, notes)] : []),
    h("h3", {}, left.scale === "kematangan" ? say.profil.domain : say.profil.fase),
    profile(app, left, found),
    h("p", { class: "petunjuk" }, left.scale === "kematangan" ? rich(left.disclaimer) : say.profil.catatanSudah),
    ...(found.mode === "butir" ? changes(app, left, found) : []),
  ];
}

/** @param {Aplikasi} app @param {Pihak[]} pair @param {Perbandingan} found @returns {string[]} */
function remarks(app, pair, { mode, alone }) {
  const [a, b] = pair.map(({ mark }) => mark.edisi);
  const words = say.tidakDapat;
  return [
    ...(pair[0].key === pair[1].key ? [say.sama] : []),
    ...(a !== b ? [words.edisi(a, b, app.katalog.edition)] : []),
    ...(mode === "bab" ? [words.bab] : []),
    ...(alone.length ? [words.sendiri(alone.length, alone.map(bare).join(", "))] : []),
  ];
}

/** @param {Aplikasi} app @param {Pihak[]} pair @param {(Instrumen | null)[]} lists @returns {HTMLElement} */
function about(app, pair, lists) {
  const words = say.siapa;
  const identity = (/** @type {string} */ part) =>
    pair.map(({ jawaban }) => longDay(jawaban.identitas.get(part) ?? ""));
  const rows = [
    [words.kegiatan, ...pair.map(({ name }) => name)],
    [words.instansi, ...identity("instansi")],
    [words.tahun, ...identity("tahun")],
    [words.pengisi, ...identity("pengisi")],
    [words.tanggal, ...identity("tanggal")],
    [words.cara, ...pair.map(({ jawaban }, place) => wayWords(lists[place], jawaban.identitas))],
    [words.lembar, ...pair.map(({ mark }, place) => bare(lists[place]?.title ?? mark.lembar.split("/")[1]))],
    [words.edisi, ...pair.map(({ mark }) => words.versi(mark.edisi, mark.versi_isi ?? ""))],
    [words.asal, ...pair.map(({ file }) => (file ? `${words.dariBerkas} ${file}` : words.dariDaftar))],
  ].filter(([, a, b]) => a || b);
  const cells = (/** @type {string} */ a, /** @type {string} */ b) => [[a || "–"], [b || "–"]];
  const heads = [h("span", { class: "hanya-lisan" }, say.keterangan), say.sebelum, say.sesudah];
  return table(words.judul, heads, rows.map(([head, a, b]) => ({ head: [head], cells: cells(a, b) })));
}

/** @param {Instrumen | null} list @param {Map<string, string>} identity @returns {string} the way of collecting data */
function wayWords(list, identity) {
  const field = list?.identity.find(({ id }) => id === "cara_pengumpulan");
  const way = list && field ? wayOf(list, identity) : "";
  return bare(field?.choices.find(({ code }) => code === way)?.words ?? way);
}

/** @param {string} words @returns {string} a day of the calendar as people here write it; anything else as it is */
function longDay(words) {
  const day = /^\d{4}-\d\d-\d\d$/.test(words) ? new Date(`${words}T00:00:00Z`) : null;
  if (!day || Number.isNaN(day.getTime())) return words;
  return new Intl.DateTimeFormat("id-ID", { dateStyle: "long", timeZone: "UTC" }).format(day);
}
