// The page Periksa mandiri: shows the screen that the address names, and tells it of changes.
import { akar, katalog } from "../dom/akar.js";
import { h, put } from "../dom/h.js";
import { passBy, showMessagesIn } from "../dom/kabar.js";
import { listenToDrops } from "../dom/berkas.js";
import { browserStorage, Gudang } from "../inti/gudang.js";
import { kataAplikasi } from "../kata/aplikasi.js";
import { linkTo } from "./aplikasi.js";
import { openFiles } from "./buka.js";
import { vanishing } from "./lenyap.js";
import { SCREENS } from "./rute.js";

/** @typedef {import("./aplikasi.js").Aplikasi} Aplikasi */
/** @typedef {import("./aplikasi.js").Layar} Layar */

const place = /** @type {HTMLElement} */ (document.getElementById("aplikasi"));
const introduction = document.getElementById("pengantar");
const keeping = h("p", { class: "simpanan", role: "status" });
const screen = h("div", { class: "layar" });
const siteTitle = document.title;

/** @type {Aplikasi} */
const app = {
  root: akar(),
  katalog: katalog(),
  gudang: new Gudang(browserStorage()),
  go: (path) => {
    location.hash = linkTo(path);
  },
};

const vanished = vanishing(app, screen);
/** @type {Layar | null} */
let shown = null;
let asked = 0;
let keptAsked = false;

/** @returns {string} the path that the address names */
function path() {
  try {
    return location.hash.startsWith("#/") ? decodeURI(location.hash.slice(2)).replace(/\/$/, "") : "";
  } catch {
    return "?"; // no screen's address
  }
}

/** Show the screen that the address names, and take a keyboard or screen reader there. */
async function show() {
  shown?.leave?.();
  passBy();
  const turn = ++asked;
  const first = !shown;
  screen.setAttribute("aria-busy", "true");
  const next = await made(path());
  if (turn !== asked) return;
  shown = next;
  vanished.follow(/^k\/([\w-]+)/.exec(path())?.[1] ?? "");
  if (introduction) introduction.hidden = Boolean(path());
  place.classList.toggle("di-dalam", Boolean(path()));
  screen.replaceChildren(next.element);
  screen.removeAttribute("aria-busy");
  document.title = next.title ? `${next.title} - ${siteTitle}` : siteTitle;
  if (first && !path()) return;
  const head = /** @type {HTMLElement | null} */ (next.element.querySelector("h2"));
  head?.setAttribute("tabindex", "-1");
  head?.focus({ preventScroll: true });
  if (place.getBoundingClientRect().top < 0) place.scrollIntoView();
}

/** @param {string} wanted @returns {Promise<Layar>} */
async function made(wanted) {
  for (const [pattern, make] of SCREENS) {
    const found = pattern.exec(wanted);
    if (!found) continue;
    try {
      return await make(app, ...found.slice(1));
    } catch (fault) {
      console.warn(fault);
      return apology(kataAplikasi.gagal, kataAplikasi.cobaLagi, show);
    }
  }
  return apology(kataAplikasi.tidakAda, kataAplikasi.keDaftar, () => app.go(""));
}

/** @param {string} words @param {string} way @param {() => void} act @returns {Layar} */
function apology(words, way, act) {
  const button = h("button", { type: "button", class: "md-button", onclick: act }, way);
  return { title: words, element: h("section", {}, h("h2", {}, words), h("p", {}, button)) };
}

/** @param {boolean} [own] say whether the browser keeps what is answered; whether this window just changed that */
function showKeeping(own = false) {
  const state = vanished.look(own) ? "lenyap" : app.gudang.state();
  put(keeping, kataAplikasi.simpanan[state]);
  keeping.classList.toggle("galat", state !== "baik");
}

/** Ask the browser, once there is something to keep, not to clear it when room runs short; it may ask the person. */
function askToKeep() {
  if (keptAsked) return;
  keptAsked = true;
  navigator.storage?.persist?.().catch(() => {});
}

showMessagesIn(document.body);
place.replaceChildren(keeping, screen, vanished.element);
app.gudang.listen();
listenToDrops(({ files }) => void openFiles(app, [...files]));
app.gudang.watch((id, other) => {
  showKeeping(!other);
  if (!other) askToKeep();
  shown?.changed?.(id, other);
});
addEventListener("hashchange", () => (location.hash.startsWith("#/") || !location.hash) && show());
addEventListener("pagehide", () => shown?.leave?.());
document.addEventListener("visibilitychange", () => (document.hidden ? shown?.leave?.() : showKeeping()));
addEventListener("beforeunload", (event) => {
  shown?.leave?.();
  const isWaiting = app.gudang.pending.size && app.gudang.all().some(({ saved }) => !saved);
  if (isWaiting || vanished.look(true)) event.preventDefault();
});
show();
showKeeping();
