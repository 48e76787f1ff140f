// What an open row shows: whose answers they are, what is to be done next, and what may be done with them here.
import { h, rich } from "../dom/h.js";
import { howCounted } from "../inti/rekap-duplikat.js";
import { gapsOf } from "../inti/rekap-jumlah.js";
import { variantOf } from "../inti/rekap-kolom.js";
import { kataHasil } from "../kata/hasil.js";
import { kataKolom, kataRekap } from "../kata/rekap.js";
import { outside } from "../periksa/luar.js";
import { button, grid, itemName, line, moreOf } from "./unsur.js";

/** @typedef {import("../inti/celah.js").Celah} Celah */
/** @typedef {import("../inti/rekap.js").Rekaman} Rekaman */
/** @typedef {import("../inti/rekap-duplikat.js").Hitungan} Hitungan */
/** @typedef {{root: URL, keep: (one: Rekaman) => void, remove: (one: Rekaman) => void}} Laku */

const say = kataRekap.rinci;
const FIRST = 10;

/** @param {Rekaman} one @param {Hitungan} counted @param {Laku} act @returns {HTMLElement} */
export function details(one, counted, act) {
  const { source, list, total } = one;
  const { mark, jawaban, remarks, path } = source;
  const said = (/** @type {string} */ key) => jawaban.identitas.get(key) ?? "";
  const facts = [
    [say.berkas, path],
    [kataRekap.csv.varian, variantOf(one)],
    [say.unit, said("unit_kerja")],
    [say.pengisi, said("pengisi")],
    [say.versi, mark.versi_isi ?? ""],
    [say.jawaban, kataKolom.dari(total.counts.terisi, total.counts.berlaku)],
    [say.dihitung, kataKolom.keadaan[howCounted(one, counted)]],
  ].filter(([, words]) => words);
  const kept = { id: path, mark, jawaban, plan: null, planMark: null, changed: "", saved: true, last: "", remarks };
  const keep = source.kept ? null : button(kataRekap.simpan, () => act.keep(one));
  return h(
    "div",
    { class: "rincian" },
    h("dl", {}, facts.map(([name, words]) => h("div", {}, h("dt", {}, name), h("dd", {}, words)))),
    h("div", { class: "tombol-baris" }, keep, button(kataRekap.keluarkan, () => act.remove(one))),
    outside(list, kept),
    gapTable(one, act.root),
  );
}

/** @param {Rekaman} one @param {URL} root @returns {HTMLElement} */
function gapTable(one, root) {
  const found = gapsOf(one);
  if (!found.length) return h("p", {}, say.tanpaCelah);
  const made = (/** @type {Celah} */ { item, status, level, step }) => {
    const words = kataHasil.status[/** @type {keyof typeof kataHasil.status} */ (status)];
    return line(itemName(item, root), [level ? `${words} (${say.tingkat(level)})` : words, rich(step)]);
  };
  const heads = [say.butir, say.keadaan, say.langkah];
  const { element, body } = grid(say.celah(found.length), heads, found.slice(0, FIRST).map(made), {});
  return h("div", {}, element, moreOf(body, found.slice(FIRST), made, say.semua(found.length)));
}
