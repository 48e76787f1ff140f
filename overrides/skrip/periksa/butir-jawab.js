// The answers that an item offers: a choice of one, to be taken back, with what the chosen one means.
import { h, put, rich } from "../dom/h.js";
import { bare } from "../inti/kata.js";
import { kataButir } from "../kata/butir.js";

/** @typedef {import("../inti/instrumen.js").Butir} Butir */
/** @typedef {import("../inti/instrumen.js").Instrumen} Instrumen */
/** @typedef {import("../inti/instrumen.js").Jawab} Jawab */
/**
 * @typedef {object} TampilanJawab
 * @property {HTMLElement} element
 * @property {(value: string) => void} refresh show the answer that is kept
 * @property {() => void} focus the chosen answer, or the first
 */

/**
 * @param {Instrumen} list @param {Butir} item @param {string} id that is the item's own in the page
 * @param {(code: string) => void} choose @param {() => void} clear @returns {TampilanJawab}
 */
export function choicesView(list, item, id, choose, clear) {
  const levels = list.scale === "kematangan";
  /** @type {Map<string, HTMLInputElement>} */
  const buttons = new Map();
  const one = (/** @type {Jawab} */ choice, /** @type {number} */ place) => {
    const onchange = () => choose(choice.code);
    const input = h("input", { type: "radio", name: `${id}:nilai`, value: choice.code, onchange });
    buttons.set(choice.code, input);
    const more = levels ? item.criteria[place] || choice.meaning : "";
    const words = levels ? h("b", {}, rich(choice.words)) : rich(choice.words);
    const criterion = more ? h("span", { class: "kriteria" }, rich(more)) : null;
    const label = { class: "jawab", "data-kode": choice.code, title: bare(choice.meaning) };
    return h("label", label, input, h("span", {}, words, criterion ? " " : null, criterion));
  };
  const empty = { type: "button", class: "kosongkan", "aria-label": kataButir.kosongkanButir(item.code), hidden: true };
  const clearing = h("button", { ...empty, onclick: clear }, kataButir.kosongkan);
  const options = h("div", { class: `pilihan${levels ? " tingkat" : ""}` }, list.choices.map(one), clearing);
  const meaning = h("p", { class: "arti-jawab", hidden: true });
  const unknown = h("p", { class: "asing", hidden: true });
  const refresh = (/** @type {string} */ value) => {
    for (const [code, input] of buttons) input.checked = code === value;
    clearing.hidden = !value;
    const known = list.choices.find(({ code }) => code === value);
    put(unknown, value && !known ? kataButir.asing(value) : "");
    unknown.hidden = !unknown.textContent;
    put(meaning, known && !levels ? bare(known.meaning) : "");
    meaning.hidden = !meaning.textContent;
  };
  const focus = () => ([...buttons.values()].find(({ checked }) => checked) ?? [...buttons.values()][0])?.focus();
  return { element: h("div", { class: "jawaban" }, options, unknown, meaning), refresh, focus };
}
