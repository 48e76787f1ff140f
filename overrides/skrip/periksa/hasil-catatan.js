// What a reader of the results must know of the answers, each with the way to mend it.
import { h, put } from "../dom/h.js";
import { gaps } from "../inti/celah.js";
import { wayOf } from "../inti/instrumen.js";
import { profile, waiting } from "../inti/profil.js";
import { kataHasil } from "../kata/hasil.js";
import { linkTo } from "./aplikasi.js";

/** @typedef {import("./aplikasi.js").Aplikasi} Aplikasi */
/** @typedef {import("./aplikasi.js").Kegiatan} Kegiatan */
/** @typedef {import("./aplikasi.js").Instrumen} Instrumen */
/** @typedef {import("../inti/celah.js").Celah} Celah */
/** @typedef {import("./hasil-profil.js").Bagian} Bagian */
/** @typedef {{words: string, to: Celah | null}} Catatan  `to`: the item that it is about, null for the identity */

/** @param {Aplikasi} app @param {string} id @param {Instrumen} list @returns {Bagian} */
export function warnings(app, id, list) {
  const notes = [
    noteOf(app, id, kataHasil.pilihCara),
    noteOf(app, id, kataHasil.lanjut),
    noteOf(app, id, kataHasil.isiAlasan),
    noteOf(app, id, kataHasil.catatBukti),
  ];
  const element = h("ul", { class: "hasil-catatan" }, notes.map((note) => note.element));
  const refresh = (/** @type {Kegiatan} */ one) => {
    found(list, one).forEach((words, place) => notes[place].show(words));
    element.hidden = notes.every((note) => note.element.hidden);
  };
  return { element, refresh };
}

/** @param {Instrumen} list @param {Kegiatan} one @returns {(Catatan | null)[]} in the order of the places for them */
function found(list, { jawaban }) {
  const way = wayOf(list, jawaban.identitas);
  const open = gaps(list, jawaban.jawaban, way);
  const { counts } = profile(list, jawaban).total;
  const first = (/** @type {(gap: Celah) => boolean} */ wanted) => open.find(wanted) ?? null;
  // The first in the order of the checklist, not the most weighty one: that is where answering goes on.
  const order = list.chapters.flatMap(({ groups }) => groups.flatMap(({ items }) => items.map((item) => item.id)));
  const next = open.filter(({ status }) => status === "belum-dijawab");
  next.sort((a, b) => order.indexOf(a.item.id) - order.indexOf(b.item.id));
  const unreasoned = counts["tanpa-alasan"];
  const unproven = open.filter((gap) => gap.unproven).length;
  const needless = first(({ status }) => status === "tidak-relevan-tanpa-alasan");
  const waits = waiting(counts) - unreasoned;
  const unit = kataHasil.satuan[list.scale];
  const asks = list.identity.some((field) => field.id === "cara_pengumpulan") && !way;
  return [
    asks ? { words: kataHasil.tanpaCara(counts.berlaku), to: null } : null,
    waits ? { words: kataHasil.belumSemua(waits, unit, unreasoned), to: next[0] ?? null } : null,
    unreasoned ? { words: kataHasil.tanpaAlasan(unreasoned), to: needless } : null,
    unproven ? { words: kataHasil.tanpaBukti(unproven), to: first((gap) => gap.unproven) } : null,
  ];
}

/**
 * @param {Aplikasi} app @param {string} id @param {string} way on
 * @returns {{element: HTMLElement, show: (note: Catatan | null) => void}}
 */
function noteOf(app, id, way) {
  let last = "";
  const words = h("span", {});
  const link = h("a", { onclick: () => last && app.gudang.change(id, { last }) }, way);
  const element = h("li", {}, words, " ", link);
  const show = (/** @type {Catatan | null} */ note) => {
    element.hidden = !note;
    if (!note) return;
    put(words, note.words);
    last = note.to?.item.id ?? "";
    link.setAttribute("href", linkTo(note.to ? `k/${id}/isi/${note.to.chapter.id}` : `k/${id}`));
  };
  return { element, show };
}
