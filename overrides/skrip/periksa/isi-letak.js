// Where to go in a checklist: to begin with, and next.
import { itemsOf, wayOf } from "../inti/instrumen.js";
import { isOpen, state } from "../inti/penilaian.js";

/** @typedef {import("../inti/gudang.js").Kegiatan} Kegiatan */
/** @typedef {import("../inti/instrumen.js").Bab} Bab */
/** @typedef {import("../inti/instrumen.js").Butir} Butir */
/** @typedef {import("../inti/instrumen.js").Instrumen} Instrumen */

/**
 * @param {Instrumen} list @param {string} wanted the id of a chapter, a group or an item
 * @returns {{chapter: Bab, item: Butir | undefined}} where it is; the beginning where it is nowhere
 */
export function startOf(list, wanted) {
  for (const chapter of list.chapters) {
    const group = chapter.groups.find(({ id }) => id === wanted);
    const item = itemsOf(chapter).find(({ id }) => id === wanted) ?? group?.items[0];
    if (chapter.id === wanted || item) return { chapter, item };
  }
  return { chapter: list.chapters[0], item: undefined };
}

/**
 * @param {Instrumen} list @param {Kegiatan} one @param {string} last the item that the person was at, or empty
 * @param {Bab} here the chapter that the person is in
 * @returns {Butir | undefined} the next item that waits; from the end it goes on at the beginning
 */
export function nextOf(list, one, last, here) {
  const all = list.chapters.flatMap(itemsOf);
  const at = all.findIndex(({ id }) => id === last);
  const start = at < 0 ? all.indexOf(itemsOf(here)[0]) : at + 1;
  const ordered = [...all.slice(start), ...all.slice(0, start)];
  const way = wayOf(list, one.jawaban.identitas);
  return ordered.find((item) => isOpen(state(list, item, one.jawaban.jawaban.get(item.id), way)));
}
