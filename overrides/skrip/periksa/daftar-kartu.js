// An activity as a card of the list.
import { h, put } from "../dom/h.js";
import { percentage } from "../inti/decimal.js";
import { recency } from "../inti/gudang.js";
import { alone, bare } from "../inti/kata.js";
import { profile } from "../inti/profil.js";
import { kataDaftar } from "../kata/daftar.js";
import { kataEdisi } from "../kata/edisi.js";
import { linkTo } from "./aplikasi.js";
import { addressIn, copyOf, isOld } from "./edisi-lama.js";
import { showState } from "./kepala.js";
import { known, nameOf } from "./muat.js";
import { ago, exactTime } from "./waktu.js";

/** @typedef {import("./aplikasi.js").Aplikasi} Aplikasi */
/** @typedef {import("./aplikasi.js").Instrumen} Instrumen */
/** @typedef {import("./aplikasi.js").Kegiatan} Kegiatan */
/** @typedef {Instrumen | "menunggu" | "gagal"} Lembar  a checklist, on its way, or not to be had now */
/** @typedef {{simpan: () => void, gandakan: () => void, hapus: () => void, bawa: () => void}} Laku */

const ACTS = /** @type {const} */ (["simpan", "gandakan", "hapus"]);

/**
 * @typedef {object} Kartu
 * @property {HTMLElement} element
 * @property {HTMLElement} start where a keyboard goes on
 * @property {string} sheet which checklist it is of
 * @property {string} words that a search looks in
 * @property {string} changed when, or when it came here, for the order
 * @property {(one: Kegiatan, list: Lembar) => void} refresh
 */

/** @param {Aplikasi} app @param {Kegiatan} one @param {Laku} acts @returns {Kartu} */
export function cardOf(app, one, acts) {
  const seen = nodesOf(one.id, acts);
  const blank = { element: seen.element, start: seen.go.element, sheet: "", words: "", changed: recency(one) };
  /** @type {Kartu} */
  const card = { ...blank, refresh: (now, list) => refresh(app, seen, card, now, list) };
  return card;
}

/** @typedef {ReturnType<typeof nodesOf>} Simpul  what a card is made of */

/** @param {string} id @param {Laku} acts */
function nodesOf(id, acts) {
  const name = h("h3", {});
  const whose = h("p", { class: "kartu-siapa" });
  const sheet = h("p", { class: "kartu-lembar" });
  const bar = h("progress", { class: "kemajuan", "aria-hidden": "true", max: 1, value: 0 });
  const count = h("p", { class: "kartu-hitungan" });
  const when = h("time", {});
  const changed = h("p", { class: "kartu-kapan" }, kataDaftar.kartu.diubah, when);
  const state = h("p", { class: "keadaan-berkas" });
  const take = named("button", { type: "button", class: "md-button md-button--primary", onclick: acts.bawa });
  const former = named("a", { class: "md-button" });
  const go = named("a", { class: "md-button md-button--primary", href: linkTo(`k/${id}`) });
  const results = named("a", { class: "md-button", href: linkTo(`k/${id}/hasil`) });
  const more = ACTS.map((act) => ({ act, ...button(acts[act]) }));
  const others = h("div", { class: "kartu-lain" }, more.map(({ element }) => element));
  const row = h("div", { class: "tombol-baris" }, take.element, former.element, go.element, results.element, others);
  const below = h("div", { class: "kartu-keadaan" }, changed, state);
  const element = h("li", { class: "kartu-kegiatan" }, name, whose, sheet, bar, count, below, row);
  return { element, name, whose, sheet, bar, count, when, changed, state, take, former, go, results, more };
}

/** @param {Aplikasi} app @param {Simpul} seen @param {Kartu} card @param {Kegiatan} one @param {Lembar} list */
function refresh(app, seen, card, one, list) {
  const called = nameOf(one);
  const old = isOld(app, one);
  const here = known(app, one) !== null && !old;
  put(seen.name, called);
  put(seen.whose, whoseIs(one));
  seen.whose.hidden = !seen.whose.textContent;
  put(seen.sheet, sheetOf(app, one, list));
  const next = showProgress(seen, one, old ? "menunggu" : list, here);
  showFormer(app, seen, one, old, called);
  seen.when.dateTime = one.changed;
  seen.when.title = exactTime(one.changed);
  put(seen.when, ago(one.changed, new Date()));
  seen.changed.hidden = !seen.when.textContent;
  showState(seen.state, one.saved);
  seen.go.element.hidden = seen.results.element.hidden = !here;
  seen.go.say(kataDaftar.kartu[next], called);
  seen.results.say(kataDaftar.kartu.hasil, called);
  for (const { act, say } of seen.more) say(kataDaftar.kartu[act], called);
  card.words = [called, seen.whose.textContent, seen.sheet.textContent].join(" ").toLowerCase();
  card.changed = recency(one);
}

