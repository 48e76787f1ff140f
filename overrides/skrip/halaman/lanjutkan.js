// The first page: the activities that were worked on last, to go on with.
import { h } from "../dom/h.js";
import { wayOf, itemsOf } from "../inti/instrumen.js";
import { counts } from "../inti/penilaian.js";
import { kataHalaman } from "../kata/halaman.js";
import { nameOf } from "../periksa/muat.js";
import { checkAt, fitting, listOf } from "./kegiatan.js";

/** @typedef {import("../inti/gudang.js").Kegiatan} Kegiatan */
/** @typedef {import("./kegiatan.js").Halaman} Halaman */

const SHOWN = 3;

/** @param {Halaman} page show them, and again whenever another window changes one */
export function recent(page) {
  const invitation = [...page.place.childNodes];
  let turn = 0;
  const show = async () => {
    const now = ++turn;
    const cards = await Promise.all(fitting(page).slice(0, SHOWN).map((one) => cardOf(page, one)));
    if (now !== turn) return;
    const all = h("a", { href: checkAt(page, "") }, kataHalaman.semua);
    const head = h("h2", {}, kataHalaman.lanjutkan);
    const panel = h("section", { class: "aplikasi panel" }, head, h("ul", { class: "panel-kartu" }, cards), h("p", {}, all));
    page.place.replaceChildren(...(cards.length ? [panel] : invitation));
    if (!cards.length) delete page.place.dataset.ada;
  };
  page.gudang.watch(show);
  return show();
}

/** @param {Halaman} page @param {Kegiatan} one @returns {Promise<HTMLElement>} */
async function cardOf(page, one) {
  const list = await listOf(page, one).catch(() => null);
  const way = list ? wayOf(list, one.jawaban.identitas) : "";
  const found = list && counts(list, list.chapters.flatMap(itemsOf), one.jawaban.jawaban, way);
  const whose = [one.jawaban.identitas.get("instansi"), one.jawaban.identitas.get("tahun")].filter(Boolean).join(" · ");
  const sheet = page.sheets.get(one.mark.lembar.replace(/^daftar_periksa\//, "")) ?? "";
  const bar = found && h("progress", { class: "kemajuan", "aria-hidden": "true", max: found.berlaku || 1, value: found.terisi });
  const count = found && h("span", {}, kataHalaman.terisi(found.terisi, found.berlaku));
  const link = h("a", { href: checkAt(page, `k/${one.id}`) }, h("strong", {}, nameOf(one)));
  return h("li", {}, link, whose && h("span", {}, whose), h("span", {}, sheet), bar, count);
}
