// Who and when for many rows at once; what is filled in already stays.
import { h } from "../dom/h.js";
import { idOf, role } from "../inti/rencana.js";
import { kataRencana } from "../kata/rencana.js";
import { fieldView } from "./butir-isian.js";

/** @typedef {import("../inti/jawaban.js").Parts} Parts */
/** @typedef {import("../inti/rencana.js").Bentuk} Bentuk */
/** @typedef {import("../inti/rencana-baris.js").Ganti} Ganti */

const ROLES = ["penanggung-jawab", "tenggat"];

/**
 * @param {Bentuk} form @param {() => Parts[]} rows @param {(changes: Ganti[]) => void} change @returns {HTMLElement}
 */
export function together(form, rows, change) {
  /** @type {Map<string, string>} */
  const given = new Map();
  const fields = form.columns
    .filter((field) => ROLES.includes(role(field)))
    .map((field) => fieldView(field, `sekaligus-${role(field)}`, (value) => given.set(field.id, value)));
  const act = () => {
    fields.forEach((field) => field.flush());
    change(rows().flatMap((row) => filled(form, row, given)));
  };
  const button = h("button", { type: "button", class: "md-button", onclick: act }, kataRencana.terapkan);
  return h(
    "details",
    { class: "rencana-sekaligus" },
    h("summary", {}, kataRencana.sekaligus),
    h("p", {}, kataRencana.sekaligusKata),
    h("div", { class: "rencana-isian" }, fields.map(({ element }) => element)),
    h("p", { class: "tombol-baris" }, button),
  );
}

/** @param {Bentuk} form @param {Parts} row @param {Map<string, string>} given @returns {Ganti[]} one, or none */
function filled({ columns }, row, given) {
  const after = new Map(row);
  for (const wanted of ROLES) {
    const id = idOf(columns, wanted);
    const value = given.get(id);
    if (value && !row.get(id)) after.set(id, value);
  }
  return after.size > row.size ? [{ before: row, after, at: 0 }] : [];
}
