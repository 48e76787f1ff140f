// The page for recaps: many files in, one overview out. Nothing of it is kept unless the person asks for it.
import { akar, katalog } from "../dom/akar.js";
import { h, put } from "../dom/h.js";
import { showMessagesIn, speak, tell } from "../dom/kabar.js";
import { browserStorage, Gudang } from "../inti/gudang.js";
import { instrument } from "../inti/instrumen.js";
import { kataRekap } from "../kata/rekap.js";
import { readAll } from "./baca.js";
import { overview } from "./gambaran.js";
import { turn } from "./giliran.js";
import { Keadaan } from "./keadaan.js";
import { intake } from "./masukan.js";
import { openAll } from "./perhatian.js";
import { keep } from "./simpan.js";
import { button } from "./unsur.js";

/** @typedef {import("../inti/rekap.js").Rekaman} Rekaman */
/** @typedef {import("./lembar.js").Lembar} Lembar */
/** @typedef {import("./pungut.js").Pungutan} Pungutan */

const root = akar();
const known = katalog();
const gudang = new Gudang(browserStorage());
const state = new Keadaan(gudang);
const entry = intake(take, () => stopper?.abort(), include);
const trouble = h("p", { class: "rekap-galat", role: "status" });
const result = h("div", { class: "rekap-hasil" });
/** @type {AbortController | null} */
let stopper = null;

/** Fetch all checklists, so that files can be read without a network from then on. */
async function prepare() {
  const lists = await Promise.all(known.instruments.map(({ name }) => instrument(root, name)));
  state.lists = new Map(lists.map((list) => [list.mark.lembar, list]));
  put(trouble, "");
  refresh();
}

/** Say that the checklists are not there, and offer another try. */
function apologise() {
  trouble.replaceChildren(kataRekap.gagalMuat, " ", button(kataRekap.cobaLagi, () => prepare().catch(apologise)));
}

/** @param {() => Promise<Pungutan>} gather find out which files, then read them */
async function take(gather) {
  if (stopper) return tell(kataRekap.sibuk);
  const running = new AbortController();
  stopper = running;
  entry.progress(0, 0);
  try {
    if (!state.lists.size) await prepare();
    const { files, refused, skipped } = await gather();
    if (!files.length && !refused.length && !skipped) return tell(kataRekap.tanpaBerkas);
    const report = (/** @type {number} */ done) => entry.progress(done, files.length);
    const read = await readAll(files, state.lists, report, running.signal);
    const bad = [...refused, ...read.refused];
    const twice = state.add({ sources: read.found, refused: bad, skipped });
    await refresh();
    tell(kataRekap.selesai({ found: read.found.length, refused: bad.length, known: twice, left: read.left, skipped }));
  } catch (fault) {
    console.warn(fault);
    apologise();
  } finally {
    stopper = null;
    if (entry.rest()) focusOnResult();
  }
}

/** Take a keyboard or screen reader to what came out. */
function focusOnResult() {
  /** @type {HTMLElement | null} */ (result.querySelector("h2"))?.focus();
}

/** @param {boolean} yes count the activities of this browser too */
function include(yes) {
  state.withKept = yes;
  state.without.clear();
  refresh();
  speak(result.querySelector(".rekap-kalimat")?.textContent ?? "");
}

/** @param {Rekaman} one take it out, and stay where the person is */
async function remove(one) {
  const here = shown.find(({ lembar }) => lembar === one.source.mark.lembar);
  const place = here?.table.rows().indexOf(one) ?? 0;
  const putBack = state.remove(one.source);
  await refresh();
  const now = shown.find(({ lembar }) => lembar === one.source.mark.lembar);
  if (!now?.table.focus(place)) focusOnResult();
  tell(kataRekap.dikeluarkan(one.source.path), { offer: { words: kataRekap.urungkan, act: () => back(putBack) } });
}

/** Take everything out. */
function clear() {
  const putBack = state.clear();
  refresh();
  entry.element.querySelector("button")?.focus();
  tell(kataRekap.dikosongkan, { offer: { words: kataRekap.urungkan, act: () => back(putBack) } });
}

/** @param {() => void} putBack */
async function back(putBack) {
  putBack();
  await refresh();
}

const acts = { root, remove, clear, keep: (/** @type {Rekaman} */ one) => keep(gudang, one) };
/** @type {Lembar[]} */
let shown = [];
let asked = 0;

/** Show what there is now, piece by piece: the page never stands still, and does not jump meanwhile. */
async function refresh() {
  const mine = ++asked;
  const found = state.overview();
  const some = Boolean(found.records.length || found.refused.length || found.skipped);
  entry.refresh(state.kept().length, state.withKept, some);
  const next = some ? overview(found, state.lists, known, acts) : null;
  result.style.minHeight = `${result.offsetHeight}px`;
  result.replaceChildren(...(next ? [next.head] : []));
  shown = [];
  for (const make of next?.sheets ?? []) {
    await turn();
    if (mine !== asked) return;
    const made = make();
    shown.push(made);
    result.append(made.element);
  }
  result.style.minHeight = "";
}

let close = () => {};
addEventListener("beforeprint", () => {
  for (const { table } of shown) table.whole(true);
  close = openAll(result);
});
addEventListener("afterprint", () => {
  for (const { table } of shown) table.whole(false);
  close();
});
showMessagesIn(document.body);
document.getElementById("rekap")?.replaceChildren(entry.element, trouble, result);
gudang.listen();
gudang.watch(() => {
  if (!state.lists.size) return;
  if (state.withKept) refresh();
  else entry.refresh(state.kept().length, false, Boolean(result.firstChild));
});
prepare().catch(apologise);
