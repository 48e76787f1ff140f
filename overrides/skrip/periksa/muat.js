// An activity with the checklist that it is answered on, and what to show where either is missing.
import { download } from "../dom/berkas.js";
import { h } from "../dom/h.js";
import { instrument, part } from "../inti/instrumen.js";
import { alone } from "../inti/kata.js";
import { kataKepala } from "../kata/kepala.js";
import { linkTo } from "./aplikasi.js";
import { isOld, oldScreen } from "./edisi-lama.js";
import { saveFile } from "./simpan.js";

/** @typedef {import("./aplikasi.js").Aplikasi} Aplikasi */
/** @typedef {import("./aplikasi.js").Instrumen} Instrumen */
/** @typedef {import("./aplikasi.js").Kegiatan} Kegiatan */
/** @typedef {import("./aplikasi.js").Layar} Layar */
/** @typedef {import("../inti/instrumen.js").Ringkas} Ringkas */
/** @typedef {import("../inti/jawaban.js").Mark} Mark */

/** @param {Aplikasi} app @param {Kegiatan} one @returns {Ringkas | null} what the page knows of its checklist */
export function known(app, one) {
  return app.katalog.instruments.find(({ name }) => one.mark.lembar === `daftar_periksa/${name}`) ?? null;
}

/**
 * @param {Aplikasi} app @param {string} id
 * @returns {Promise<{one: Kegiatan, list: Instrumen} | null>} null where `missing` is to be shown; an error where the
 *   checklist can't be had now
 */
export async function opened(app, id) {
  const first = app.gudang.get(id);
  const list = first && !isOld(app, first) && (await listOf(app, first));
  // Read again: another window may have changed it while the checklist was on its way.
  const one = list && app.gudang.get(id);
  return one && list ? { one, list } : null;
}

/** @param {Aplikasi} app @param {Kegiatan} one @returns {Promise<Instrumen | null>} its checklist, or the part of it */
export async function listOf(app, one) {
  const found = known(app, one);
  return found && part(await instrument(app.root, found.name), one.mark.varian);
}

/** @param {Aplikasi} app @param {string} id @returns {Layar} says why an activity can't be shown, and what is left */
export function missing(app, id) {
  const one = app.gudang.get(id);
  if (one && isOld(app, one)) return oldScreen(app, one);
  const broken = one ? undefined : app.gudang.damaged().find((record) => record.id === id);
  const why = one ? "lembarLain" : broken ? "rusak" : "tidakAda";
  const words = kataKepala.hilang[why];
  const rescue = () => {
    if (one) saveFile(app, one, null);
    else if (broken) download(`kegiatan-${id}.txt`, broken.words, "text/plain");
  };
  const button = h("button", { type: "button", class: "md-button", onclick: rescue }, kataKepala.hilang.berkas);
  const back = h("a", { class: "md-button md-button--primary", href: linkTo("") }, kataKepala.kembali);
  const way = h("div", { class: "tombol-baris" }, back, one || broken ? button : null);
  const name = one ? h("p", {}, h("strong", {}, nameOf(one))) : null;
  return { title: words.judul, element: h("section", {}, h("h2", {}, words.judul), name, h("p", {}, words.isi), way) };
}

/** @param {{jawaban: import("../inti/jawaban.js").Jawaban}} one @returns {string} what people call it */
export function nameOf({ jawaban }) {
  return alone(jawaban.identitas.get("kegiatan") ?? "") || kataKepala.tanpaNama;
}
