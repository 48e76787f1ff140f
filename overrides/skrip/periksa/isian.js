// A field of a form with its label, its hint and what is wrong with what stands in it.
import { h, put } from "../dom/h.js";
import { clean } from "../inti/jawaban.js";
import { bare } from "../inti/kata.js";
import { kataIdentitas } from "../kata/identitas.js";

/** @typedef {import("../inti/instrumen.js").Isian} Isian */
/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Kendali */
/**
 * @typedef {object} Medan
 * @property {HTMLElement} element
 * @property {Kendali} control
 * @property {() => string | null} value  null while what is typed is nothing yet, such as half a date
 * @property {(value: string) => void} show
 * @property {(words: string) => void} complain  empty: nothing is wrong
 */

const YEAR = /^(19|20|21)\d\d$/;

/** @param {string} words @returns {boolean} */
export function isYear(words) {
  return YEAR.test(words);
}

/**
 * @param {Isian} field @param {string} id of the control in the page
 * @param {{hint?: string, required?: boolean}} [more]
 * @returns {Medan}
 */
export function fieldOf(field, id, more = {}) {
  const control = controlOf(field, id);
  const hint = more.hint ?? bare(field.hint);
  const help = h("p", { class: "petunjuk", id: `${id}-petunjuk`, hidden: !hint }, hint);
  const fault = h("p", { class: "salah", id: `${id}-salah`, hidden: true });
  control.setAttribute("aria-describedby", `${help.id} ${fault.id}`);
  if (more.required) control.setAttribute("aria-required", "true");
  const must = more.required ? h("span", { class: "wajib" }, ` ${kataIdentitas.wajib}`) : null;
  const label = h("label", { for: id }, bare(field.name), must);
  const element = h("div", { class: `isian isian-${field.type}` }, label, help, control, fault);
  let foreign = ""; // a value that the control can't show
  const complain = (/** @type {string} */ words) => {
    put(fault, words);
    fault.hidden = !words;
    if (words) control.setAttribute("aria-invalid", "true");
    else control.removeAttribute("aria-invalid");
  };
  const value = () => (control.validity.badInput ? null : clean(control.value) || foreign);
  const check = () => complain(faultOf(field, control, foreign));
  const show = (/** @type {string} */ given) => {
    if (value() === given && !foreign) return;
    control.value = given;
    foreign = clean(control.value) === given ? "" : given;
    check();
  };
  control.addEventListener("input", () => {
    foreign = "";
    if (control.hasAttribute("aria-invalid")) check();
  });
  control.addEventListener("change", check);
  return { element, control, value, show, complain };
}

/** @param {Isian} field @param {string} id @returns {Kendali} */
function controlOf(field, id) {
  if (field.type === "pilihan") {
    const options = field.choices.map(({ code, words }) => h("option", { value: code }, bare(words)));
    return h("select", { id, class: "kendali" }, h("option", { value: "" }, kataIdentitas.belumDipilih), options);
  }
  if (field.type === "paragraf") return h("textarea", { id, class: "kendali", rows: 3 });
  if (field.type === "tanggal") {
    return h("input", { id, class: "kendali", type: "date", min: "1900-01-01", max: "2199-12-31" });
  }
  if (field.type === "tahun") {
    return h("input", { id, class: "kendali", type: "text", inputmode: "numeric", maxlength: 4, autocomplete: "off" });
  }
  return h("input", { id, class: "kendali", type: "text", autocomplete: "off" });
}

/** @param {Isian} field @param {Kendali} control @param {string} foreign @returns {string} what is wrong, or empty */
function faultOf(field, control, foreign) {
  if (control.validity.badInput) return kataIdentitas.tanggalSalah;
  if (foreign) return kataIdentitas.asing(foreign);
  const value = clean(control.value);
  if (field.type === "tahun" && value && !isYear(value)) return kataIdentitas.tahunSalah;
  const free = field.type === "teks" || field.type === "paragraf";
  return free && field.limit && value.length > field.limit ? kataIdentitas.terlaluPanjang(field.limit) : "";
}
