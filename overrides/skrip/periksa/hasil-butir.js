// One gap: what it is, the next step, what the law says, where the guide helps, and the way to its answer.
import { pageAt, site } from "../dom/akar.js";
import { h, rich } from "../dom/h.js";
import { lean } from "../inti/decimal.js";
import { bare } from "../inti/kata.js";
import { kataHasil } from "../kata/hasil.js";
import { linkTo } from "./aplikasi.js";

/** @typedef {import("./aplikasi.js").Aplikasi} Aplikasi */
/** @typedef {import("../inti/celah.js").Celah} Celah */
/** @typedef {import("../inti/instrumen.js").Dasar} Dasar */
/** @typedef {import("../dom/h.js").Child} Child */

/** @param {Aplikasi} app @param {string} id of the activity @param {Celah} gap @returns {HTMLElement} */
export function gapView(app, id, gap) {
  const { item, status, step, proof, weight } = gap;
  const state = stateOf(gap);
  const sign = state ? h("span", { class: "lencana" }, state) : null;
  const code = h("span", { class: "kode" }, item.code);
  const adds = weight && status !== "tanpa-bukti" && kataHasil.menambah(lean(weight, 3));
  return h(
    "li",
    { class: "celah", "data-butir": item.id },
    h("p", { class: "celah-kata" }, code, " ", h("strong", {}, rich(item.words)), " ", sign),
    h("p", { class: "celah-langkah" }, h("b", {}, kataHasil.langkah), " ", rich(step)),
    proof && h("p", {}, h("b", {}, kataHasil.bukti), " ", rich(proof)),
    adds && h("p", { class: "celah-kecil" }, adds),
    h("p", { class: "celah-kecil" }, kataHasil.dasar, " ", basisOf(app, item.basis)),
    h("p", { class: "celah-kecil celah-acuan" }, guide(app, gap), forms(app, gap)),
    h("p", { class: "celah-laku" }, answerLink(app, id, gap)),
  );
}

/** @param {Celah} gap @returns {string} how it stands now, beyond what its heading says */
function stateOf({ item, status, level, unproven }) {
  const open = item.criteria.length && status === "belum-dijawab" && kataHasil.status[status].toLowerCase();
  const unshown = unproven && status !== "tanpa-bukti" && kataHasil.belumTerbukti;
  return [level ? kataHasil.tingkat(level) : open, unshown].filter(Boolean).join(", ");
}

/** @param {Aplikasi} app @param {Dasar[]} basis @returns {Child[]} */
function basisOf(app, basis) {
  if (!basis.length) return [kataHasil.tanpaDasar];
  return basis.flatMap(({ words, page, via }, place) => [
    place ? "; " : null,
    h("a", { href: pageAt(page, app.root) }, rich(words)),
    via ? h("span", {}, rich(kataHasil.melalui(via))) : null,
  ]);
}

/** @param {Aplikasi} app @param {Celah} gap @returns {Child[]} and its address, for paper */
function guide(app, { item }) {
  const href = pageAt(item.page, app.root);
  return [h("a", { href }, kataHasil.panduan(item.code)), h("span", { class: "hanya-cetak" }, `: ${new URL(item.page, site())}`)];
}

/** @param {Aplikasi} app @param {Celah} gap @returns {Child[]} those of the item, and those of its phase as such */
function forms(app, { item }) {
  const links = item.forms.map(({ title, page, via }, place) => [
    place && item.forms[place - 1].via === via ? ", " : ` · ${kataHasil.formulir(bare(via))} `,
    h("a", { href: pageAt(page, app.root) }, rich(title)),
  ]);
  return links.flat();
}

/** @param {Aplikasi} app @param {string} id @param {Celah} gap @returns {HTMLElement} to its place among the answers */
function answerLink(app, id, { item, chapter, status }) {
  const known = /** @type {Record<string, string>} */ (kataHasil.jawab);
  // The answering screen begins at the item that was answered last.
  const onclick = () => app.gudang.change(id, { last: item.id });
  const to = { class: "md-button", href: linkTo(`k/${id}/isi/${chapter.id}`), onclick };
  return h("a", to, known[status] ?? known.lain, h("span", { class: "hanya-lisan" }, ` ${item.code}`));
}
