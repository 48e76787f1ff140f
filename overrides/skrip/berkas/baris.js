// Growing tables: rows are added and removed; what is left empty is no row of the answer.
import { grow, rows, show } from "./isian.js";
import { tell } from "./kabar.js";
import { all, one, say, split, word } from "./lembar.js";

/** @typedef {import("../inti/jawaban.js").Jawaban} Jawaban */
/** @typedef {import("../inti/jawaban.js").Parts} Parts */
/** @typedef {{jawaban: () => Jawaban, changed: () => void}} Keeper */

/** @param {Jawaban} jawaban show every table with the rows that were answered */
export function showTables(jawaban) {
  for (const table of all("[data-baris]")) {
    const list = listOf(jawaban, table);
    all(".baris", table).forEach((row) => row.remove());
    for (const parts of list) insert(jawaban, table, parts);
    renumber(table);
  }
}

/** @param {Jawaban} jawaban @param {HTMLElement} table @returns {Parts[]} its rows, at least as many as it must show */
function listOf(jawaban, table) {
  const id = /** @type {string} */ (table.dataset.baris);
  const list = jawaban.baris.get(id) ?? [];
  jawaban.baris.set(id, list);
  while (list.length < Math.max(1, Number(table.dataset.minimal))) list.push(new Map());
  return list;
}

/**
 * @param {Jawaban} jawaban @param {HTMLElement} table @param {Parts} parts @param {Element | null} [before]
 * @returns {Element}
 */
function insert(jawaban, table, parts, before = null) {
  const row = one("template", table).content.firstElementChild.cloneNode(true);
  rows.set(row, parts);
  one(".isi-tabel", table).insertBefore(row, before);
  show(jawaban, row);
  return row;
}

/** @param {HTMLElement} table number the rows, and name their controls by the numbers */
function renumber(table) {
  all(".baris", table).forEach((row, index) => {
    const number = index + 1;
    say(one(".nomor", row), String(number));
    one(".hapus-baris", row).setAttribute("aria-label", word("hapus-baris", { nomor: number }));
    for (const control of all("[name]", row)) control.name = `${split(control.name)[0]}:${number}`;
  });
}

/** @param {Element} row @param {string} selector move the focus to where the person goes on */
function focus(row, selector) {
  one(selector, row)?.focus();
}

/** @param {HTMLElement} table @param {Keeper} keeper */
function add(table, keeper) {
  const list = listOf(keeper.jawaban(), table);
  list.push(new Map());
  const row = insert(keeper.jawaban(), table, list[list.length - 1]);
  renumber(table);
  keeper.changed();
  focus(row, "input, select, textarea");
}

/** @param {HTMLElement} table @param {HTMLElement} row @param {Keeper} keeper */
function remove(table, row, keeper) {
  const list = listOf(keeper.jawaban(), table);
  const index = all(".baris", table).indexOf(row);
  const [parts] = list.splice(index, 1);
  row.remove();
  const short = listOf(keeper.jawaban(), table).slice(all(".baris", table).length);
  for (const empty of short) insert(keeper.jawaban(), table, empty);
  renumber(table);
  keeper.changed();
  focus(all(".baris", table)[Math.min(index, list.length - 1)], ".hapus-baris");
  tell("baris-dihapus", { nomor: index + 1 }, { word: "urungkan", act: () => restore(table, index, parts, keeper) });
}

/** @param {HTMLElement} table @param {number} index @param {Parts} parts @param {Keeper} keeper */
function restore(table, index, parts, keeper) {
  const list = listOf(keeper.jawaban(), table);
  const last = list[list.length - 1];
  // The empty row that took the place of the removed one at the end goes again.
  if (!last.size && list.length === Math.max(1, Number(table.dataset.minimal))) {
    list.pop();
    all(".baris", table).pop().remove();
  }
  list.splice(index, 0, parts);
  const row = insert(keeper.jawaban(), table, parts, all(".baris", table)[index] ?? null);
  renumber(table);
  keeper.changed();
  focus(row, "input, select, textarea");
}

/** @param {Keeper} keeper make the buttons of all tables work */
export function listenToTables(keeper) {
  for (const table of all("[data-baris]")) {
    one(".tambah-baris", table).addEventListener("click", () => add(table, keeper));
    table.addEventListener("click", (/** @type {Event} */ event) => {
      const button = /** @type {HTMLElement} */ (event.target).closest(".hapus-baris");
      if (button) remove(table, /** @type {HTMLElement} */ (button.closest(".baris")), keeper);
    });
  }
  addEventListener("beforeprint", () => all("textarea").forEach(grow));
}
