// The items of a sub-process or an indicator: how they stand, and their answers to give here.
import { h, put } from "../dom/h.js";
import { itemsOf } from "../inti/instrumen.js";
import { counts, state } from "../inti/penilaian.js";
import { kataHalaman } from "../kata/halaman.js";
import { itemView } from "../periksa/butir.js";
import { noteOpen, wasOpen } from "./kegiatan.js";

/** @typedef {import("../inti/gudang.js").Kegiatan} Kegiatan */
/** @typedef {import("../inti/instrumen.js").Butir} Butir */
/** @typedef {import("../inti/instrumen.js").Instrumen} Instrumen */
/** @typedef {import("../periksa/butir.js").TampilanButir} TampilanButir */
/** @typedef {import("./kegiatan.js").Halaman} Halaman */
/** @typedef {import("./panel.js").Badan} Badan */

/** @param {Halaman} page @param {Instrumen} list @param {string} id of the activity @returns {Badan} */
export function itemsBody(page, list, id) {
  const items = itemsAt(list, page.subject);
  if (!items.length) return { element: h("p", {}, kataHalaman.diLuarBagian), refresh: () => {}, flush: () => {} };
  const count = h("p", { class: "panel-hitungan" });
  const states = items.map((item) => stateView(list, item));
  const here = h("div", { class: "panel-jawaban" });
  /** @type {TampilanButir[]} made when they are wanted first */
  const views = [];
  /** @type {[Kegiatan, string] | null} */
  let latest = null;
  const place = { gudang: page.gudang, id, list, root: page.root };
  const details = h("details", { ontoggle: () => unfold() }, h("summary", {}, kataHalaman.isiDiSini), here);
  const unfold = () => {
    if (details.isConnected) noteOpen(details.open);
    if (!details.open || views.length || !latest) return;
    views.push(...items.map((item) => itemView(place, item)));
    here.append(h("p", { class: "panel-tanya" }, list.question), ...views.map(({ element }) => element));
    for (const view of views) view.refresh(...latest);
  };
  const refresh = (/** @type {Kegiatan} */ one, /** @type {string} */ way) => {
    latest = [one, way];
    const { terisi, berlaku } = counts(list, items, one.jawaban.jawaban, way);
    put(count, kataHalaman.hitungan(codeOf(page.subject), terisi, berlaku));
    for (const view of [...states, ...views]) view.refresh(one, way);
    unfold();
  };
  details.open = wasOpen();
  const element = h("div", {}, count, h("ul", { class: "panel-keadaan" }, states.map((one) => one.element)), details);
  return { element, refresh, flush: () => views.forEach((view) => view.flush()) };
}

/** @param {Instrumen} list @param {string} subject @returns {Butir[]} of the group, or the one item, of that id */
function itemsAt(list, subject) {
  const groups = list.chapters.flatMap((chapter) => chapter.groups);
  const group = groups.find(({ id }) => id === subject);
  return group?.items ?? list.chapters.flatMap(itemsOf).filter(({ id }) => id === subject);
}

/** @param {string} id @returns {string} as readers know it: "5.6" */
function codeOf(id) {
  return id.replace(/^.*\//, "");
}

/**
 * @param {Instrumen} list @param {Butir} item
 * @returns {{element: HTMLElement, refresh: (one: Kegiatan, way: string) => void}}
 */
function stateView(list, item) {
  const words = h("span", {});
  const element = h("li", {}, h("span", { class: "kode" }, item.code), " ", words);
  const refresh = (/** @type {Kegiatan} */ one, /** @type {string} */ way) => {
    const found = state(list, item, one.jawaban.jawaban.get(item.id), way);
    element.dataset.keadaan = found;
    put(words, list.choices.find(({ code }) => code === found)?.words ?? kataHalaman.keadaan[found] ?? found);
  };
  return { element, refresh };
}
