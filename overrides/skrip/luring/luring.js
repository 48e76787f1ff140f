// Without a network: what is ready, all of the guide on request, and the way back to a page that wasn't kept.
import { akar } from "../dom/akar.js";
import { h, put } from "../dom/h.js";
import { kataLuring } from "../kata/luring.js";
import { showWayBack } from "./kembali.js";
import { forgetAll, keepAll, keptOf, listed } from "./panduan.js";

/** @typedef {import("./panduan.js").Panduan} Panduan */

const DOUBT = 15_000; // milliseconds after which it is asked whether anything is under way
const root = akar();
const ready = h("p", { role: "status" });
const state = h("p", { class: "luring-keadaan", role: "status" });
const bar = h("progress", { hidden: true, "aria-label": kataLuring.kemajuan });
const count = h("span", { class: "luring-hitungan" });
const start = h("button", { type: "button", class: "md-button", onclick: save });
const stop = h("button", { type: "button", class: "md-button", hidden: true, onclick: () => stopper?.abort() }, kataLuring.batal);
const forget = h("button", { type: "button", class: "md-button", hidden: true, onclick: remove }, kataLuring.hapus);
/** @type {Panduan | null} */
let guide = null;
/** @type {AbortController | null} */
let stopper = null;

/** @returns {boolean} whether this edition, at this address, in this browser, can be kept */
function possible() {
  const offered = document.querySelector("meta[name=juknis-pekerja]");
  return Boolean(offered && isSecureContext && "serviceWorker" in navigator && "caches" in globalThis);
}

/** @param {HTMLElement} place */
async function show(place) {
  put(ready, possible() ? kataLuring.sedangSiap : kataLuring.takBisa);
  const whole = h("div", { hidden: true }, state, h("p", {}, bar, " ", count), h("div", { class: "tombol-baris" }, start, stop, forget));
  place.replaceChildren(h("h2", {}, place.dataset.judul ?? kataLuring.judul), ready, whole);
  place.hidden = false;
  if (!possible()) return;
  const doubt = setTimeout(admit, DOUBT);
  await navigator.serviceWorker.ready;
  clearTimeout(doubt);
  put(ready, kataLuring.siap);
  guide = await listed(root).catch(() => null);
  whole.hidden = !(guide && (await refresh()));
}

/** Say that it comes to nothing: the browser refused, or what it got is not what was published. */
async function admit() {
  const known = await navigator.serviceWorker.getRegistration(root.href).catch(() => undefined);
  if (!known) put(ready, kataLuring.takJadi);
}

/** @returns {Promise<boolean>} say how much of the guide is kept; false where the browser does not tell */
async function refresh() {
  const found = guide && (await keptOf(root, guide).catch(() => null));
  if (!guide || !found) return false;
  const { kept, of, whole } = found;
  put(state, kataLuring.keadaan[whole](kept, of));
  put(start, whole === "lama" ? kataLuring.perbarui : kataLuring.simpan(guide.ukuran));
  start.hidden = whole === "ya";
  forget.hidden = !kept;
  return true;
}

/** Keep the whole guide. */
async function save() {
  if (!guide || stopper) return;
  stopper = new AbortController();
  busy(true);
  navigator.storage?.persist?.().catch(() => undefined); // a wish: what was asked for should not be cleared away
  const of = Object.keys(guide.halaman).length;
  bar.max = of;
  let fault = "";
  try {
    await keepAll(root, guide, (done) => progress(done, of), stopper.signal);
  } catch (error) {
    const name = error instanceof Error ? error.name : "";
    fault = name === "AbortError" ? kataLuring.dibatalkan : kataLuring.gagal[name === "QuotaExceededError" ? "penuh" : "putus"];
    stopper.abort();
  }
  stopper = null;
  busy(false);
  await refresh();
  if (fault) put(state, `${fault} ${state.textContent}`);
}

/** @param {number} done @param {number} of */
function progress(done, of) {
  bar.value = done;
  put(count, kataLuring.sekian(done, of));
}

/** @param {boolean} yes */
function busy(yes) {
  bar.hidden = stop.hidden = !yes;
  start.hidden = forget.hidden = yes;
  bar.value = 0;
  put(count, "");
  if (yes) put(state, kataLuring.menyimpan);
  (yes ? stop : start).focus();
}

/** Forget all pages that were kept. */
async function remove() {
  await forgetAll(root).catch(() => undefined);
  await refresh();
  start.focus();
}

const place = document.getElementById("luring");
if (place) show(place);
const way = document.getElementById("luring-dari");
if (way) showWayBack(way, root);
