// The search on a page: asks the worker at each key, shows what it found, and keeps the theme's keys.
import { akar, publicAddress } from "../dom/akar.js";
import { h, put } from "../dom/h.js";
import { kataCari } from "../kata/cari.js";
import { items, nothing } from "./hasil.js";
import { KINDS } from "./jenis.js";
import { searcher } from "./penyambung.js";
import { filters } from "./saring.js";

/** @typedef {import("./jenis.js").Hasil} Hasil */
/** @typedef {import("./jenis.js").Jawab} Jawab */

const STEP = 10; // pages shown at once

const root = akar();
const form = /** @type {HTMLFormElement} */ (document.querySelector("form#cari"));
const input = /** @type {HTMLInputElement} */ (form.querySelector("input"));
const toggle = /** @type {HTMLInputElement} */ (document.querySelector("#__search"));
const box = /** @type {HTMLElement} */ (form.closest(".md-search"));
const place = /** @type {HTMLElement} */ (document.querySelector("#cari-hasil"));
let inquire = searcher(root, heard);

const state = h("p", { class: "md-search-result__meta", role: "status" });
const sieve = filters(() => ask());
const list = h("ol", { class: "md-search-result__list" });
const rest = h("div", {});
const more = h("button", { type: "button", class: "cari-tombol cari-lagi", hidden: true, onclick: () => ask(shown + STEP) });
put(more, kataCari.lagi);

let number = 0;
let shown = STEP;
let ready = false;
let failed = false;
let drawn = 0; // the number of the question whose answer shows
let going = false; // to the first of what will be found

/** @param {number} [most] look for what stands in the field @returns {void} */
function ask(most = STEP) {
  shown = most;
  const query = input.value;
  number += 1;
  going = false;
  if (!query.trim()) return show(null);
  if (failed) {
    failed = false;
    inquire = searcher(root, heard);
  }
  if (!ready) return put(state, kataCari.memuat);
  inquire({ nomor: number, tanya: query, saring: { ...sieve.value }, sebanyak: most });
}

/** @param {Hasil | null} found null: nothing is looked for */
function show(found) {
  drawn = number;
  const query = input.value.trim();
  const sifted = Boolean(sieve.value.jenis || sieve.value.peran);
  const here = stops().indexOf(/** @type {HTMLElement} */ (document.activeElement));
  list.replaceChildren(...(found ? items(root, found.pages) : []));
  if (here > 0) stops()[here]?.focus(); // the same again, with the words of each place
  more.hidden = !found || found.pages.length >= found.total;
  sieve.element.hidden = !found;
  if (found) sieve.refresh(found.kinds);
  const guess = found?.corrected.length ? ` ${kataCari.ganti(found.corrected)}` : "";
  const lack = found?.missing.length && found.total ? ` ${kataCari.tiada(found.missing)}` : "";
  if (!found) put(state, kataCari.mulai);
  else put(state, (found.total ? kataCari.hasil(found.total, query) : kataCari.kosong(query)) + guess + lack);
  rest.replaceChildren(...(found && !found.total ? [nothing(root, query, found, sifted, askFor, unsift)] : []));
  if (going) stops()[1]?.click();
  going = false;
}

/** @param {string} query */
function askFor(query) {
  input.value = query;
  input.focus();
  ask();
}

/** Show all kinds and roles again. */
function unsift() {
  sieve.clear();
  ask();
  input.focus();
}

/** @returns {HTMLElement[]} the field, and what was found, in the order of the keys */
function stops() {
  return [input, .../** @type {NodeListOf<HTMLElement>} */ (list.querySelectorAll("a"))];
}

/** @param {KeyboardEvent} event */
function keyed(event) {
  const all = stops();
  const here = all.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === "Escape") close();
  else if (event.key === "Enter" && here === 0 && !event.isComposing) drawn === number ? all[1]?.click() : (going = true);
  else if (step && here >= 0) all[(here + step + all.length) % all.length].focus();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** Put the search away; the page's address forgets what was looked for. */
function close() {
  toggle.checked = false;
  if (box.contains(document.activeElement)) /** @type {HTMLElement} */ (document.activeElement).blur();
  const address = new URL(location.href);
  if (!address.searchParams.has("q")) return;
  for (const name of ["q", "jenis", "peran"]) address.searchParams.delete(name);
  history.replaceState(history.state, "", address);
}

/** Hand the person the address of what is found now. */
async function share() {
  const address = publicAddress();
  address.hash = "";
  const about = { q: input.value.trim(), ...sieve.value };
  for (const [name, value] of Object.entries(about)) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  const done = await navigator.clipboard?.writeText(address.href).then(() => true, () => false);
  put(state, done ? kataCari.disalin : kataCari.takDisalin(address.href));
}

/** @param {Jawab} data */
function heard(data) {
  if (data.gagal) {
    failed = true;
    ready = false;
    put(state, kataCari.gagal);
  } else if (data.siap) {
    ready = true;
    sieve.roles(data.siap.peran);
    choose();
    ask();
  } else if (data.hasil && data.nomor === number) {
    show(data.hasil);
  }
}

/** Set the filters as the address has them. */
function choose() {
  const asked = new URLSearchParams(location.search);
  const kind = asked.get("jenis") ?? "";
  sieve.value.jenis = KINDS.includes(kind) ? kind : "";
  const role = /** @type {HTMLSelectElement} */ (sieve.element.querySelector("select"));
  role.value = asked.get("peran") ?? "";
  sieve.value.peran = role.value ||= "";
}

/** @returns {Promise<unknown>} once the styles are there */
function styled() {
  const style = h("link", { rel: "stylesheet", href: new URL("aset/cari.css", root).href });
  const done = new Promise((resolve) => {
    style.onload = style.onerror = resolve;
  });
  document.head.append(style);
  return done;
}

styled().then(() => place.replaceChildren(state, sieve.element, list, rest, more));
put(state, kataCari.mulai);
input.addEventListener("input", () => ask());
form.addEventListener("reset", () => setTimeout(() => (ask(), input.focus())));
form.querySelector("#cari-bagikan")?.addEventListener("click", share);
box.addEventListener("keydown", keyed);
box.addEventListener("click", ({ target }) => {
  if (target instanceof Element && target.closest("a[href]")) toggle.checked = false;
});
box.addEventListener("focusout", ({ relatedTarget }) => {
  if (relatedTarget instanceof Node && !box.contains(relatedTarget)) toggle.checked = false;
});
