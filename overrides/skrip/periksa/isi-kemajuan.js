// How far the whole is, and the way to what still waits.
import { h, put } from "../dom/h.js";
import { itemsOf } from "../inti/instrumen.js";
import { counts } from "../inti/penilaian.js";
import { kataIsi } from "../kata/isi.js";
import { linkTo } from "./aplikasi.js";

/** @typedef {import("../inti/gudang.js").Kegiatan} Kegiatan */
/** @typedef {import("../inti/instrumen.js").Instrumen} Instrumen */
/**
 * @typedef {object} Kemajuan
 * @property {HTMLElement} element that stays in view
 * @property {HTMLElement} below that does not
 * @property {(one: Kegiatan, way: string) => boolean} refresh whether nothing waits
 */

/**
 * @param {Instrumen} list @param {string} id of the activity @param {() => void} next
 * @param {(only: boolean) => void} sift show only what waits @returns {Kemajuan}
 */
export function progressView(list, id, next, sift) {
  const items = list.chapters.flatMap(itemsOf);
  const words = h("span", { id: "kemajuan-kata" });
  const bar = h("progress", { class: "kemajuan", "aria-labelledby": "kemajuan-kata", max: 1, value: 0 });
  const look = "md-button md-button--primary";
  const longer = h("span", { class: "bila-lebar" }, kataIsi.yangBelum);
  const button = h("button", { type: "button", class: look, onclick: next }, kataIsi.berikutnya, longer);
  const results = h("a", { class: look, href: linkTo(`k/${id}/hasil`) }, kataIsi.lihatHasil);
  const box = h("input", { type: "checkbox", onchange: () => sift(box.checked) });
  const only = h("label", { class: "hanya-belum" }, box, " ", kataIsi.hanyaBelum);
  const note = h("p", { class: "salah", hidden: true });
  const done = h("p", { class: "tuntas", hidden: true }, kataIsi.tuntas);
  const line = h("div", { class: "sejauh" }, words, bar);
  const element = h("div", { class: "alat-isi" }, line, button, results);
  const refresh = (/** @type {Kegiatan} */ one, /** @type {string} */ way) => {
    const found = counts(list, items, one.jawaban.jawaban, way);
    const finished = found.terisi === found.berlaku;
    put(words, kataIsi.terisi(found.terisi, found.berlaku));
    Object.assign(bar, { max: Math.max(found.berlaku, 1), value: found.terisi });
    button.hidden = finished;
    results.hidden = !finished;
    done.hidden = !finished;
    put(note, found["tanpa-alasan"] ? kataIsi.tanpaAlasan(found["tanpa-alasan"]) : "");
    note.hidden = !note.textContent;
    return finished;
  };
  const below = h("div", { class: "bawah-kemajuan" }, only, note, done);
  return { element, below, refresh };
}
