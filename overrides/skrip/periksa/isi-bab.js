// One chapter of a checklist as it is answered: its heading, what the answers mean, its groups and items.
import { pageAt } from "../dom/akar.js";
import { h, put, rich } from "../dom/h.js";
import { bare } from "../inti/kata.js";
import { itemsOf } from "../inti/instrumen.js";
import { counts } from "../inti/penilaian.js";
import { kataIsi } from "../kata/isi.js";
import { itemView } from "./butir.js";

/** @typedef {import("../inti/gudang.js").Kegiatan} Kegiatan */
/** @typedef {import("../inti/instrumen.js").Bab} Bab */
/** @typedef {import("../inti/instrumen.js").Instrumen} Instrumen */
/** @typedef {import("../inti/instrumen.js").Kelompok} Kelompok */
/** @typedef {import("./butir.js").Tempat} Tempat */
/** @typedef {import("./butir.js").TampilanButir} TampilanButir */
/**
 * @typedef {object} TampilanBab
 * @property {HTMLElement} element
 * @property {HTMLElement} heading
 * @property {Map<string, TampilanButir>} items by id
 * @property {(one: Kegiatan, way: string) => void} refresh
 * @property {(hides: (id: string, state: string) => boolean) => void} sift hide items, and groups without any
 * @property {() => void} flush
 */

/** @param {Tempat} place @param {Bab} chapter @returns {TampilanBab} empty until it is refreshed */
export function chapterView(place, chapter) {
  const { list, root } = place;
  const items = new Map(itemsOf(chapter).map((item) => [item.id, itemView(place, item)]));
  const heading = h("h3", { tabindex: -1 }, h("a", { href: pageAt(chapter.page, root) }, rich(chapter.title)));
  const number = h("p", { class: "hitungan" });
  const weight = chapter.weight ? h("span", { class: "bobot" }, kataIsi.bobot(comma(chapter.weight))) : null;
  const head = h("div", { class: "kepala-bab" }, heading, weight, number);
  const done = h("p", { class: "tuntas", hidden: true }, kataIsi.babTuntas(kataIsi.sebutan(list.scale).bab));
  const groups = chapter.groups.map((group) => groupOf(place, group, items));
  const question = h("p", { class: "pertanyaan" }, rich(list.question));
  const element = h("section", { class: "bab" }, head, question, meanings(list), done, groups);
  const refresh = (/** @type {Kegiatan} */ one, /** @type {string} */ way) => {
    for (const view of items.values()) view.refresh(one, way);
    const { terisi, berlaku } = counts(list, itemsOf(chapter), one.jawaban.jawaban, way);
    put(number, kataIsi.terisi(terisi, berlaku));
  };
  const sift = (/** @type {(id: string, state: string) => boolean} */ hides) => {
    for (const [id, { element: one }] of items) one.hidden = hides(id, one.dataset.keadaan ?? "");
    for (const group of groups) group.hidden = !group.querySelector(".butir:not([hidden])");
    done.hidden = groups.some((group) => !group.hidden);
  };
  return { element, heading, items, refresh, sift, flush: () => items.forEach((view) => view.flush()) };
}

/** @param {Tempat} place @param {Kelompok} group @param {Map<string, TampilanButir>} items @returns {HTMLElement} */
function groupOf(place, group, items) {
  // Where a group is its own only item, its heading would say the same twice.
  const implied = group.items.length === 1 && group.items[0].id === group.id;
  const link = h("a", { href: pageAt(group.page, place.root) }, rich(group.title));
  const weight = group.weight ? h("span", { class: "bobot" }, kataIsi.bobot(comma(group.weight))) : null;
  const heading = implied
    ? h("h4", { class: "hanya-lisan" }, bare(group.title))
    : h("h4", {}, link, weight && " ", weight);
  const views = group.items.flatMap(({ id }) => items.get(id)?.element ?? []);
  return h("section", { class: "kelompok" }, heading, views);
}

/** @param {Instrumen} list @returns {HTMLElement} what each answer means, and what it asks for */
function meanings(list) {
  const lead = list.scale === "kematangan" ? kataIsi.buktiLanjut : kataIsi.langkah;
  const pair = (/** @type {string} */ words, /** @type {string} */ meaning, /** @type {string} */ step) => {
    const after = step ? h("small", {}, `${lead} `, rich(step)) : null;
    return h("div", {}, h("dt", {}, rich(words)), h("dd", {}, rich(meaning), after));
  };
  const pairs = list.choices.map(({ words, meaning, step }) => pair(words, meaning, step));
  const open = list.unanswered ? pair(kataIsi.belumDijawab, list.unanswered, "") : null;
  return h("details", { class: "arti" }, h("summary", {}, kataIsi.arti(list.scale)), h("dl", {}, pairs, open));
}

/** @param {string} weight @returns {string} */
function comma(weight) {
  return weight.replace(".", ",");
}