/** @param {Aplikasi} app @param {Simpul} seen @param {Kegiatan} one @param {boolean} old @param {string} called */
function showFormer(app, { take, former, count }, one, old, called) {
  take.element.hidden = former.element.hidden = !old;
  if (!old) return;
  const made = copyOf(app, one);
  const { edition } = app.katalog;
  take.say(kataEdisi.bawa(edition), called);
  take.element.hidden = Boolean(made);
  former.say(made ? kataEdisi.bukaSalinan : kataEdisi.bukaDi(one.mark.edisi), called);
  former.element.setAttribute("href", made ? linkTo(`k/${made.id}`) : addressIn(one.mark.edisi, one.id));
  put(count, made ? kataEdisi.salinannya(edition) : kataEdisi.lama(one.mark.edisi).isi);
}

/** @param {() => void} act @returns {{element: HTMLElement, say: (words: string, name: string) => void}} */
function button(act) {
  return named("button", { type: "button", class: "md-button polos", onclick: act });
}

/**
 * @param {"a" | "button"} tag @param {import("../dom/h.js").Props} props
 * @returns {{element: HTMLElement, say: (words: string, name: string) => void}} a control that names its activity aloud
 */
function named(tag, props) {
  const [seen, heard] = [h("span", {}), h("span", { class: "hanya-lisan" })];
  const say = (/** @type {string} */ words, /** @type {string} */ name) => {
    put(seen, words);
    put(heard, ` ${name}`);
  };
  return { element: h(tag, props, seen, heard), say };
}

/** @param {Kegiatan} one @returns {string} institution and year */
function whoseIs(one) {
  const identity = one.jawaban.identitas;
  const parts = ["instansi", "unit_kerja", "tahun"].map((part) => alone(identity.get(part) ?? ""));
  return parts.filter(Boolean).join(" · ");
}

/** @param {Aplikasi} app @param {Kegiatan} one @param {Lembar} list @returns {string} the checklist and the way */
function sheetOf(app, one, list) {
  const summary = known(app, one);
  const whole = typeof list === "object" ? list : null;
  const title = bare(whole?.title ?? summary?.title ?? one.mark.lembar.replace(/^.*\//, ""));
  // A part by way says so in its title.
  const way = whole?.mark.varian ? "" : one.jawaban.identitas.get("cara_pengumpulan") ?? "";
  const choices = summary?.identity.find(({ id }) => id === "cara_pengumpulan")?.choices ?? [];
  const chosen = choices.find(({ code }) => code === way)?.words ?? "";
  const edition = one.mark.edisi === app.katalog.edition ? "" : `edisi ${one.mark.edisi}`;
  return [title, bare(chosen), edition].filter(Boolean).join(" · ");
}

/**
 * @param {Simpul} seen @param {Kegiatan} one @param {Lembar} list @param {boolean} here this edition has the checklist
 * @returns {"mulai" | "lanjut" | "tinjau"} what is next
 */
function showProgress({ bar, count }, one, list, here) {
  const words = kataDaftar.kartu;
  bar.hidden = typeof list !== "object";
  if (typeof list !== "object") {
    put(count, !here ? words.asing : list === "gagal" ? words.tanpaHitungan : words.menunggu);
    return one.jawaban.jawaban.size ? "lanjut" : "mulai";
  }
  const { terisi, berlaku } = profile(list, one.jawaban).total.counts;
  bar.max = berlaku || 1;
  bar.value = terisi;
  put(count, words.terisi({ terisi, berlaku, skala: list.scale, bagian: terisi ? percentage(terisi, berlaku) : "" }));
  if (terisi === berlaku && berlaku) return "tinjau";
  return one.jawaban.jawaban.size ? "lanjut" : "mulai";
}
