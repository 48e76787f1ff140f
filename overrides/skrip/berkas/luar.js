// What was said about the opened file, and the answers that this sheet has no place for: kept, shown, saved again.
import { all, one, split, word } from "./lembar.js";

/** @typedef {import("../inti/jawaban.js").Jawaban} Jawaban */
/** @typedef {import("../inti/jawaban.js").Remark} Remark */

/** @param {Jawaban} jawaban @param {Remark[]} remarks @param {boolean} planned whether a plan came with them */
export function showRemarks(jawaban, remarks, planned) {
  const rest = [...outside(jawaban)];
  const told = remarks.map((remark) => word(remark.word, remark.with));
  if (planned) told.push(word("rencana-ikut"));
  if (rest.length) told.push(word("di-luar", { n: rest.length }));
  one("#catatan-berkas").replaceChildren(...told.map((words) => element("li", words)));
  one("#catatan-berkas").hidden = !told.length;
  one("#di-luar").hidden = !rest.length;
  one("#di-luar tbody").replaceChildren(...rest.map((cells) => {
    const row = document.createElement("tr");
    row.append(...cells.map((cell) => element("td", cell)));
    return row;
  }));
}

/** @param {string} name @param {string} words @returns {HTMLElement} */
function element(name, words) {
  const made = document.createElement(name);
  made.textContent = words;
  return made;
}

/** @param {Jawaban} jawaban @returns {Generator<[string, string, string]>} id, part and text of each */
function* outside(jawaban) {
  const names = new Set(all(".lembar [name]").map(({ name }) => name));
  for (const [part, value] of jawaban.identitas) {
    if (!names.has(`identitas:${part}`)) yield ["identitas", part, value];
  }
  for (const [id, parts] of jawaban.jawaban) {
    for (const [part, value] of parts) if (!names.has(`${id}:${part}`)) yield [id, part, value];
  }
  for (const [id, rows] of jawaban.baris) {
    const table = all("[data-baris]").find(({ dataset }) => dataset.baris === id);
    const columns = new Set(table ? all(".baris:first-of-type [name]", table).map(({ name }) => split(name)[0]) : []);
    for (const [index, row] of rows.entries()) {
      for (const [part, value] of row) if (!columns.has(part)) yield [`${id} ${index + 1}`, part, value];
    }
  }
}

