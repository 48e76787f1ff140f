// What and whose the activity is, folded away unless it decides which items apply and does not say so yet.
import { h, put } from "../dom/h.js";
import { itemsOf, wayOf } from "../inti/instrumen.js";
import { kataIsi } from "../kata/isi.js";
import { identityForm } from "./identitas.js";

/** @typedef {import("./aplikasi.js").Aplikasi} Aplikasi */
/** @typedef {import("./aplikasi.js").Instrumen} Instrumen */
/** @typedef {import("./aplikasi.js").Kegiatan} Kegiatan */
/** @typedef {import("./identitas.js").FormulirIdentitas} FormulirIdentitas */

/** @param {Aplikasi} app @param {Kegiatan} one @param {Instrumen} list @returns {FormulirIdentitas} */
export function identitySection(app, one, list) {
  const items = list.chapters.flatMap(itemsOf);
  const decides = items.some((item) => item.notFor.length);
  const form = identityForm(app, one, list);
  const missing = h("span", { class: "salah" }, kataIsi.caraPerlu);
  const note = h("p", { class: "cara", role: "status" });
  const summary = h("summary", {}, kataIsi.identitas, " ", missing);
  const open = decides && !wayOf(list, one.jawaban.identitas);
  const box = h("details", { class: "isi-identitas", open }, summary, form.element);
  const refresh = (/** @type {Kegiatan} */ now) => {
    const way = wayOf(list, now.jawaban.identitas);
    const out = items.filter((item) => item.notFor.includes(way));
    const kept = out.filter((item) => now.jawaban.jawaban.get(item.id)?.size).length;
    const some = out.length ? kataIsi.caraBerlaku(items.length - out.length, out.length) : "";
    const told = way ? some : kataIsi.caraBelum(items.length);
    put(note, decides ? `${told} ${kept ? kataIsi.caraTersimpan(kept) : ""}`.trim() : "");
    missing.hidden = !decides || Boolean(way);
    form.refresh(now);
  };
  refresh(one);
  return { element: h("div", { class: "isi-siapa" }, box, decides ? note : null), refresh, flush: form.flush };
}
