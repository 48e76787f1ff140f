// The profile of readiness: bars, radar and table by phase, never one grade.
import { bars, radar } from "../dom/grafik.js";
import { h, put, rich } from "../dom/h.js";
import { bare } from "../inti/kata.js";
import { profile, waiting } from "../inti/profil.js";
import { filled, numbers } from "../inti/ringkasan.js";
import { kataHasil } from "../kata/hasil.js";
import { tableOf } from "./hasil-tabel.js";

/** @typedef {import("./aplikasi.js").Kegiatan} Kegiatan */
/** @typedef {import("./aplikasi.js").Instrumen} Instrumen */
/** @typedef {import("../inti/profil.js").Baris} Baris */
/** @typedef {{element: HTMLElement, refresh: (one: Kegiatan) => void}} Bagian  a part of the screen */

const ANSWERS = /** @type {const} */ (["sudah", "sebagian", "belum", "tidak-relevan", "belum-dijawab"]);
const COLUMNS = /** @type {const} */ (["berlaku", "jumlah", ...ANSWERS, "terisi", "siap"]);

/** @param {Instrumen} list @returns {Bagian} */
export function profileView(list) {
  const words = kataHasil.kolom;
  const several = list.chapters.length > 1;
  const heads = [words.bagian, ...COLUMNS.map((name) => words[name])];
  const table = tableOf(kataHasil.tabelProfil, heads, "profil", several ? 1 : 0);
  const [amount, note] = [h("p", { class: "pokok" }), h("p", { class: "catatan-angka" })];
  const drawing = h("div", { class: "gambar-baris" });
  const title = h("h3", { id: "hasil-angka" }, kataHasil.profil);
  const parts = [title, amount, h("p", {}, kataHasil.tanpaNilai), drawing, table.element, note];
  const element = h("section", { class: "hasil-angka", "aria-labelledby": "hasil-angka" }, parts);
  const refresh = (/** @type {Kegiatan} */ { jawaban }) => {
    const { rows, total } = profile(list, jawaban);
    const unreasoned = total.counts["tanpa-alasan"];
    put(amount, filled(list, jawaban));
    put(note, unreasoned ? kataHasil.termasuk(unreasoned) : "");
    note.hidden = !unreasoned;
    table.fill([...rows, ...(several ? [{ ...total, title: kataHasil.seluruhnya }] : [])].map(line));
    drawing.replaceChildren(...pictures(rows));
  };
  return { element, refresh };
}

/** @param {Baris} row @returns {import("./hasil-tabel.js").BarisTabel} */
function line(row) {
  const found = numbers(row);
  return { head: rich(row.title), cells: COLUMNS.map((name) => `${found[name]}`), kind: row.id ? "" : "jumlah" };
}

/** @param {Baris[]} rows @returns {HTMLElement[]} */
function pictures(rows) {
  const applying = rows.filter(({ counts }) => counts.berlaku);
  const chart = bars(kataHasil.batang, kataHasil.batangUraian, applying.map(bar));
  const web = applying.length > 2 && radar(kataHasil.radar, kataHasil.radarUraian, applying.map(axis));
  const figure = (/** @type {string} */ title, /** @type {SVGElement} */ drawn, /** @type {string} */ kind) =>
    h("figure", { class: kind }, h("figcaption", { "aria-hidden": "true" }, title), drawn);
  const wide = figure(kataHasil.batang, chart, "gambar-batang");
  return web ? [wide, figure(kataHasil.radar, web, "gambar-radar")] : [wide];
}

/** @param {Baris} row @returns {import("../dom/grafik.js").Batang} */
function bar({ title, counts }) {
  const part = (/** @type {typeof ANSWERS[number]} */ code) =>
    ({ code, name: kataHasil.kolom[code], n: code === "belum-dijawab" ? waiting(counts) : counts[code] });
  const note = kataHasil.nDari(counts.terisi, counts.berlaku);
  return { label: bare(title), parts: ANSWERS.map(part), of: counts.berlaku, note };
}

/** @param {Baris} row @returns {import("../dom/grafik.js").Sumbu} where nothing is answered, nothing is known */
function axis(row) {
  const known = row.counts.terisi > 0 && row.relevant > 0;
  const shown = known ? `${numbers(row).siap}` : kataHasil.radarBelum.kesiapan;
  return { label: shortOf(row.title), value: known ? row.counts.sudah / row.relevant : null, shown };
}

/** @param {string} title "Fase 1 Spesifikasi Kebutuhan" @returns {string} "Fase 1" */
export function shortOf(title) {
  return /^\S+ \d+/.exec(bare(title))?.[0] ?? bare(title);
}
