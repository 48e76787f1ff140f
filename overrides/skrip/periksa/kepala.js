// The head of the screens of an activity: what and whose it is, the way to its other screens, saving and printing.
import { h, put } from "../dom/h.js";
import { alone, bare } from "../inti/kata.js";
import { wayOf } from "../inti/instrumen.js";
import { kataKepala } from "../kata/kepala.js";
import { linkTo } from "./aplikasi.js";
import { nameOf } from "./muat.js";
import { saveFile } from "./simpan.js";

/** @typedef {import("./aplikasi.js").Aplikasi} Aplikasi */
/** @typedef {import("./aplikasi.js").Instrumen} Instrumen */
/** @typedef {import("./aplikasi.js").Kegiatan} Kegiatan */
/** @typedef {"isi" | "hasil" | "rencana"} Sini */
/** @typedef {{element: HTMLElement, refresh: (one: Kegiatan) => void}} KepalaLayar */

/** @type {Record<Sini, string>} what follows the activity's own path */
const PLACES = { isi: "", hasil: "/hasil", rencana: "/rencana" };
const PATIENCE = 50; // frames to wait for the screen that is to be printed

/** @type {string} the activity whose results are printed as soon as they show */
let wanted = "";

/**
 * @param {Aplikasi} app @param {Kegiatan} one @param {Instrumen} list @param {Sini} here the screen that it heads
 * @returns {KepalaLayar}
 */
export function headOf(app, one, list, here) {
  const name = h("h2", {});
  const whose = h("p", { class: "kepala-siapa" });
  const sheet = h("p", { class: "kepala-lembar" });
  const state = h("p", { class: "keadaan-berkas" });
  const back = h("a", { class: "kembali", href: linkTo("") }, kataKepala.kembali);
  const acts = h("div", { class: "kepala-laku" }, state, saving(app, one.id, list), printing(app, one.id, here));
  const below = h("div", { class: "kepala-bawah" }, tabs(one.id, here), acts);
  const element = h("header", { class: "kepala" }, back, name, whose, sheet, below);
  const refresh = (/** @type {Kegiatan} */ now) => {
    put(name, nameOf(now));
    put(whose, whoseIs(now, list));
    whose.hidden = !whose.textContent;
    put(sheet, about(list, now));
    showState(state, now.saved);
  };
  refresh(one);
  if (here === "hasil" && wanted === one.id) printOnce(element);
  return { element, refresh };
}

/** @param {HTMLElement} state @param {boolean} saved say whether a file has all of the activity */
export function showState(state, saved) {
  put(state, saved ? kataKepala.diBerkas : kataKepala.belumDiBerkas);
  state.dataset.berkas = saved ? "ya" : "tidak";
}

/** @param {Kegiatan} one @param {Instrumen} list @returns {string} institution, year, way of collecting data */
function whoseIs(one, list) {
  const identity = one.jawaban.identitas;
  const way = wayOf(list, identity);
  const choices = list.identity.find(({ id }) => id === "cara_pengumpulan")?.choices ?? [];
  const chosen = choices.find(({ code }) => code === way)?.words ?? way;
  const parts = [identity.get("instansi"), identity.get("unit_kerja"), identity.get("tahun"), bare(chosen)];
  return parts.map((words) => alone(words ?? "")).filter(Boolean).join(" · ");
}

/** @param {Instrumen} list @param {Kegiatan} one @returns {string} the checklist that shows, and what was filled in */
function about({ title, mark }, one) {
  const words = kataKepala.lembar(bare(title), mark.edisi, mark.versi_isi ?? "");
  return one.mark.edisi === mark.edisi ? words : words + kataKepala.asal(one.mark.edisi);
}

/** @param {string} id @param {Sini} here @returns {HTMLElement} */
function tabs(id, here) {
  const link = (/** @type {Sini} */ place) => {
    const current = place === here ? "page" : null;
    const target = { href: linkTo(`k/${id}${PLACES[place]}`), "aria-current": current };
    return h("li", {}, h("a", target, kataKepala.tab[place]));
  };
  const places = /** @type {Sini[]} */ (Object.keys(PLACES));
  return h("nav", { class: "tab-kegiatan", "aria-label": kataKepala.bagian }, h("ul", {}, places.map(link)));
}

/** @param {Aplikasi} app @param {string} id @param {Instrumen} list @returns {HTMLElement} */
function saving(app, id, list) {
  const save = () => {
    const one = app.gudang.get(id);
    if (one) saveFile(app, one, list);
  };
  return h("button", { type: "button", class: "md-button", onclick: save }, kataKepala.simpan);
}

/** @param {Aplikasi} app @param {string} id @param {Sini} here @returns {HTMLElement} */
function printing(app, id, here) {
  const print = () => {
    if (here !== "isi") return window.print();
    wanted = id;
    app.go(`k/${id}/hasil`);
  };
  return h("button", { type: "button", class: "md-button", onclick: print }, kataKepala.cetak[here]);
}

/** @param {HTMLElement} element print as soon as it stands in the page @param {number} [left] frames to wait */
function printOnce(element, left = PATIENCE) {
  wanted = "";
  if (element.isConnected) setTimeout(() => window.print(), 50);
  else if (left) requestAnimationFrame(() => printOnce(element, left - 1));
}
