// What the parts of the page are made of: buttons, tables that scroll sideways, items with the way to their page.
import { pageAt } from "../dom/akar.js";
import { h, rich } from "../dom/h.js";
import { kataRekap } from "../kata/rekap.js";

/** @typedef {import("../dom/h.js").Child} Child */
/** @typedef {import("../inti/instrumen.js").Butir} Butir */
/** @typedef {Child | Child[]} Sel */

/** @param {string} words @param {() => void} onclick @param {string} [kind] @returns {HTMLButtonElement} */
export function button(words, onclick, kind = "") {
  return h("button", { type: "button", class: `md-button ${kind}`.trim(), onclick }, words);
}

/**
 * @param {string} name @param {HTMLElement} inner
 * @returns {HTMLElement} that says so where it is wider than its place, and that a keyboard can then move sideways
 */
export function scrolled(name, inner) {
  const hint = h("p", { class: "rekap-geser", hidden: true }, kataRekap.geser);
  const box = h("div", { class: "gulir" }, inner);
  const reach = () => {
    const wide = box.scrollWidth > box.clientWidth;
    hint.hidden = !wide;
    for (const [key, value] of Object.entries({ tabindex: "0", role: "region", "aria-label": name })) {
      if (wide) box.setAttribute(key, value);
      else box.removeAttribute(key);
    }
  };
  const watcher = new ResizeObserver(reach);
  for (const one of [box, inner]) watcher.observe(one);
  return h("div", { class: "rekap-lebar" }, hint, box);
}

/** @param {string} path @returns {HTMLElement} that breaks where its parts meet */
export function fileName(path) {
  const parts = path.match(/[^/_]*[/_]|[^/_]+$/g) ?? [path];
  return h("span", {}, parts.flatMap((words, place) => (place ? [h("wbr"), words] : [words])));
}

/**
 * @param {string} caption @param {string[]} heads @param {Node[]} lines
 * @param {{numbers?: boolean, quiet?: boolean, cards?: boolean}} more numbers in all but the first column; a caption
 *   only read out; lines, made by `card`, that are set as cards where there is little room
 * @returns {{element: HTMLElement, body: HTMLElement}}
 */
export function grid(caption, heads, lines, { numbers = false, quiet = false, cards = false }) {
  // A browser takes what is set as blocks for no table, unless it is told.
  const role = (/** @type {string} */ name) => (cards ? name : null);
  const kind = (/** @type {number} */ place) => (numbers && place ? "angka" : null);
  const column = { scope: "col", role: role("columnheader") };
  const cells = heads.map((words, place) => h("th", { ...column, class: kind(place) }, words));
  const body = h("tbody", { role: role("rowgroup") }, lines);
  const about = h("caption", { class: quiet ? "hanya-lisan" : null }, caption);
  const top = h("thead", { role: role("rowgroup") }, h("tr", { role: role("row") }, cells));
  const whole = { class: cards ? "rekap-tabel rekap-kartu" : "rekap-tabel", role: role("table") };
  return { element: scrolled(caption.split(".")[0], h("table", whole, about, top, body)), body };
}

/** @param {Sel} first @param {Sel[]} rest @param {boolean} [numbers] @returns {HTMLElement} a line of such a table */
export function line(first, rest, numbers = false) {
  const cells = rest.map((cell) => h("td", { class: numbers ? "angka" : null }, cell));
  return h("tr", {}, h("th", { scope: "row" }, first), cells);
}

/** @param {string[]} heads of the columns @param {Sel[]} cells @returns {HTMLElement} a line that may become a card */
export function card(heads, [first, ...rest]) {
  const cell = (/** @type {Sel} */ inner, /** @type {number} */ place) =>
    h("td", { role: "cell", "data-kepala": heads[place + 1] }, inner);
  return h("tr", { role: "row" }, h("th", { scope: "row", role: "rowheader" }, first), rest.map(cell));
}

/** @param {Butir} item @param {URL} root of the edition @returns {Child[]} its code, a link, and words */
export function itemName(item, root) {
  return [h("a", { href: pageAt(item.page, root) }, item.code), " ", ...rich(item.words)];
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
