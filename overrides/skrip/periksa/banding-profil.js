// The profile by chapter, or the indices by domain, before and after.
import { pageAt } from "../dom/akar.js";
import { h, rich } from "../dom/h.js";
import { indexWay } from "../inti/banding.js";
import { percentage, shown } from "../inti/decimal.js";
import { bare } from "../inti/kata.js";
import { predicate } from "../inti/penilaian.js";
import { kataBanding as say } from "../kata/banding.js";
import { signed, steps, table } from "./banding-tabel.js";

/** @typedef {import("./aplikasi.js").Aplikasi} Aplikasi */
/** @typedef {import("../dom/h.js").Child} Child */
/** @typedef {import("../inti/banding.js").Perbandingan} Perbandingan */
/** @typedef {import("../inti/banding.js").Ukur} Ukur */
/** @typedef {import("../inti/instrumen.js").Instrumen} Instrumen */

/** @param {Aplikasi} app @param {Instrumen} list @param {Perbandingan} found @returns {HTMLElement} */
export function profile(app, list, { chapters, total }) {
  const levels = list.scale === "kematangan";
  const words = say.profil;
  const row = (/** @type {Child[]} */ head, /** @type {Ukur} */ before, /** @type {Ukur} */ after, whole = false) => ({
    head,
    cells: [
      both(({ counts }) => words.dari(counts.terisi, counts.berlaku), before, after),
      both(levels ? (one) => index(one, whole ? list : undefined) : ready, before, after),
      way(levels ? indexMove(before, after) : readyMove(before, after)),
    ],
  });
  const rows = chapters.map(({ title, page, before, after }) =>
    row([h("a", { href: pageAt(page, app.root) }, rich(title))], before, after),
  );
  // A part of a checklist may have one chapter only, and a sum of maturity only the whole has.
  if (total && chapters.length > 1) {
    rows.push(row([h("strong", {}, levels ? words.ips : words.seluruhnya)], total.before, total.after, true));
  }
  const heads = [words.bab, words.terisi, levels ? words.indeks : words.sudah, words.perubahan].map((one) => [one]);
  return table(levels ? words.domain : words.fase, heads, rows, true);
}

/** @param {(one: Ukur) => string} words @param {Ukur} before @param {Ukur} after @returns {Child[]} */
function both(words, before, after) {
  return steps(words(before), words(after));
}

/** @param {Ukur} one @returns {string} */
function ready({ counts, relevant }) {
  const words = say.profil;
  const done = counts.sudah ?? 0;
  return [words.dari(done, relevant), words.persen(percentage(done, relevant))].join(" ").trim();
}

/** @param {Ukur} one @param {Instrumen} [list] names the predicate of the whole @returns {string} */
function index({ index: found }, list) {
  if (!found?.index) return say.profil.belumLengkap;
  return [shown(found.index), say.profil.persen(list ? bare(predicate(list, found.index)) : "")].join(" ").trim();
}

/** @param {Ukur} before @param {Ukur} after @returns {[number | null, string]} which way, and by how much */
function readyMove(before, after) {
  const [a, b] = [before, after].map(({ counts }) => counts.sudah ?? 0);
  const same = before.relevant === after.relevant;
  if (!before.relevant || !after.relevant) return [null, ""];
  if (same) return [Math.sign(b - a), say.profil.butir(Math.abs(b - a))];
  // Of differently many items only the share tells which way it went.
  const [from, to] = [before, after].map(({ counts, relevant }) => tenths(counts.sudah ?? 0, relevant));
  const by = `${Math.abs(to - from) / 10}`.replace(".", ",");
  return [Math.sign(b * before.relevant - a * after.relevant), say.profil.poin(by)];
}

/** @param {number} part @param {number} whole @returns {number} tenths of a per cent, as they are shown */
function tenths(part, whole) {
  return Number(percentage(part, whole).replace("%", "").replace(",", ".")) * 10;
}

/** @param {Ukur} before @param {Ukur} after @returns {[number | null, string]} */
function indexMove(before, after) {
  const sign = indexWay(before, after);
  const [a, b] = [before.index?.index, after.index?.index];
  if (sign === null || !a || !b) return [null, ""];
  const [from, to] = [a, b].map((one) => Number(shown(one).replace(",", "")));
  const by = Math.abs(to - from);
  return [sign, by ? (by / 100).toFixed(2).replace(".", ",") : say.profil.sedikit];
}

/** @param {[number | null, string]} move @returns {Child[]} in a sign and in words */
function way([sign, by]) {
  const words = say.profil;
  const told = sign === null ? words.takTahu : !sign ? words.tetap : sign > 0 ? words.naik(by) : words.turun(by);
  const mark = sign === null ? "" : !sign ? "=" : sign > 0 ? "▲" : "▼";
  return [signed(mark, told, mark)];
}
