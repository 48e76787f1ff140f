// A row of the plan as a card: its fields, what has become of its gap, and the button that takes it away.
import { pageAt } from "../dom/akar.js";
import { h, put } from "../dom/h.js";
import { bare } from "../inti/kata.js";
import { codesOf, idOf, isLate, present, role } from "../inti/rencana.js";
import { equal } from "../inti/rencana-baris.js";
import { kataRencana } from "../kata/rencana.js";
import { linkTo } from "./aplikasi.js";
import { fieldView } from "./butir-isian.js";

/** @typedef {import("../inti/celah.js").Celah} Celah */
/** @typedef {import("../inti/instrumen.js").Instrumen} Instrumen */
/** @typedef {import("../inti/jawaban.js").Parts} Parts */
/** @typedef {import("../inti/rencana.js").Bentuk} Bentuk */
/** @typedef {import("../inti/rencana.js").Nasib} Nasib */
/** @typedef {{id: string, root: URL, form: Bentuk, list: Instrumen}} Tempat  the activity that it is a plan for */
/**
 * @typedef {{gaps: Celah[], answers: Map<string, Parts>, way: string, today: string}} Kini  what the checklist says now
 */
/**
 * @typedef {object} TampilanBaris
 * @property {HTMLElement} element
 * @property {Parts} parts as they were last read or kept; none: the row is not kept yet
 * @property {(parts: Parts, number: number, now: Kini) => void} refresh
 * @property {() => void} flush keep what is typed now
 */
/**
 * @typedef {object} Laku
 * @property {(view: TampilanBaris, field: string, value: string) => void} edit
 * @property {(view: TampilanBaris) => void} remove
 */

const OFTEN = ["penanggung-jawab", "tenggat", "status"]; // what people fill in; the rest comes from the gap
let made = 0;

/** @param {Tempat} place @param {Laku} acts @returns {TampilanBaris} */
export function rowView(place, acts) {
  const { columns } = place.form;
  const key = `rencana-${(made += 1)}`;
  const legend = h("legend", {});
  const words = h("div", { class: "rencana-uraian" });
  const about = h("div", { class: "rencana-kini" });
  const away = () => acts.remove(view);
  const remove = h("button", { type: "button", class: "hapus-baris", onclick: away }, kataRencana.hapus);
  const fields = columns.map((field) => {
    const one = fieldView(field, `${key}-${role(field)}`, (value) => acts.edit(view, field.id, value));
    one.element.classList.add(`kolom-${role(field)}`);
    return { id: field.id, often: OFTEN.includes(role(field)), ...one };
  });
  const [often, more] = framed(fields);
  const foot = h("div", { class: "rencana-kaki" }, about, remove);
  const box = h("fieldset", { class: "rencana-kartu" }, legend, words, often, more, foot);
  /** @type {TampilanBaris} */
  const view = { element: h("li", {}, box), parts: new Map(), refresh, flush };
  /** Keep what is typed now. */
  function flush() {
    for (const one of fields) one.flush();
  }

  /** @type {Parts | null} the row whose words stand there */
  let drawn = null;

  /** @param {Parts} parts @param {number} number @param {Kini} now */
  function refresh(parts, number, now) {
    view.parts = parts;
    if (!parts.size) more.open = true; // there is nothing to read yet, only to fill in
    put(legend, kataRencana.legenda(number, codesOf(place.form, parts).join(", "), place.list.scale));
    remove.setAttribute("aria-label", kataRencana.hapusBaris(number));
    for (const one of fields) one.refresh(parts.get(one.id) ?? "");
    view.element.dataset.status = parts.get(idOf(columns, "status")) ?? "";
    if (!drawn || !equal(drawn, parts)) showWords(words, place.form, (drawn = parts));
    showPresent(about, place, now, view, acts);
  }

  return view;
}

/**
 * @param {{often: boolean, element: HTMLElement}[]} fields
 * @returns {[HTMLElement, HTMLDetailsElement]} often, seldom changed
 */
