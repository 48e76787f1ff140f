// What an earlier edition left in an activity: to be looked at, in the words that it was asked in then.
import { h } from "../dom/h.js";
import { itemsOf } from "../inti/instrumen.js";
import { bare } from "../inti/kata.js";
import { leftovers, rewordedOf } from "../inti/pindahan.js";
import { kataEdisi as say } from "../kata/edisi.js";
import { table } from "./banding-tabel.js";

/** @typedef {import("../inti/gudang.js").Kegiatan} Kegiatan */
/** @typedef {import("../inti/instrumen.js").Instrumen} Instrumen */
/** @typedef {import("../inti/pindahan.js").Tertinggal} Tertinggal */
/** @typedef {import("../inti/tersisih.js").Sisa} Sisa */
/** @typedef {{count: number, nodes: HTMLElement[], told: (rest: Sisa) => boolean}} Sisihan */

const SHOWN = 200; // rows

/** @param {Instrumen} list @param {Kegiatan} one @returns {Sisihan} `told` says of what has no place that it is shown */
export function leftView(list, one) {
  const plan = one.plan && one.planMark ? leftovers({ mark: one.planMark, jawaban: one.plan }, list.steps) : [];
  const own = leftovers(one, list.steps);
  const left = [...own, ...plan];
  const changed = rewordedOf(one, list.steps);
  const places = new Set(own.flatMap(placesOf));
  const names = new Map(list.chapters.flatMap(itemsOf).map(({ id, code, words }) => [id, `${code} ${bare(words)}`.trim()]));
  const name = (/** @type {string} */ id) => names.get(id) ?? id;
  const lost = left.slice(0, SHOWN).map((item) => ({
    head: [item.year ? say.dulu(item.words || item.id, item.year) : item.id],
    cells: [answersOf(list, item, name), [say.menjadi(item.jenis, item.ke.map(name), item.alasan)]],
  }));
  const other = changed.slice(0, SHOWN).map(({ id, words, year, same }) => ({
    head: [say.dulu(words || id, year)],
    cells: [[name(id)], [same ? say.keteranganBerubah : say.bunyiBerubah]],
  }));
  const nodes = [
    ...(lost.length ? [table(say.perluDilihat(left.length), [say.bunyiDulu, say.jawabanDulu, say.sekarang], lost)] : []),
    ...(other.length ? [table(say.berubah(changed.length), [say.bunyiDulu, say.sekarang, say.perubahan], other)] : []),
  ];
  const told = (/** @type {Sisa} */ { id, part }) => places.has(`${id}\n${part.replace(/_dulu$/, "")}`);
  return { count: left.length + changed.length, nodes, told };
}

/** @param {Tertinggal} item @returns {string[]} where `strays` finds it: an id and a part, or a row and a column */
function placesOf({ id, parts }) {
  const key = id.slice(id.lastIndexOf("/") + 1);
  const found = [...parts.keys()].map((part) => (part.includes("/") ? `${part}\n${key}` : `${id}\n${part}`));
  return [...found, `\n${key}`];
}

/** @param {Instrumen} list @param {Tertinggal} item @param {(id: string) => string} name @returns {HTMLElement[]} */
function answersOf(list, { parts }, name) {
  const fields = new Map(list.details.map((field) => [field.id, bare(field.name)]));
  const choices = new Map(list.choices.map(({ code, words }) => [code, bare(words)]));
  return [...parts].map(([part, words]) => {
    const label = part === "nilai" ? say.jawaban : fields.get(part) ?? (/^\d+$/.test(part) ? say.baris(part) : name(part));
    const value = part === "nilai" ? choices.get(words) ?? words : words;
    return h("span", { class: "tertinggal" }, `${label}: ${value}`, h("br", {}));
  });
}
