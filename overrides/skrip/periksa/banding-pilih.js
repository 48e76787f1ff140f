// The two sides to compare: each is chosen from the kept activities, or read from a file.
import { h } from "../dom/h.js";
import { bare } from "../inti/kata.js";
import { kataBanding as say } from "../kata/banding.js";

/** @typedef {import("./banding.js").Pihak} Pihak */
/**
 * @typedef {object} Laku  what the person can do
 * @property {(place: number, key: string) => void} pick
 * @property {(place: number) => void} open
 * @property {(place: number) => void} add
 * @property {() => void} swap
 */
/** @typedef {{element: HTMLElement, select: HTMLSelectElement, add: HTMLElement, offered: string}} SatuSisi */
/**
 * @typedef {object} Pemilih
 * @property {HTMLElement} element
 * @property {(kept: Pihak[], files: Pihak[], chosen: (Pihak | null)[], title: (one: Pihak) => string) => void} refresh
 */

const SIDES = [say.sebelum, say.sesudah];

/** @param {Laku} acts @returns {Pemilih} */
export function chooser(acts) {
  const sides = SIDES.map((name, place) => side(name, place, acts));
  const swap = h("button", { type: "button", class: "md-button", onclick: acts.swap }, say.tukar);
  const print = h("button", { type: "button", class: "md-button", onclick: () => window.print() }, say.cetak);
  const rows = h("div", { class: "banding-sisi" }, sides.map(({ element }) => element));
  const hint = h("p", { class: "petunjuk banding-seret" }, say.seret);
  const element = h("div", { class: "banding-pilih" }, rows, hint, h("div", { class: "tombol-baris" }, swap, print));
  return {
    element,
    refresh(kept, files, chosen, title) {
      sides.forEach((one, place) => offer(one, kept, files, chosen[place], title));
      print.disabled = !chosen[0] || !chosen[1];
      swap.disabled = !chosen[0] && !chosen[1];
    },
  };
}

/** @param {string} name @param {number} place @param {Laku} acts @returns {SatuSisi} */
function side(name, place, acts) {
  const id = `banding-${place}`;
  const select = h("select", { id, class: "kendali", onchange: () => acts.pick(place, select.value) });
  const button = (/** @type {string} */ words, /** @type {() => void} */ act) =>
    h("button", { type: "button", class: "md-button", onclick: act }, words);
  const open = button(say.pilihBerkasUntuk(name), () => acts.open(place));
  const add = button(say.tambah, () => acts.add(place));
  const label = h("label", { for: id }, say.pilih(name));
  const element = h("div", { class: "isian" }, label, select, h("div", { class: "tombol-baris" }, open, add));
  return { element, select, add, offered: "" };
}

/**
 * @param {SatuSisi} one @param {Pihak[]} kept @param {Pihak[]} files @param {Pihak | null} chosen
 * @param {(one: Pihak) => string} title of a checklist
 */
function offer(one, kept, files, chosen, title) {
  const words = (/** @type {Pihak} */ pihak) => optionWords(pihak, bare(title(pihak)));
  const now = JSON.stringify([kept, files].map((list) => list.map((pihak) => [pihak.key, words(pihak)])));
  if (now !== one.offered) {
    const option = (/** @type {Pihak} */ pihak) => h("option", { value: pihak.key }, words(pihak));
    const group = (/** @type {string} */ label, /** @type {Pihak[]} */ list) =>
      list.length ? [h("optgroup", { label }, list.map(option))] : [];
    const groups = [...group(say.kegiatan, kept), ...group(say.berkas, files)];
    one.select.replaceChildren(h("option", { value: "" }, say.belumPilih), ...groups);
    one.offered = now;
  }
  one.select.value = chosen?.key ?? "";
  one.add.hidden = !chosen?.file;
}

/** @param {Pihak} pihak @param {string} title @returns {string} so that last year's and this one can be told apart */
function optionWords({ name, jawaban, file }, title) {
  const about = ["tahun", "instansi", "tanggal"].map((part) => jawaban.identitas.get(part)).filter(Boolean);
  return [file, name, ...about, title].filter(Boolean).join(" · ");
}
