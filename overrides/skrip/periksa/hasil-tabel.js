// Tables of numbers that become a list of cards on a narrow screen; roles keep them tables for a screen reader there.
import { h, put } from "../dom/h.js";

/** @typedef {import("../dom/h.js").Child} Child */
/** @typedef {{head: Child | Child[], cells: string[], kind?: string}} BarisTabel */

/**
 * @param {string} caption @param {string[]} columns the first heads the rows @param {string} kind its class
 * @param {number} sums how many of the last rows are about all of them
 * @returns {{element: HTMLTableElement, fill: (rows: BarisTabel[]) => void}} the heads of rows are kept once shown
 */
export function tableOf(caption, columns, kind, sums = 0) {
  const body = h("tbody", { role: "rowgroup" });
  const foot = h("tfoot", { role: "rowgroup" });
  const heads = columns.map((words) => h("th", { scope: "col", role: "columnheader" }, words));
  const head = h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, heads));
  const parts = [h("caption", {}, caption), head, body, sums ? foot : null];
  const element = h("table", { class: `angka ${kind}`, role: "table" }, parts);
  /** @type {HTMLTableRowElement[]} */
  let shown = [];
  const fill = (/** @type {BarisTabel[]} */ rows) => {
    if (shown.length !== rows.length) {
      shown = rows.map((row) => lineOf(row, columns));
      body.replaceChildren(...shown.slice(0, shown.length - sums));
      foot.replaceChildren(...shown.slice(shown.length - sums));
    }
    rows.forEach((row, place) => update(shown[place], row));
  };
  return { element, fill };
}

/** @param {BarisTabel} row @param {string[]} columns @returns {HTMLTableRowElement} */
function lineOf({ head, cells }, columns) {
  const cell = (/** @type {string} */ words, /** @type {number} */ place) =>
    h("td", { role: "cell", "data-label": columns[place + 1] }, words);
  return h("tr", { role: "row" }, h("th", { scope: "row", role: "rowheader" }, head), cells.map(cell));
}

/** @param {HTMLTableRowElement} line @param {BarisTabel} row */
function update(line, { cells, kind = "" }) {
  if (line.className !== kind) line.className = kind;
  cells.forEach((words, place) => put(line.cells[place + 1], words));
}