function framed(fields) {
  const part = (/** @type {boolean} */ often) => fields.filter((one) => one.often === often);
  const elements = (/** @type {boolean} */ often) => part(often).map(({ element }) => element);
  const seldom = h("div", { class: "rencana-isian" }, elements(false));
  return [
    h("div", { class: "rencana-isian rencana-siapa" }, elements(true)),
    h("details", { class: "rencana-ubah" }, h("summary", {}, kataRencana.ubah), seldom),
  ];
}

/** @param {HTMLElement} place @param {Bentuk} form @param {Parts} row what is seldom changed, to read */
function showWords(place, form, row) {
  const fields = form.columns.filter((field) => role(field) !== "butir" && !OFTEN.includes(role(field)));
  const known = fields.filter(({ id }) => row.get(id));
  const lines = known.map((field) => {
    const name = h("b", {}, `${bare(field.name)}: `);
    return h("p", { class: `uraian-${role(field)}` }, name, row.get(field.id));
  });
  place.replaceChildren(...lines);
}

/** @type {WeakMap<HTMLElement, string>} what is said already, so that nothing is rebuilt under a person's hands */
const said = new WeakMap();

/** @param {HTMLElement} about @param {Tempat} place @param {Kini} now @param {TampilanBaris} view @param {Laku} acts */
function showPresent(about, place, now, view, acts) {
  const { form, list } = place;
  const state = idOf(form.columns, "status");
  const found = present(form, list, now.gaps, view.parts, now.way);
  const late = isLate(form, view.parts, now.today);
  const answer = found ? answered(list, now, found.item.id) : "";
  const done = Boolean(found?.reached);
  const open = done && Boolean(state) && view.parts.get(state) !== "selesai";
  const key = JSON.stringify([found?.item.id, answer, done, open, late]);
  if (said.get(about) === key) return;
  said.set(about, key);
  const finish = () => {
    acts.edit(view, state, "selesai");
    view.element.querySelector("select")?.focus();
  };
  const button = h("button", { type: "button", class: "tautan", onclick: finish }, kataRencana.tandaiSelesai);
  const words = done ? closed(found, answer) : answer && kataRencana.sekarang(answer);
  const lines = h(
    "div",
    {},
    late && h("p", { class: "rencana-lewat" }, kataRencana.lewat),
    words && h("p", { class: done ? "rencana-tertutup" : null }, words, " ", open && button),
    found && links(place, found),
  );
  about.replaceChildren(...lines.childNodes);
}

/** @param {Nasib | null} found @param {string} answer @returns {string} */
function closed(found, answer) {
  return found?.applies ? kataRencana.tertutup(answer) : kataRencana.takBerlaku;
}

/** @param {Tempat} place @param {Nasib} found @returns {HTMLElement} the ways on from a row */
function links({ id, root, list }, { item, chapter }) {
  const link = (/** @type {string} */ href, /** @type {string} */ words) => h("li", {}, h("a", { href }, words));
  return h(
    "ul",
    { class: "rencana-tautan" },
    link(linkTo(`k/${id}/isi/${chapter}`), kataRencana.keButir(item.code, list.scale)),
    link(pageAt(item.page, root), kataRencana.kePanduan(item.code)),
    item.forms.map((one) => link(pageAt(one.page, root), kataRencana.keFormulir(bare(one.title), bare(one.via)))),
  );
}

/** @param {Instrumen} list @param {Kini} now @param {string} id of an item @returns {string} how it is answered now */
function answered(list, now, id) {
  const code = now.answers.get(id)?.get("nilai") ?? "";
  const gap = now.gaps.find(({ item }) => item.id === id);
  if (gap && ["tidak-relevan-tanpa-alasan", "belum-dijawab", "tanpa-bukti"].includes(gap.status)) {
    return kataRencana.status[gap.status];
  }
  return bare(list.choices.find((choice) => choice.code === code)?.words ?? kataRencana.status["belum-dijawab"]);
}
