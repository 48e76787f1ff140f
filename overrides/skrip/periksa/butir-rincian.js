// What can be folded away below an answer: evidence and notes; the legal basis and the forms that help.
import { pageAt } from "../dom/akar.js";
import { h, put, rich } from "../dom/h.js";
import { kataButir } from "../kata/butir.js";
import { inTurn } from "./butir-giliran.js";
import { fieldView } from "./butir-isian.js";

/** @typedef {import("../inti/instrumen.js").Butir} Butir */
/** @typedef {import("../inti/instrumen.js").Dasar} Dasar */
/** @typedef {import("../inti/instrumen.js").Isian} Isian */
/** @typedef {import("../inti/jawaban.js").Parts} Parts */
/** @typedef {import("./butir-isian.js").TampilanIsian} TampilanIsian */
/**
 * @typedef {object} Rincian
 * @property {HTMLElement} element
 * @property {(parts: Parts, wanted: boolean) => void} refresh `wanted`: the answer asks for evidence
 * @property {() => void} flush
 */

/**
 * @param {Isian[]} fields @param {string} id that their controls' ids begin with
 * @param {(part: string, value: string) => void} keep @returns {Rincian}
 */
export function recordPanel(fields, id, keep) {
  /** @type {Map<string, TampilanIsian>} made when they are first shown: most are never opened */
  const views = new Map();
  /** @type {Parts} */
  let parts = new Map();
  let touched = false;
  const number = h("span", { class: "hitungan" });
  const summary = h("summary", { onclick: () => (touched = true) }, kataButir.rincian, number);
  const grid = h("div", { class: "kisi" });
  const element = h("details", { class: "butir-bukti" }, summary, grid);
  const fill = () => {
    for (const field of views.size ? [] : fields) {
      const view = fieldView(field, `${id}:${field.id}`, (value) => keep(field.id, value));
      views.set(field.id, view);
      grid.append(view.element);
    }
    for (const [part, view] of views) view.refresh(parts.get(part) ?? "");
  };
  let queued = false;
  const fillOnce = (/** @type {boolean} */ later) => {
    queued = false;
    if (element.open && !views.size && (element.isConnected || !later)) fill();
  };
  element.addEventListener("toggle", () => queued || fillOnce(false));
  const refresh = (/** @type {Parts} */ now, /** @type {boolean} */ wanted) => {
    parts = now;
    const filled = fields.filter((field) => parts.get(field.id)).length;
    put(number, filled ? kataButir.terisi(filled) : wanted ? kataButir.tanpaBukti : "");
    // Folded as the person left it; by itself it never closes on what is being typed.
    if (!touched && !element.contains(document.activeElement)) element.open = wanted || filled > 0;
    if (views.size) return fill();
    queued = element.open;
    if (queued) inTurn(fillOnce);
  };
  return { element, refresh, flush: () => views.forEach((view) => view.flush()) };
}

/** @param {Butir} item @param {URL} root @returns {HTMLElement | null} null where there is nothing to refer to */
export function referencePanel(item, root) {
  const { basis, forms } = item;
  if (!basis.length && !forms.length) return null;
  const link = (/** @type {string} */ page, /** @type {string} */ words) =>
    h("a", { href: pageAt(page, root) }, rich(words));
  const summary = h("summary", {}, forms.length ? kataButir.rujukanFormulir : kataButir.rujukan);
  const element = h("details", { class: "butir-rujukan" }, summary);
  const rule = (/** @type {Dasar} */ one) =>
    h("li", {}, link(one.page, one.words), one.via ? rich(kataButir.melalui(one.via)) : null);
  const fill = () => {
    if (element.children.length > 1) return;
    if (basis.length) element.append(h("ul", {}, basis.map(rule)));
    else element.append(h("p", {}, kataButir.tanpaDasar));
    if (!forms.length) return;
    const listed = forms.map(({ page, title }) => h("li", {}, link(page, title)));
    element.append(h("p", {}, `${kataButir.formulir}:`), h("ul", {}, listed));
  };
  element.addEventListener("toggle", fill);
  return element;
}
