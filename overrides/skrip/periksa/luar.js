// What was said about the file of an activity, and the answers that the checklist has no place for: kept, shown.
import { h } from "../dom/h.js";
import { itemsOf } from "../inti/instrumen.js";
import { bare } from "../inti/kata.js";
import { isOlder } from "../inti/bawa.js";
import { strays } from "../inti/tersisih.js";
import { kataBerkas } from "../kata/berkas.js";
import { kataEdisi } from "../kata/edisi.js";
import { table } from "./banding-tabel.js";
import { addressIn } from "./edisi-lama.js";
import { leftView } from "./tertinggal.js";

/** @typedef {import("../inti/gudang.js").Kegiatan} Kegiatan */
/** @typedef {import("../inti/instrumen.js").Instrumen} Instrumen */

const say = kataBerkas.luar;
const SHOWN = 200; // rows
/** @type {Set<string>} the activities whose remarks the person has opened */
const open = new Set();

/** @param {Instrumen} list @param {Kegiatan} one @returns {HTMLElement | null} to be made anew after each change */
export function outside(list, one) {
  const { edisi } = one.mark;
  const newer = edisi !== list.mark.edisi && isOlder(list.mark, edisi);
  const edition = edisi !== list.mark.edisi && edisi ? [{ word: newer ? "edisi-baru" : "edisi-lain", with: { edisi } }] : [];
  const told = [...edition, ...one.remarks].map(kataBerkas.catatan);
  const left = leftView(list, one);
  const rest = strays(list, one.jawaban).filter((stray) => !left.told(stray));
  if (!told.length && !rest.length && !left.count) return null;
  const lines = [...told, ...(rest.length ? [say.tanpaTempat(rest.length)] : [])];
  const box = h(
    "details",
    { class: "di-luar", open: open.has(one.id) },
    h("summary", {}, say.judul(told.length + rest.length + left.count)),
    h("ul", {}, lines.map((words) => h("li", {}, words))),
    newer ? h("p", {}, h("a", { href: addressIn(edisi, one.id) }, kataEdisi.bukaDi(edisi))) : null,
    left.nodes,
    rest.length ? tableOf(list, rest) : null,
    rest.length > SHOWN ? h("p", {}, kataBerkas.lainnya(rest.length - SHOWN)) : null,
  );
  box.addEventListener("toggle", () => (box.open ? open.add(one.id) : open.delete(one.id)));
  return box;
}

/** @param {Instrumen} list @param {import("../inti/tersisih.js").Sisa[]} rest @returns {HTMLElement} */
function tableOf(list, rest) {
  const codes = new Map(list.chapters.flatMap(itemsOf).map(({ id, code }) => [id, code]));
  const answer = { id: "nilai", name: say.jawaban };
  const name = (/** @type {string} */ id, /** @type {string} */ part) => {
    const fields = id ? [answer, ...list.details] : list.identity;
    return bare(fields.find((field) => field.id === part)?.name ?? part);
  };
  const rows = rest.slice(0, SHOWN).map(({ id, part, value, why }) => ({
    head: [id ? codes.get(id) ?? id : say.identitas],
    cells: [[name(id, part)], [value], [say[why]]],
  }));
  return table(say.tabel, [say.butir, say.bagian, say.isi, say.sebab], rows);
}
