// The items that differ, by chapter, with what was noted as evidence; and a filter by the way that they went.
import { pageAt } from "../dom/akar.js";
import { h, put, rich } from "../dom/h.js";
import { WAYS } from "../inti/banding.js";
import { bare } from "../inti/kata.js";
import { kataBanding as say } from "../kata/banding.js";
import { signed, steps, table } from "./banding-tabel.js";

/** @typedef {import("./aplikasi.js").Aplikasi} Aplikasi */
/** @typedef {import("../inti/banding.js").Beda} Beda */
/** @typedef {import("../inti/banding.js").Perbandingan} Perbandingan */
/** @typedef {import("../inti/instrumen.js").Instrumen} Instrumen */

/** @type {Record<string, string>} a sign for each way; words stand beside it */
const SIGNS = { naik: "▲", turun: "▼", baru: "+", hilang: "−", lain: "◆", bukti: "≠" };

/** @param {Aplikasi} app @param {Instrumen} list @param {Perbandingan} found @returns {HTMLElement[]} */
export function changes(app, list, found) {
  const all = found.chapters.map(({ title, items }) => ({ title, items: items.filter(({ way }) => way !== "sama") }));
  const chapters = all.filter(({ items }) => items.length);
  const head = h("h3", {}, say.butir.judul);
  if (!chapters.length) return [head, h("p", {}, say.butir.nihil), ...unknown(found)];
  const parts = chapters.map(({ title, items }) => {
    const lines = items.map((item) => line(app, list, item));
    return h("section", { class: "banding-bab" }, h("h4", {}, rich(title)), h("ul", {}, lines));
  });
  const box = h("div", { class: "banding-butir" }, parts);
  return [head, filter(box, chapters.flatMap(({ items }) => items)), box, ...unknown(found)];
}

/** @param {HTMLElement} box with lines @param {Beda[]} items @returns {HTMLElement} shows some of them */
function filter(box, items) {
  const count = (/** @type {string} */ way) => items.filter((item) => item.way === way).length;
  const told = h("p", { class: "hanya-lisan", role: "status" });
  const sift = (/** @type {string} */ wanted) => {
    const lines = /** @type {HTMLElement[]} */ ([...box.querySelectorAll("li[data-arah]")]);
    for (const one of lines) one.hidden = Boolean(wanted) && one.dataset.arah !== wanted;
    for (const part of /** @type {NodeListOf<HTMLElement>} */ (box.querySelectorAll(".banding-bab"))) {
      part.hidden = !part.querySelector("li[data-arah]:not([hidden])");
    }
    put(told, say.butir.tampil(lines.filter(({ hidden }) => !hidden).length));
  };
  const choice = (/** @type {string} */ way, /** @type {string} */ words) => {
    const props = { type: "radio", name: "banding-arah", value: way, checked: !way, onchange: () => sift(way) };
    return h("label", {}, h("input", props), h("span", {}, words));
  };
  const known = WAYS.filter(count);
  const ways = known.map((way) => choice(way, `${say.arah[way]} (${count(way)})`));
  const legend = h("legend", {}, say.butir.saring);
  return h("fieldset", { class: "banding-saring" }, legend, choice("", say.butir.semua(items.length)), ways, told);
}

/** @param {Aplikasi} app @param {Instrumen} list @param {Beda} one @returns {HTMLElement} */
function line(app, list, one) {
  const { item, before, after, way } = one;
  const name = h("a", { href: pageAt(item.page, app.root) }, h("strong", {}, item.code), " ", rich(item.words));
  const states = way === "bukti" ? [stateWords(list, after)] : steps(stateWords(list, before), stateWords(list, after));
  const told = h("p", { class: "banding-keadaan" }, states, " ", signed(SIGNS[way], say.arah[way], way));
  return h("li", { "data-arah": way }, h("p", {}, name), told, details(list, one));
}

/** @param {Instrumen} list @param {string} state @returns {string} */
function stateWords(list, state) {
  const choice = list.choices.find(({ code }) => code === state);
  return choice ? bare(choice.words) : say.keadaan[state] ?? state;
}

/** @param {Instrumen} list @param {Beda} one @returns {HTMLElement | null} what was noted */
function details(list, { details: noted, way }) {
  if (!noted.length) return null;
  const name = (/** @type {string} */ id) => bare(list.details.find((field) => field.id === id)?.name ?? id);
  const words = say.butir;
  const rows = noted.map(({ id, before, after }) => ({
    head: [name(id)],
    cells: [[before || words.tiada], [after || words.tiada]],
  }));
  const heads = [[h("span", { class: "hanya-lisan" }, say.keterangan)], [words.sebelum], [words.sesudah]];
  const summary = h("summary", {}, words.rincian);
  return h("details", { open: way === "bukti" }, summary, table(words.rincian, heads, rows, true));
}

/** @param {Perbandingan} found @returns {HTMLElement[]} answers to what the checklist lacks */
function unknown({ unknown: list }) {
  if (!list.length) return [];
  const rows = list.map(({ id, before, after }) => ({ head: [id], cells: [[before || "–"], [after || "–"]] }));
  const heads = [[say.tidakDapat.kode], [say.sebelum], [say.sesudah]];
  const title = say.tidakDapat.asing(list.length);
  return [h("h3", {}, title), table(title, heads, rows, true)];
}
