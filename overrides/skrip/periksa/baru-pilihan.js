// What is chosen for a new activity: its checklist, and the way of collecting data.
import { h, put } from "../dom/h.js";
import { instrument, itemsOf } from "../inti/instrumen.js";
import { bare } from "../inti/kata.js";
import { kataBaru } from "../kata/daftar.js";

/** @typedef {import("./aplikasi.js").Aplikasi} Aplikasi */
/** @typedef {import("../inti/instrumen.js").Isian} Isian */
/** @typedef {import("../inti/instrumen.js").Ringkas} Ringkas */

/** The field of the identity that says which items apply. */
export const WAY = "cara_pengumpulan";

/**
 * @param {Ringkas[]} all @param {Ringkas} chosen @param {(one: Ringkas) => void} choose
 * @returns {HTMLElement} the checklists to choose from
 */
export function sheetChoice(all, chosen, choose) {
  const choice = (/** @type {Ringkas} */ one) => {
    const id = `lembar-${one.name}`;
    const named = { "aria-labelledby": id, "aria-describedby": `isi-${id}` };
    const state = { checked: one === chosen, onchange: () => choose(one) };
    const input = h("input", { type: "radio", name: "lembar", value: one.name, ...state, ...named });
    const size = h("em", {}, kataBaru.ukuran(one.scale, one.items));
    const summary = h("span", { id: `isi-${id}` }, bare(one.summary), " ", size);
    return h("label", { class: "pilihan-lembar" }, input, h("strong", { id }, bare(one.title)), summary);
  };
  return h("fieldset", {}, h("legend", {}, kataBaru.lembar), all.map(choice));
}

/**
 * @param {Aplikasi} app
 * @returns {{element: HTMLElement, show: (one: Ringkas) => void, value: () => string}} the ways, for those checklists
 *   that ask for one
 */
export function wayChoice(app) {
  const element = h("div", { class: "cara" });
  const value = () => element.querySelector("input:checked")?.getAttribute("value") ?? "";
  /** @type {Ringkas | null} */
  let shown = null;
  const show = async (/** @type {Ringkas} */ one) => {
    shown = one;
    const field = one.identity.find(({ id }) => id === WAY);
    element.replaceChildren(...(field ? [waysOf(field, value())] : []));
    const list = field && (await instrument(app.root, one.name).catch(() => null));
    if (list && shown === one) showEffects(element, list.chapters.flatMap(itemsOf));
  };
  return { element, show: (one) => void show(one), value };
}

/** @param {Isian} field @param {string} chosen @returns {HTMLElement} */
function waysOf(field, chosen) {
  const choices = [...field.choices, { code: "", words: kataBaru.caraBelum }];
  const radio = (/** @type {{code: string, words: string}} */ { code, words }) => {
    const input = h("input", { type: "radio", name: WAY, value: code, checked: code === chosen });
    const effect = h("span", { class: "akibat", "data-cara": code }, code ? "" : kataBaru.caraBelumIsi);
    return h("label", {}, input, h("span", {}, bare(words), " ", effect));
  };
  const help = h("p", { class: "petunjuk", id: "baru-cara" }, kataBaru.caraIsi);
  return h("fieldset", { "aria-describedby": help.id }, h("legend", {}, bare(field.name)), help, choices.map(radio));
}

/** @param {HTMLElement} element @param {{notFor: string[]}[]} items say how many of them each way leaves out */
function showEffects(element, items) {
  for (const effect of element.querySelectorAll(".akibat")) {
    const way = effect.getAttribute("data-cara");
    const out = items.filter(({ notFor }) => way && notFor.includes(way)).length;
    if (way) put(effect, kataBaru.caraBerlaku(out, items.length));
  }
}
