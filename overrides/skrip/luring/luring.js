// Without a network: what is ready, pages of the guide on request, and the way back to a page that wasn't kept.
import { akar, bundled, pageAt } from "../dom/akar.js";
import { h, put } from "../dom/h.js";
import { kataLuring } from "../kata/luring.js";
import { sparing } from "../pintu/hemat.js";
import { showWayBack } from "./kembali.js";
import { listed } from "./panduan.js";
import { Simpanan } from "./simpanan.js";

/** @typedef {import("../pekerja/nama.js").Balasan} Balasan */

const DOUBT = 15_000; // milliseconds after which it is asked whether anything is under way
const root = akar();
const ready = h("p", { role: "status" });
/** @type {Promise<boolean>} once the worker says whether it has the rest too */
const rest = new Promise((resolve) => {
  navigator.serviceWorker?.addEventListener("message", ({ data }) => {
    const answer = /** @type {Balasan | null} */ (data);
    if (answer?.juknis === "lengkap") resolve(answer.semua);
  });
});

/** @returns {boolean} whether this edition, at this address, in this browser, can be kept */
function possible() {
  const offered = document.querySelector("meta[name=juknis-pekerja]");
  return Boolean(offered && isSecureContext && "serviceWorker" in navigator && "caches" in globalThis);
}

/** @param {HTMLElement} place */
async function show(place) {
  const slot = h("div");
  const title = place.dataset.judul; // the page that is about it all brings its own
  const more = title ? null : h("p", {}, h("a", { href: pageAt("luring/", root) }, kataLuring.selengkapnya));
  put(ready, possible() ? kataLuring.sedangSiap : bundled() ? kataLuring.salinan : kataLuring.takBisa);
  place.replaceChildren(h("h2", {}, title ?? kataLuring.judul), ready, slot, ...(more ? [more] : []));
  place.hidden = false;
  if (!possible()) return;
  const doubt = setTimeout(admit, DOUBT);
  await navigator.serviceWorker.ready;
  clearTimeout(doubt);
  put(ready, kataLuring.siap);
  rest.then((whole) => put(ready, whole ? kataLuring.siapSemua : sparing() ? kataLuring.siapHemat : kataLuring.siap));
  const guide = await listed(root).catch(() => null);
  const kept = guide && new Simpanan(root, guide);
  if (!kept || !(await kept.refresh())) return;
  slot.replaceChildren(kept.element);
  await rest; // the search goes first
  addEventListener("hashchange", () => kept.keepQuietly()); // there may be an activity now
  await kept.keepQuietly();
}

/** @param {HTMLElement} place say that all of this is on the disk already */
function showCopy(place) {
  place.replaceChildren(h("p", {}, kataLuring.salinan), h("p", {}, kataLuring.situsnya));
  place.hidden = false;
}

/** Say that it comes to nothing: the browser refused, or what it got is not what was published. */
async function admit() {
  const known = await navigator.serviceWorker.getRegistration(root.href).catch(() => undefined);
  if (!known) put(ready, kataLuring.takJadi);
}

const place = document.getElementById("luring");
const way = document.getElementById("luring-dari");
if (way && bundled()) showCopy(way);
else if (place) show(place);
if (way && !bundled()) showWayBack(way, root);
