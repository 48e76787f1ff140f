// What an open row shows: whose answers they are, what is to be done next, and what may be done with them here.
import { h, rich } from "../dom/h.js";
import { howCounted } from "../inti/rekap-duplikat.js";
import { gapsOf } from "../inti/rekap-jumlah.js";
import { variantOf, wayIn } from "../inti/rekap-kolom.js";
import { kataHasil } from "../kata/hasil.js";
import { kataRekap } from "../kata/rekap.js";
import { kataCsv, kataKolom } from "../kata/rekap-tabel.js";
import { outside } from "../periksa/luar.js";
import { button, card, fileName, grid, itemName, moreOf } from "./unsur.js";

/** @typedef {import("../inti/celah.js").Celah} Celah */
/** @typedef {import("../inti/rekap.js").Rekaman} Rekaman */
/** @typedef {import("../inti/rekap-duplikat.js").Hitungan} Hitungan */
/** @typedef {{root: URL, keep: (one: Rekaman) => void, remove: (one: Rekaman) => void}} Laku */

const say = kataRekap.rinci;
const FIRST = 10;

/** @param {Rekaman} one @param {Hitungan} counted @param {Laku} act @returns {HTMLElement} */
export function details(one, counted, act) {
  const { source, list, total } = one;
  const idle = idleOf(one);
  const { mark, jawaban, remarks, path } = source;
  const said = (/** @type {string} */ key) => jawaban.identitas.get(key) ?? "";
  const facts = [
    [kataCsv.varian, variantOf(one)],
    [kataKolom.caraPanjang, wayIn(list, one)],
    [say.unit, said("unit_kerja")],
    [say.pengisi, said("pengisi")],
    [say.versi, mark.versi_isi ?? ""],
    [say.jawaban, kataKolom.dari(total.counts.terisi, total.counts.berlaku)],
    [say.tidakBerlaku, idle.size ? say.butirTidakBerlaku(idle.size) : ""],
    [say.dihitung, kataKolom.keadaan[howCounted(one, counted)]],
  ].filter(([, words]) => words);
  const fact = (/** @type {import("../dom/h.js").Child} */ name, /** @type {import("../dom/h.js").Child} */ words) =>
    h("div", {}, h("dt", {}, name), h("dd", {}, words));
  // The items that don't apply are told of above; what is left is worth a look.
  const others = new Map([...jawaban.jawaban].filter(([id]) => !idle.has(id)));
  const shown = { ...jawaban, jawaban: others };
  const blank = { plan: null, planMark: null, changed: "", saved: true, last: "" };
  const kept = { ...blank, id: path, mark, jawaban: shown, remarks };
  const keep = source.kept ? null : button(kataRekap.simpan, () => act.keep(one));
  return h(
    "div",
    { class: "rincian" },
    h("dl", {}, fact(say.berkas, fileName(path)), facts.map(([name, words]) => fact(name, words))),
    h("div", { class: "tombol-baris" }, keep, button(kataRekap.keluarkan, () => act.remove(one))),
    outside(list, kept),
    gapTable(one, act.root),
  );
}

/** @param {Rekaman} one @returns {Set<string>} the items that are answered, but don't apply */
function idleOf({ rest }) {
  return new Set(rest.filter(({ why }) => why === "tidakBerlaku").map(({ id }) => id));
}

/** @param {Rekaman} one @param {URL} root @returns {HTMLElement} */
function gapTable(one, root) {
  const found = gapsOf(one);
  if (!found.length) return h("p", {}, say.tanpaCelah);
  const heads = [say.butir, say.keadaan, say.langkah];
  const made = (/** @type {Celah} */ { item, status, level, step }) => {
    const words = kataHasil.status[/** @type {keyof typeof kataHasil.status} */ (status)];
    return card(heads, [itemName(item, root), level ? `${words} (${say.tingkat(level)})` : words, rich(step)]);
  };
  const { element, body } = grid(say.celah(found.length), heads, found.slice(0, FIRST).map(made), { cards: true });
  return h("div", {}, element, moreOf(body, found.slice(FIRST), made, say.semua(found.length)));
}
