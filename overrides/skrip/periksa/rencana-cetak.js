// The plan on paper: a table of words in the place of the controls, and where to sign.
import { h, rich } from "../dom/h.js";
import { bare } from "../inti/kata.js";
import { codesOf, role, rowsOf } from "../inti/rencana.js";
import { kataRencana } from "../kata/rencana.js";

/** @typedef {import("../inti/instrumen.js").Isian} Isian */
/** @typedef {import("../inti/jawaban.js").Jawaban} Jawaban */
/** @typedef {import("../inti/rencana.js").Bentuk} Bentuk */

/** @param {Bentuk} form @param {Jawaban} plan @returns {HTMLElement[]} what stands on paper */
export function printed(form, plan) {
  const { form: lembar, heads } = form;
  const { mark, editionTitle } = lembar;
  const about = heads.map((field) => [
    h("dt", {}, bare(field.name)),
    h("dd", {}, plan.jawaban.get(field.id)?.get("nilai") ?? ""),
  ]);
  return [
    h("p", { class: "cetak-judul" }, bare(lembar.title)),
    h("dl", { class: "cetak-kegiatan" }, about.flat()),
    table(form, plan),
    signing(lembar.signatures),
    h("p", { class: "cetak-nota" }, rich(lembar.disclaimer)),
    h("p", { class: "cetak-nota" }, kataRencana.edisi(editionTitle, mark.edisi, mark.versi_isi ?? "")),
  ];
}

/** @param {Bentuk} form @param {Jawaban} plan @returns {HTMLElement} */
function table(form, plan) {
  const head = (/** @type {string} */ words, /** @type {string} */ name) =>
    h("th", { scope: "col", class: `kolom-${name}` }, words);
  const heads = [head(kataRencana.nomor, "nomor"), ...form.columns.map((field) => head(bare(field.name), role(field)))];
  const rows = rowsOf(form, plan).map((row, at) => {
    const cells = form.columns.map((field) => h("td", {}, shownAs(field, row.get(field.id) ?? "")));
    return h("tr", { "data-butir": codesOf(form, row).join(" ") }, h("td", {}, at + 1), cells);
  });
  return h("table", {}, h("caption", {}, bare(form.title)), h("thead", {}, h("tr", {}, heads)), h("tbody", {}, rows));
}

/**
 * @param {Isian} field @param {string} value
 * @returns {string} as people read it: a choice in words, a date as they write it
 */
function shownAs(field, value) {
  if (field.type === "tanggal") return value.replace(/^(\d{4})-(\d\d)-(\d\d)$/, "$3/$2/$1");
  return bare(field.choices.find(({ code }) => code === value)?.words ?? value);
}

/** @param {string[]} names @returns {HTMLElement} */
function signing(names) {
  const line = () => h("p", { class: "cetak-garis" }, kataRencana.tandaTangan);
  const place = (/** @type {string} */ name) =>
    h("div", {}, h("p", {}, name), h("p", {}, `${kataRencana.tempatTanggal}:`), line());
  return h("div", { class: "cetak-tanda-tangan" }, names.map(place));
}
