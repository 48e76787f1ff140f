// What and whose an activity is: the fields of its identity, kept as they are filled in.
import { h } from "../dom/h.js";
import { bare } from "../inti/kata.js";
import { stamped } from "../inti/instrumen.js";
import { kataIdentitas } from "../kata/identitas.js";
import { fieldOf } from "./isian.js";

/** @typedef {import("./aplikasi.js").Aplikasi} Aplikasi */
/** @typedef {import("./aplikasi.js").Instrumen} Instrumen */
/** @typedef {import("./aplikasi.js").Kegiatan} Kegiatan */
/** @typedef {import("./isian.js").Medan} Medan */
/** @typedef {import("../inti/instrumen.js").Isian} Isian */
/** @typedef {{element: HTMLElement, refresh: (one: Kegiatan) => void, flush: () => void}} FormulirIdentitas */

const PAUSE = 250; // milliseconds without typing

/** @param {Aplikasi} app @param {Kegiatan} one @param {Instrumen} list @returns {FormulirIdentitas} */
export function identityForm(app, one, list) {
  const fixed = list.variants.find(({ id }) => id === list.mark.varian)?.way ?? "";
  const given = (/** @type {Isian} */ field) => Boolean(fixed) && field.id === "cara_pengumpulan";
  const places = list.identity.filter((field) => !given(field)).map((field) => placeOf(app, one, list, field));
  const shown = list.identity.filter(given).map((field) => settled(field, fixed));
  const element = h("div", { class: "identitas" }, places.map((place) => place.element), shown);
  const refresh = (/** @type {Kegiatan} */ now) => places.forEach((place) => place.refresh(now));
  return { element, refresh, flush: () => places.forEach((place) => place.flush()) };
}

/**
 * @param {Aplikasi} app @param {Kegiatan} one @param {Instrumen} list @param {Isian} field
 * @returns {FormulirIdentitas} one field that keeps itself
 */
function placeOf(app, one, list, field) {
  const medan = fieldOf(field, `identitas-${field.id}`);
  let waiting = 0;
  let touched = false;
  const flush = () => {
    clearTimeout(waiting);
    const value = medan.value();
    if (!touched || value === null) return;
    touched = false;
    const now = app.gudang.get(one.id);
    if (!now || (now.jawaban.identitas.get(field.id) ?? "") === value) return;
    app.gudang.change(one.id, { parts: [{ part: field.id, value }], mark: stamped(now.mark, list) });
  };
  medan.control.addEventListener("input", () => {
    touched = true;
    clearTimeout(waiting);
    waiting = setTimeout(flush, PAUSE);
  });
  medan.control.addEventListener("change", flush);
  const refresh = (/** @type {Kegiatan} */ now) => {
    // What another window says must not take the place of what is being typed here.
    const busy = touched || (document.activeElement === medan.control && document.hasFocus());
    if (!busy) medan.show(now.jawaban.identitas.get(field.id) ?? "");
  };
  medan.control.addEventListener("blur", () => {
    flush();
    const now = app.gudang.get(one.id);
    if (now && !touched) medan.show(now.jawaban.identitas.get(field.id) ?? "");
  });
  medan.show(one.jawaban.identitas.get(field.id) ?? "");
  return { element: medan.element, refresh, flush };
}

/** @param {Isian} field @param {string} code @returns {HTMLElement} what the part of the checklist settles */
function settled(field, code) {
  const words = field.choices.find((choice) => choice.code === code)?.words ?? code;
  const name = h("span", { class: "nama-isian" }, bare(field.name));
  return h("div", { class: "isian" }, name, h("p", {}, bare(words), ". ", kataIdentitas.tetap));
}
