// What stands around the list of activities: where to begin, where else to go, where the answers are.
import { pageAt } from "../dom/akar.js";
import { h } from "../dom/h.js";
import { bare } from "../inti/kata.js";
import { kataBaru, kataDaftar } from "../kata/daftar.js";
import { linkTo } from "./aplikasi.js";

/** @typedef {import("./aplikasi.js").Aplikasi} Aplikasi */
/** @typedef {import("../inti/instrumen.js").Ringkas} Ringkas */

/** @param {Aplikasi} app @returns {HTMLElement} the checklists to begin with, while there is no activity */
export function firstSteps(app) {
  const words = kataDaftar.kosong;
  const choice = (/** @type {Ringkas} */ one) => {
    const title = bare(one.title);
    const target = { class: "md-button md-button--primary", href: linkTo(`baru/${one.name}`) };
    const go = h("a", target, words.pilih, aloud(title));
    const size = h("p", { class: "ukuran" }, kataBaru.ukuran(one.scale, one.items));
    return h("li", { class: "kartu-mulai" }, h("h4", {}, title), h("p", {}, bare(one.summary)), size, go);
  };
  const begin = h("ul", { class: "daftar-mulai" }, app.katalog.instruments.map(choice));
  return h("section", { class: "kosong" }, h("h3", {}, words.judul), h("p", {}, words.isi), begin);
}

/** @param {string} words @returns {HTMLElement} only read out, after a link's own words */
function aloud(words) {
  return h("span", { class: "hanya-lisan" }, ` ${words}`);
}

/** @param {Aplikasi} app @returns {HTMLElement} the pages for what comes after filling in */
export function elsewhere(app) {
  const words = kataDaftar.lain;
  const page = (/** @type {string} */ path) => pageAt(path, app.root);
  const link = (/** @type {string} */ href, /** @type {string} */ name, /** @type {string} */ what) =>
    h("li", {}, h("a", { href }, name), h("span", {}, what));
  return h(
    "nav",
    { class: "daftar-lain", "aria-label": words.judul },
    h("ul", {},
      link(linkTo("banding"), words.banding, words.bandingIsi),
      link(page("periksa-mandiri/rekap/"), words.rekap, words.rekapIsi),
      link(page("daftar_periksa/"), words.formulir, words.formulirIsi),
    ),
  );
}

/** @returns {HTMLElement} where the answers are kept */
export function about() {
  const words = kataDaftar.tentang;
  const lines = words.isi.map((line) => h("p", {}, line));
  return h("details", { class: "daftar-tentang" }, h("summary", {}, words.judul), lines);
}
