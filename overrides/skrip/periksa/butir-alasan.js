// The reason why an item is not relevant: shows where it is wanted or given.
import { h } from "../dom/h.js";
import { speak } from "../dom/kabar.js";
import { IRRELEVANT } from "../inti/penilaian.js";
import { kataButir } from "../kata/butir.js";
import { describe, fieldView } from "./butir-isian.js";

/** @typedef {import("../inti/instrumen.js").Butir} Butir */
/** @typedef {import("../inti/instrumen.js").Instrumen} Instrumen */
/**
 * @typedef {object} TampilanAlasan
 * @property {HTMLElement} element
 * @property {(reason: string, found: string) => void} refresh `found`: the state of the item
 * @property {() => void} flush
 * @property {() => void} focus
 */

/**
 * @param {Instrumen} list @param {Butir} item @param {string} id that the control's id begins with
 * @param {(part: string, value: string) => void} keep @returns {TampilanAlasan | null} null where the list wants none
 */
export function reasonView(list, item, id, keep) {
  const field = list.details.find((one) => one.id === "alasan");
  if (!field) return null;
  const view = fieldView(field, `${id}:alasan`, (value) => keep("alasan", value));
  const { element: inner, control, flush, refresh: show } = view;
  const wanted = h("p", { class: "salah", id: `${id}:perlu`, hidden: true }, kataButir.perluAlasan);
  const element = h("div", { class: "alasan", hidden: true }, inner, wanted);
  inner.querySelector("label")?.append(h("span", { class: "wajib" }, ` ${kataButir.wajib}`));
  const refresh = (/** @type {string} */ reason, /** @type {string} */ found) => {
    const missing = found === "tanpa-alasan";
    const here = element.parentElement?.contains(document.activeElement) && document.activeElement !== control;
    if (missing && wanted.hidden && here) speak(`${item.code}: ${kataButir.perluAlasan}`);
    element.hidden = !missing && !reason;
    wanted.hidden = !missing;
    control.toggleAttribute("required", missing || found === IRRELEVANT);
    if (missing) control.setAttribute("aria-invalid", "true");
    else control.removeAttribute("aria-invalid");
    describe(control, wanted.id, missing);
    show(reason);
  };
  return { element, refresh, flush, focus: () => control.focus() };
}
