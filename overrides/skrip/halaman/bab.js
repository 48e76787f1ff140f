// A phase or a domain: how far each sub-process or aspect of it is.
import { pageAt } from "../dom/akar.js";
import { h, put } from "../dom/h.js";
import { bare } from "../inti/kata.js";
import { counts } from "../inti/penilaian.js";
import { kataHalaman } from "../kata/halaman.js";

/** @typedef {import("../inti/gudang.js").Kegiatan} Kegiatan */
/** @typedef {import("../inti/instrumen.js").Instrumen} Instrumen */
/** @typedef {import("../inti/instrumen.js").Kelompok} Kelompok */
/** @typedef {import("./kegiatan.js").Halaman} Halaman */
/** @typedef {import("./panel.js").Badan} Badan */

/**
 * @param {Halaman} page @param {Instrumen} list
 * @returns {Badan | null} null where the page is about no chapter
 */
export function chapterBody(page, list) {
  const chapter = list.chapters.find(({ id }) => id === page.subject);
  if (!chapter) return null;
  const count = h("p", { class: "panel-hitungan" });
  const rows = chapter.groups.map((group) => rowOf(page, list, group));
  const items = chapter.groups.flatMap((group) => group.items);
  const refresh = (/** @type {Kegiatan} */ one, /** @type {string} */ way) => {
    const { terisi, berlaku } = counts(list, items, one.jawaban.jawaban, way);
    put(count, kataHalaman.hitungan(bare(chapter.title), terisi, berlaku));
    for (const row of rows) row.refresh(one, way);
  };
  const element = h("div", {}, count, h("ul", { class: "panel-bab" }, rows.map((row) => row.element)));
  return { element, refresh, flush: () => {} };
}

/**
 * @param {Halaman} page @param {Instrumen} list @param {Kelompok} group
 * @returns {{element: HTMLElement, refresh: (one: Kegiatan, way: string) => void}}
 */
function rowOf(page, list, group) {
  const count = h("span", { class: "panel-n" });
  const bar = h("progress", { class: "kemajuan", "aria-hidden": "true", max: 1, value: 0 });
  const link = h("a", { href: pageAt(group.page, page.root) }, bare(group.title));
  const element = h("li", {}, link, bar, count);
  const refresh = (/** @type {Kegiatan} */ one, /** @type {string} */ way) => {
    const { terisi, berlaku } = counts(list, group.items, one.jawaban.jawaban, way);
    bar.hidden = !berlaku;
    Object.assign(bar, { max: berlaku || 1, value: terisi });
    put(count, berlaku ? kataHalaman.sekian(terisi, berlaku) : kataHalaman.keadaan["tidak-berlaku"]);
  };
  return { element, refresh };
}
