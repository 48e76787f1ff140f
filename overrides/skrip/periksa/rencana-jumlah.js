// How far a plan is, and what of it the form has no place for.
import { h } from "../dom/h.js";
import { bare } from "../inti/kata.js";
import { progress } from "../inti/rencana.js";
import { kataRencana } from "../kata/rencana.js";

/** @typedef {import("../inti/jawaban.js").Parts} Parts */
/** @typedef {import("../inti/rencana.js").Bentuk} Bentuk */

/** @param {Bentuk} form @param {Parts[]} rows @returns {string} how far the plan is */
export function counted(form, rows) {
  if (!rows.length) return kataRencana.kosong;
  const { all, byStatus, nobody, open, late } = progress(form, rows, today());
  const choices = form.columns.flatMap(({ choices: of }) => of);
  const states = [...choices, { code: "", words: kataRencana.tanpaStatus }];
  const each = states
    .filter(({ code }) => byStatus.get(code))
    .map(({ code, words }) => `${byStatus.get(code)} ${bare(words).toLowerCase()}`);
  const wanting = [
    nobody && kataRencana.tanpaOrang(nobody),
    open && kataRencana.tanpaTenggat(open),
    late && kataRencana.terlambat(late),
  ];
  return [`${kataRencana.jumlah(all)}: ${each.join(", ")}`, ...wanting.filter(Boolean)].join("; ") + ".";
}

/** @param {HTMLDetailsElement} place @param {[string, string][]} kept what a file had that the form has no place for */
export function showRest(place, kept) {
  place.hidden = !kept.length;
  const lines = kept.map(([name, words]) => h("li", {}, `${name}: ${words}`));
  if (kept.length) place.replaceChildren(h("summary", {}, kataRencana.lain), h("ul", {}, lines));
}

/** @returns {string} the day here, YYYY-MM-DD */
export function today() {
  const now = new Date();
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
