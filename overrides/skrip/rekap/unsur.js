// What the parts of the page are made of: buttons, tables that scroll sideways, items with the way to their page.
import { h, rich } from "../dom/h.js";

/** @typedef {import("../dom/h.js").Child} Child */
/** @typedef {import("../inti/instrumen.js").Butir} Butir */
/** @typedef {Child | Child[]} Sel */

/** @param {string} words @param {() => void} onclick @param {string} [kind] @returns {HTMLButtonElement} */
export function button(words, onclick, kind = "") {
  return h("button", { type: "button", class: `md-button ${kind}`.trim(), onclick }, words);
}

/** @param {string} name @param {HTMLElement} inner @returns {HTMLElement} that a keyboard can scroll sideways */
export function scrolled(name, inner) {
  return h("div", { class: "gulir", tabindex: 0, role: "region", "aria-label": name }, inner);
}

/**
 * @param {string} caption @param {string[]} heads @param {Node[]} lines
 * @param {{numbers?: boolean, quiet?: boolean}} more numbers in all but the first column; a caption only read out
 * @returns {{element: HTMLElement, body: HTMLElement}}
 */
export function grid(caption, heads, lines, { numbers = false, quiet = false }) {
  const cells = heads.map((words, place) => h("th", { scope: "col", class: numbers && place ? "angka" : null }, words));
  const body = h("tbody", {}, lines);
  const about = h("caption", { class: quiet ? "hanya-lisan" : null }, caption);
  const whole = h("table", { class: "rekap-tabel" }, about, h("thead", {}, h("tr", {}, cells)), body);
  return { element: scrolled(caption.split(".")[0], whole), body };
}

/** @param {Sel} first @param {Sel[]} rest @param {boolean} [numbers] @returns {HTMLElement} a line of such a table */
export function line(first, rest, numbers = false) {
  const cells = rest.map((cell) => h("td", { class: numbers ? "angka" : null }, cell));
  return h("tr", {}, h("th", { scope: "row" }, first), cells);
}

/** @param {Butir} item @param {URL} root of the edition @returns {Child[]} its code, a link, and words */
export function itemName(item, root) {
  return [h("a", { href: new URL(item.page, root).href }, item.code), " ", ...rich(item.words)];
}

/**
 * @template T
 * @param {HTMLElement} body of a table that holds the first lines @param {T[]} rest what else there is
 * @param {(one: T) => HTMLElement} made @param {string} words @returns {HTMLButtonElement | null} that shows the rest
 */
export function moreOf(body, rest, made, words) {
  if (!rest.length) return null;
  const more = button(words, () => {
    const lines = rest.map(made);
    body.append(...lines);
    more.remove();
    lines[0].querySelector("a")?.focus();
  });
  return more;
}
