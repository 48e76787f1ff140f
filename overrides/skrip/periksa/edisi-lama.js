// An activity that an earlier edition's page keeps in this browser: it is shown, and taken over when the person asks.
import { akar } from "../dom/akar.js";
import { h } from "../dom/h.js";
import { tell } from "../dom/kabar.js";
import { brought, BROUGHT, isOlder } from "../inti/bawa.js";
import { steps } from "../inti/instrumen.js";
import { copied } from "../inti/jawaban.js";
import { removing } from "../inti/langkah.js";
import { alone } from "../inti/kata.js";
import { kataEdisi as say } from "../kata/edisi.js";
import { kataKepala } from "../kata/kepala.js";
import { linkTo } from "./aplikasi.js";

/** @typedef {import("./aplikasi.js").Aplikasi} Aplikasi */
/** @typedef {import("./aplikasi.js").Kegiatan} Kegiatan */
/** @typedef {import("./aplikasi.js").Layar} Layar */

/** @param {Kegiatan} one @returns {string} what people call it */
function called({ jawaban }) {
  return alone(jawaban.identitas.get("kegiatan") ?? "") || kataKepala.tanpaNama;
}

/** @param {Aplikasi} app @param {Kegiatan} one @returns {boolean} whether it has to be taken over to be answered here */
export function isOld(app, one) {
  return Boolean(app.katalog.earlier?.length) && isOlder(one.mark, app.katalog.edition);
}

/** @param {Aplikasi} app @param {Kegiatan} one @returns {Kegiatan | undefined} what was made of it, the last one */
export function copyOf(app, one) {
  const isCopy = (/** @type {import("../inti/jawaban.js").Remark} */ { word, with: of }) => word === BROUGHT && of.id === one.id;
  return app.gudang.all().filter((other) => other.remarks.some(isCopy)).at(-1);
}

/** @param {string} edition @param {string} id @returns {string} the address of an activity on that edition's page */
export function addressIn(edition, id) {
  return new URL(`../${edition}/periksa-mandiri/#/k/${id}`, akar()).href;
}

/** @param {Aplikasi} app @param {string} id make a copy of it for this edition; the old one stays */
export async function takeOver(app, id) {
  const found = await steps(app.root).catch(() => null);
  const one = app.gudang.get(id);
  if (!one) return;
  if (!found) return tell(say.gagal, { fault: true });
  const plan = one.plan && one.planMark ? { mark: one.planMark, jawaban: copied(one.plan) } : null;
  const after = brought({ mark: one.mark, jawaban: copied(one.jawaban), plan, remarks: one.remarks }, found);
  const remarks = after.remarks.map((remark) =>
    remark.word === BROUGHT && !remark.with.id ? { ...remark, with: { ...remark.with, id } } : remark,
  );
  const planned = after.plan ? { plan: after.plan.jawaban, planMark: after.plan.mark } : {};
  const made = app.gudang.add(after.mark, after.jawaban, { remarks, saved: false, last: one.last, ...planned });
  const undo = removing(app.gudang, made.id);
  const back = () => tell(undo() ? say.diurungkan : say.tetap);
  tell(say.sudahDibawa(called(one), after.mark.edisi), { offer: { words: say.urungkan, act: back } });
}

/** @param {Aplikasi} app @param {Kegiatan} one @returns {Layar} in the place of its answers */
export function oldScreen(app, one) {
  const { judul, isi } = say.lama(one.mark.edisi);
  const take = async () => {
    await takeOver(app, one.id);
    const made = copyOf(app, one);
    if (made) app.go(`k/${made.id}`);
  };
  const primary = { type: "button", class: "md-button md-button--primary", onclick: () => void take() };
  const row = h(
    "div",
    { class: "tombol-baris" },
    h("button", primary, say.bawa(app.katalog.edition)),
    h("a", { class: "md-button", href: addressIn(one.mark.edisi, one.id) }, say.bukaDi(one.mark.edisi)),
    h("a", { class: "md-button polos", href: linkTo("") }, kataKepala.kembali),
  );
  return { title: judul, element: h("section", {}, h("h2", {}, judul), h("p", {}, h("strong", {}, called(one))), h("p", {}, isi), row) };
}
