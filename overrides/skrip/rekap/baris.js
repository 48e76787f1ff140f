// A row of the table of a checklist, and the one below it that opens.
import { h } from "../dom/h.js";

/** @typedef {import("../inti/rekap.js").Rekaman} Rekaman */
/** @typedef {import("../inti/rekap-kolom.js").Kolom} Kolom */
/** @typedef {import("./tabel.js").Pandangan} Pandangan */

let number = 0;

/**
 * @param {Rekaman} one @param {Kolom[]} columns @param {Pandangan} looks @param {(one: Rekaman) => HTMLElement} more
 * @returns {HTMLElement[]} its row, and the one below that opens
 */
export function rowOf(one, columns, looks, more) {
  const id = `rekap-rincian-${(number += 1)}`;
  const inner = h("td", { colspan: columns.length });
  const below = h("tr", { class: "rekap-bawah", id, hidden: true }, inner);
  const cells = columns.map((column) => cell(one, column));
  const opener = h("button", { type: "button", class: "rekap-buka", "aria-expanded": "false", "aria-controls": id });
  const place = columns.findIndex((column) => column.id === "kegiatan");
  opener.append(...cells[place].childNodes);
  cells[place].append(opener);
  const show = () => {
    const open = looks.open.has(one.source);
    opener.setAttribute("aria-expanded", String(open));
    below.hidden = !open;
    if (open && !inner.firstChild) inner.append(more(one));
  };
  opener.addEventListener("click", () => {
    if (!looks.open.delete(one.source)) looks.open.add(one.source);
    show();
  });
  show();
  return [h("tr", {}, cells), below];
}

/** @param {Rekaman} one @param {Kolom} column @returns {HTMLElement} */
function cell(one, { id, number: right, show, brief, below }) {
  const under = below?.(one);
  const [full, short] = [show(one), brief?.(one) ?? ""];
  const over = short && short !== full ? h("abbr", { title: full }, short) : full;
  const words = [h("span", { class: "atas" }, over), under ? h("span", { class: "bawah" }, under) : null];
  if (id === "kegiatan") return h("th", { scope: "row" }, words);
  return h("td", { class: right ? "angka" : `kolom-${id}` }, words);
}
