// The way from chapter to chapter: a list with how far each is, and the neighbours at the end.
import { h, put, rich } from "../dom/h.js";
import { itemsOf } from "../inti/instrumen.js";
import { bare } from "../inti/kata.js";
import { counts } from "../inti/penilaian.js";
import { kataIsi } from "../kata/isi.js";
import { linkTo } from "./aplikasi.js";

/** @typedef {import("../inti/gudang.js").Kegiatan} Kegiatan */
/** @typedef {import("../inti/instrumen.js").Bab} Bab */
/** @typedef {import("../inti/instrumen.js").Instrumen} Instrumen */
/** @typedef {(chapter: Bab) => void} Buka  show a chapter without leaving the screen */

const WIDE = matchMedia("(min-width: 60em)");

/** @param {string} id of an activity @param {Bab} chapter @returns {string} */
export function chapterPath(id, chapter) {
  return `k/${id}/isi/${chapter.id}`;
}

/**
 * @param {Bab} chapter @param {string} id of the activity @param {Buka} open @param {object} props
 * @param {(string | Node | null)[]} inner @returns {HTMLAnchorElement} also opens in a window of its own
 */
function linkOf(chapter, id, open, props, ...inner) {
  const onclick = (/** @type {MouseEvent} */ event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(chapter);
  };
  return h("a", { href: linkTo(chapterPath(id, chapter)), onclick, ...props }, inner);
}

/**
 * @param {Instrumen} list @param {string} id of the activity @param {Buka} open
 * @returns {{element: HTMLElement, refresh: (one: Kegiatan, way: string, here: Bab) => void}}
 */
export function chapterList(list, id, open) {
  const names = kataIsi.sebutan(list.scale);
  const choose = (/** @type {Bab} */ chapter) => {
    box.open = WIDE.matches;
    open(chapter);
  };
  const lines = list.chapters.map((chapter) => lineOf(list, chapter, id, choose));
  const current = h("span", {});
  const summary = h("summary", {}, h("span", { class: "hanya-lisan" }, `${kataIsi.pindah(names.bab)}: `), current);
  const listed = h("ol", {}, lines.map(({ element }) => element));
  const box = h("details", { class: "daftar-bab", open: WIDE.matches }, summary, listed);
  WIDE.addEventListener("change", function fold() {
    if (box.isConnected) box.open = WIDE.matches;
    else WIDE.removeEventListener("change", fold);
  });
  const refresh = (/** @type {Kegiatan} */ one, /** @type {string} */ way, /** @type {Bab} */ here) => {
    for (const line of lines) line.refresh(one, way, here);
    put(current, bare(here.title));
  };
  return { element: h("nav", { "aria-label": kataIsi.daftarBab(names.bab), class: "navigasi-bab" }, box), refresh };
}

/**
 * @param {Instrumen} list @param {Bab} chapter @param {string} id @param {Buka} open
 * @returns {{element: HTMLElement, refresh: (one: Kegiatan, way: string, here: Bab) => void}}
 */
function lineOf(list, chapter, id, open) {
  const seen = h("span", { class: "angka", "aria-hidden": "true" });
  const spoken = h("span", { class: "hanya-lisan" });
  const name = h("span", {}, rich(chapter.title));
  const link = linkOf(chapter, id, open, {}, name, seen, spoken);
  const refresh = (/** @type {Kegiatan} */ one, /** @type {string} */ way, /** @type {Bab} */ here) => {
    const { terisi, berlaku } = counts(list, itemsOf(chapter), one.jawaban.jawaban, way);
    const done = terisi === berlaku;
    put(seen, `${kataIsi.pecahan(terisi, berlaku)}${done ? ` ${kataIsi.selesai}` : ""}`);
    put(spoken, kataIsi.dibaca(terisi, berlaku));
    link.toggleAttribute("data-selesai", done);
    if (chapter === here) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  };
  return { element: h("li", {}, link), refresh };
}

/**
 * @param {Instrumen} list @param {string} id @param {Bab} here @param {Buka} open
 * @returns {HTMLElement} the ways to the chapters beside it, and to the results after the last
 */
export function neighbours(list, id, here, open) {
  const at = list.chapters.indexOf(here);
  const before = list.chapters[at - 1];
  const after = list.chapters[at + 1];
  const link = (/** @type {Bab} */ chapter, /** @type {string} */ kind, /** @type {string} */ lead) =>
    linkOf(chapter, id, open, { class: kind }, h("small", {}, lead), " ", h("span", {}, rich(chapter.title)));
  const results = h("a", { class: "sesudah", href: linkTo(`k/${id}/hasil`) }, h("span", {}, kataIsi.lihatHasil));
  const names = kataIsi.sebutan(list.scale);
  return h(
    "nav",
    { class: "tetangga", "aria-label": kataIsi.tetangga(names.bab) },
    before ? link(before, "sebelum", kataIsi.sebelum) : null,
    after ? link(after, "sesudah", kataIsi.sesudah) : results,
  );
}
