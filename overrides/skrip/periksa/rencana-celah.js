// Which gaps go into the plan: by their answer, or one by one.
import { h, put, rich } from "../dom/h.js";
import { shown } from "../inti/decimal.js";
import { first, planned } from "../inti/rencana.js";
import { kataRencana } from "../kata/rencana.js";

/** @typedef {import("../inti/celah.js").Celah} Celah */
/** @typedef {import("../inti/instrumen.js").Instrumen} Instrumen */
/** @typedef {import("../inti/jawaban.js").Parts} Parts */
/** @typedef {import("../inti/rencana.js").Bentuk} Bentuk */
/** @typedef {{element: HTMLElement, refresh: (gaps: Celah[], rows: Parts[]) => void}} Pemilih */
/**
 * @typedef {object} Ambilan  what there is to choose from
 * @property {Celah[]} gaps
 * @property {Celah[]} free those that are not in the plan
 * @property {Set<string>} chosen ids of items
 */
/** @typedef {{kinds: HTMLElement, every: HTMLElement, count: HTMLElement, go: HTMLButtonElement}} Bagian */

/**
 * @param {Bentuk} form @param {Instrumen} list @param {(gaps: Celah[]) => void} add put these into the plan
 * @returns {Pemilih}
 */
export function picker(form, list, add) {
  /** @type {Ambilan} */
  let now = { gaps: [], free: [], chosen: new Set() };
  let begun = false;
  const act = () => add(wanted(now));
  const go = h("button", { type: "button", class: "md-button md-button--primary", onclick: act });
  const [kinds, every] = [h("div", { class: "rencana-status" }), h("ul", { class: "rencana-celah" })];
  const parts = { kinds, every, count: h("summary", {}), go };
  const note = h("p", { class: "rencana-nota" });
  const box = h("fieldset", {}, h("legend", {}, kataRencana.pilihStatus), parts.kinds);
  const one = h("details", { class: "rencana-satuan", ontoggle: () => show() }, parts.count, parts.every);
  const element = h("div", { class: "rencana-pemilih" }, note, box, one, h("p", { class: "tombol-baris" }, go));

  const choose = (/** @type {(gap: Celah) => boolean} */ which, /** @type {boolean} */ yes) => {
    for (const { item } of now.free.filter(which)) yes ? now.chosen.add(item.id) : now.chosen.delete(item.id);
    recount(parts, now);
  };
  const show = () => {
    showKinds(parts.kinds, now, choose);
    if (one.open) showEvery(parts.every, now, choose); // not before somebody wants to see them
    recount(parts, now);
  };
  const refresh = (/** @type {Celah[]} */ gaps, /** @type {Parts[]} */ rows) => {
    const known = planned(form, rows);
    now = { gaps, free: gaps.filter((gap) => !known(gap)), chosen: begun ? now.chosen : first(list, gaps) };
    begun = true;
    put(note, noteOn(list, gaps, now.free));
    note.hidden = !note.textContent;
    box.hidden = one.hidden = go.hidden = !now.free.length;
    show();
  };
  return { element, refresh };
}

/** @param {Ambilan} now @returns {Celah[]} what is chosen */
function wanted({ free, chosen }) {
  return free.filter(({ item }) => chosen.has(item.id));
}

/** @param {Bagian} parts @param {Ambilan} now show how many are chosen, and which kinds are wholly or partly */
function recount({ kinds, every, count, go }, now) {
  const chosen = wanted(now);
  put(count, kataRencana.satuSatu(chosen.length));
  put(go, kataRencana.masukkan(chosen.length));
  go.disabled = !chosen.length;
  for (const input of kinds.querySelectorAll("input")) {
    const free = now.free.filter(({ status }) => status === input.value).length;
    const some = chosen.filter(({ status }) => status === input.value).length;
    input.checked = some > 0 && some === free;
    input.indeterminate = some > 0 && some < free;
    input.disabled = !free;
  }
  for (const input of every.querySelectorAll("input")) input.checked = now.chosen.has(input.value);
}

/** @typedef {(which: (gap: Celah) => boolean, yes: boolean) => void} Pilih  choose gaps, or leave them out */

/** @param {HTMLElement} place @param {Ambilan} now @param {Pilih} choose */
function showKinds(place, { gaps, free }, choose) {
  const statuses = [...new Set(gaps.map(({ status }) => status))];
  const of = (/** @type {Celah[]} */ some, /** @type {string} */ status) =>
    some.filter((gap) => gap.status === status).length;
  sync(place, statuses, (status) => kind(status, (yes) => choose((gap) => gap.status === status, yes)));
  const words = [...place.querySelectorAll("span")];
  statuses.forEach((status, at) => {
    const left = of(free, status);
    put(words[at], kataRencana.pilihan(kataRencana.status[status], left, of(gaps, status) - left));
  });
}

/** @param {HTMLElement} place @param {Ambilan} now @param {Pilih} choose */
function showEvery(place, { gaps, free }, choose) {
  const open = new Set(free);
  const keys = gaps.map((gap) => `${gap.item.id} ${gap.status} ${gap.level} ${open.has(gap)}`);
  const mine = (/** @type {Celah} */ gap) => (/** @type {Celah} */ { item }) => item.id === gap.item.id;
  sync(place, keys, (_, at) => single(gaps[at], !open.has(gaps[at]), (yes) => choose(mine(gaps[at]), yes)));
}

/** @param {Instrumen} list @param {Celah[]} gaps @param {Celah[]} free those not in the plan @returns {string} */
function noteOn(list, gaps, free) {
  if (!gaps.length) return kataRencana.tanpaCelah[list.scale];
  if (!free.length) return kataRencana.semuaMasuk;
  if (gaps.every(({ status }) => status === "belum-dijawab")) return kataRencana.belumMenjawab;
  return list.scale === "kematangan" ? kataRencana.sepuluh : "";
}

/**
 * @param {Element} place @param {string[]} keys
 * @param {(key: string, at: number) => Element} make fill it where the keys changed
 */
function sync(place, keys, make) {
  const key = keys.join("\n");
  if (place.getAttribute("data-kunci") === key) return;
  place.setAttribute("data-kunci", key);
  place.replaceChildren(...keys.map(make));
}

/** @param {string} status @param {(yes: boolean) => void} choose @returns {HTMLElement} */
function kind(status, choose) {
  const input = h("input", { type: "checkbox", value: status, onchange: () => choose(input.checked) });
  return h("label", { "data-status": status }, input, h("span", {}));
}

/**
 * @param {Celah} gap @param {boolean} known in the plan @param {(yes: boolean) => void} choose @returns {HTMLElement}
 */
function single(gap, known, choose) {
  const { item, status, step, weight, level } = gap;
  const change = () => choose(input.checked);
  const input = h("input", { type: "checkbox", value: item.id, disabled: known, onchange: change });
  const words = [h("b", {}, item.code), " ", rich(item.words)].flat();
  const more = weight && status === "naik-tingkat" ? kataRencana.menambah(shown(weight)) : "";
  const state = known ? kataRencana.sudahAda : kataRencana.keadaan(kataRencana.status[status], level);
  const small = h("small", {}, [state, more].filter(Boolean).join("; "), ". ", rich(step));
  return h("li", {}, h("label", { "data-status": status }, input, h("span", {}, words, h("br"), small)));
}
