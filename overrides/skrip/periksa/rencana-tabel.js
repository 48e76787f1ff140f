// The rows of the plan as cards: one view per row, kept for as long as its row is, whatever other windows do.
import { h } from "../dom/h.js";
import { aligned } from "../inti/rencana-baris.js";
import { kataRencana } from "../kata/rencana.js";
import { rowView } from "./rencana-baris.js";

/** @typedef {import("../inti/jawaban.js").Parts} Parts */
/** @typedef {import("./rencana-baris.js").Kini} Kini */
/** @typedef {import("./rencana-baris.js").TampilanBaris} TampilanBaris */
/** @typedef {import("./rencana-baris.js").Tempat} Tempat */
/** @typedef {import("./rencana-tangan.js").Tangan} Tangan */
/**
 * @typedef {object} Daftar
 * @property {HTMLElement} element
 * @property {(rows: Parts[], now: Kini) => void} refresh
 * @property {() => void} add
 * @property {() => void} flush
 */

/** @param {Tempat} place @param {Tangan} hand @param {() => void} leave go on elsewhere: no row is left @returns {Daftar} */
export function rowList(place, hand, leave) {
  const element = h("ol", { class: "rencana-baris" });
  /** @type {TampilanBaris[]} */
  let views = [];
  /** @type {Kini} */
  let last = { gaps: [], answers: new Map(), way: "", today: "" };
  /** @type {import("./rencana-baris.js").Laku} */
  const acts = { edit: (view, field, value) => hand.edit(views, view, field, value), remove };

  /** @param {Parts[]} rows @param {Kini} now */
  function refresh(rows, now) {
    last = now;
    const kept = views.filter(({ parts }) => parts.size);
    const places = aligned(place.form, kept.map(({ parts }) => parts), rows);
    const fresh = new Map(rows.map((row, at) => [kept[places[at]] ?? rowView(place, acts), row]));
    views = together(views, [...fresh.keys()]);
    arrange(element, views);
    views.forEach((view, at) => view.refresh(fresh.get(view) ?? view.parts, at + 1, now));
  }

  /** Offer an empty row; it is kept once something is filled in. */
  function add() {
    const empty = views.find(({ parts }) => !parts.size);
    const view = empty ?? rowView(place, acts);
    if (!empty) views.push(view);
    arrange(element, views);
    view.refresh(view.parts, views.indexOf(view) + 1, last);
    focus(view, "input, textarea, select");
  }

  /** @param {TampilanBaris} view */
  function remove(view) {
    view.flush();
    const at = views.indexOf(view);
    const before = views.slice(0, at).filter(({ parts }) => parts.size).length;
    views = views.filter((one) => one !== view);
    arrange(element, views);
    views.forEach((one, place) => one.refresh(one.parts, place + 1, last));
    if (view.parts.size) hand.change([{ before: view.parts, after: null, at: before }], kataRencana.dihapus(at + 1));
    if (views.length) focus(views[Math.min(at, views.length - 1)], ".hapus-baris");
    else leave();
  }

  return { element, refresh, add, flush: () => views.forEach((view) => view.flush()) };
}

/**
 * @param {TampilanBaris[]} before @param {TampilanBaris[]} kept those of the rows that are kept now
 * @returns {TampilanBaris[]} with those that stay besides, each behind the one that it followed: a row to come, and one
 *   that another window took from under a person's hands
 */
function together(before, kept) {
  const all = [...kept];
  before.forEach((view, at) => {
    const stays = !view.parts.size || view.element.contains(document.activeElement);
    if (all.includes(view) || !stays) return;
    const ahead = before.slice(0, at).reverse().find((one) => all.includes(one));
    all.splice(ahead ? all.indexOf(ahead) + 1 : 0, 0, view);
  });
  return all;
}

/**
 * @param {HTMLElement} list @param {TampilanBaris[]} views show these in this order; what is in place is not touched
 */
function arrange(list, views) {
  const wanted = new Set(views.map(({ element }) => element));
  for (const child of [...list.children]) if (!wanted.has(/** @type {HTMLElement} */ (child))) child.remove();
  let next = list.firstElementChild;
  for (const element of wanted) {
    if (element === next) next = next.nextElementSibling;
    else list.insertBefore(element, next);
  }
}

/** @param {TampilanBaris | undefined} view @param {string} selector take a keyboard to where the person goes on */
function focus(view, selector) {
  /** @type {HTMLElement | null | undefined} */ (view?.element.querySelector(selector))?.focus();
}
