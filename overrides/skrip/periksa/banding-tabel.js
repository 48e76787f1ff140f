// A table of what stands before and after.
import { h } from "../dom/h.js";
import { kataBanding as say } from "../kata/banding.js";

/** @typedef {import("../dom/h.js").Child} Child */

/** @param {string} before @param {string} after @returns {Child[]} */
export function steps(before, after) {
  const arrow = h("span", { "aria-hidden": "true" }, " → ");
  const [from, to] = [before, after].map((words) => h("span", { class: "banding-nilai" }, words));
  return [from, arrow, h("span", { class: "hanya-lisan" }, ` ${say.profil.menjadi} `), to];
}

/** @param {string} sign @param {string} words @param {string} way @returns {HTMLElement} seen and read */
export function signed(sign, words, way) {
  return h("span", { class: "arah", "data-arah": way }, h("span", { "aria-hidden": "true" }, sign, " "), words);
}

/**
 * @param {string} caption @param {(Child | Child[])[]} heads of the columns
 * @param {{head: Child[], cells: Child[][]}[]} rows @param {boolean} [quiet] whether the heading above says the same
 * @returns {HTMLElement} a table that stays one for a screen reader where its rows are set as blocks
 */
export function table(caption, heads, rows, quiet = false) {
  const column = (/** @type {Child | Child[]} */ words) => h("th", { scope: "col", role: "columnheader" }, words);
  const label = (/** @type {number} */ place) => [heads[place + 1]].flat().join("");
  const cell = (/** @type {Child[]} */ words, /** @type {number} */ place) =>
    h("td", { role: "cell", "data-kepala": label(place) }, h("span", {}, words));
  const body = rows.map(({ head, cells }) =>
    h("tr", { role: "row" }, h("th", { scope: "row", role: "rowheader" }, head), cells.map(cell)),
  );
  return h(
    "table",
    { class: "banding-tabel", role: "table" },
    h("caption", { class: quiet ? "hanya-lisan" : "" }, caption),
    h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, heads.map(column))),
    h("tbody", { role: "rowgroup" }, body),
  );
}
