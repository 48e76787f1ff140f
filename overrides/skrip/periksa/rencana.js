// The screen of the plan: which gaps are closed by whom and when, as rows of the published form.
import { h, put } from "../dom/h.js";
import { speak, tell } from "../dom/kabar.js";
import { gaps } from "../inti/celah.js";
import { planForm, wayOf } from "../inti/instrumen.js";
import { bare } from "../inti/kata.js";
import { foreign, planned, rowOf, rowsOf, shape } from "../inti/rencana.js";
import { kataRencana } from "../kata/rencana.js";
import { headOf } from "./kepala.js";
import { missing, nameOf, opened } from "./muat.js";
import { files } from "./rencana-berkas.js";
import { picker } from "./rencana-celah.js";
import { printed } from "./rencana-cetak.js";
import { counted, showRest, today } from "./rencana-jumlah.js";
import { heading } from "./rencana-kegiatan.js";
import { together } from "./rencana-sekaligus.js";
import { rowList } from "./rencana-tabel.js";
import { hand } from "./rencana-tangan.js";

/** @typedef {import("./aplikasi.js").Aplikasi} Aplikasi */
/** @typedef {import("./aplikasi.js").Instrumen} Instrumen */
/** @typedef {import("./aplikasi.js").Kegiatan} Kegiatan */
/** @typedef {import("./aplikasi.js").Layar} Layar */
/** @typedef {import("../inti/celah.js").Celah} Celah */
/** @typedef {import("../inti/rencana.js").Bentuk} Bentuk */
/** @typedef {import("./rencana-baris.js").Tempat} Tempat */
/** @typedef {import("./rencana-tangan.js").Tangan} Tangan */

/** @param {Aplikasi} app @param {string} id @returns {Promise<Layar>} */
export async function rencana(app, id) {
  const found = await opened(app, id);
  if (!found) return missing(app, id);
  const form = shape(await planForm(app.root));
  const one = app.gudang.get(id);
  return one ? screenOf(app, one, found.list, form) : missing(app, id);
}

/** @param {Aplikasi} app @param {Kegiatan} one @param {Instrumen} list @param {Bentuk} form @returns {Layar} */
function screenOf(app, one, list, form) {
  const pen = hand(app, one.id, form);
  const head = headOf(app, one, list, "rencana");
  const body = bodyOf({ id: one.id, root: app.root, form, list }, pen);
  const paper = h("div", { class: "rencana-cetak" });
  const element = h(
    "section",
    { class: "rencana" },
    head.element,
    h("p", { class: "rencana-pengantar" }, kataRencana.pengantar[list.scale]),
    body.element,
    h("h3", {}, kataRencana.berkas),
    files(form, pen, app.root, body.flush),
    paper,
  );
  body.refresh(one);
  printWith(element, () => {
    body.flush();
    paper.replaceChildren(...printed(form, pen.plan()));
  });
  const changed = (/** @type {string | null} */ id, /** @type {boolean} */ other) => {
    if (id !== null && id !== one.id) return;
    const now = app.gudang.get(one.id);
    if (!now) return;
    if (other) speak(kataRencana.jendelaLain);
    head.refresh(now);
    body.refresh(now);
  };
  return { title: `${kataRencana.judul}: ${nameOf(one)}`, element, leave: body.flush, changed };
}

/**
 * @param {Tempat} place @param {Tangan} pen
 * @returns {{element: HTMLElement, refresh: (now: Kegiatan) => void, flush: () => void}} all that is filled in
 */
function bodyOf(place, pen) {
  const { form, list } = place;
  const rows = () => rowsOf(form, pen.plan());
  const about = heading(form, pen);
  const title = h("h3", { tabindex: -1 }, bare(form.title));
  const table = rowList(place, pen, () => title.focus());
  const choice = picker(form, list, (chosen) => {
    from.open = false;
    title.focus();
    take(place, pen, chosen);
  });
  const from = h("details", { class: "rencana-dari", open: !rows().length });
  from.append(h("summary", {}, h("h3", {}, kataRencana.dariCelah)), choice.element);
  const many = together(form, rows, (changes) => fillIn(pen, changes));
  const add = h("button", { type: "button", class: "md-button", onclick: () => table.add() }, kataRencana.tambah);
  const count = h("p", { class: "rencana-jumlah" });
  const rest = h("details", { class: "rencana-lain" });
  const last = h("p", { class: "tombol-baris" }, add);
  const parts = [about.element, from, title, count, many, table.element, last, rest];
  const element = h("div", { class: "rencana-isi" }, parts);
  const refresh = (/** @type {Kegiatan} */ { jawaban: { identitas, jawaban: answers } }) => {
    const way = wayOf(list, identitas);
    const found = gaps(list, answers, way);
    const plan = pen.plan();
    about.refresh(plan);
    table.refresh(rowsOf(form, plan), { gaps: found, answers, way, today: today() });
    choice.refresh(found, rowsOf(form, plan));
    put(count, counted(form, rowsOf(form, plan)));
    many.hidden = rowsOf(form, plan).length < 2;
    showRest(rest, foreign(form, plan));
  };
  return { element, refresh, flush: () => (about.flush(), table.flush()) };
}

/** @param {Tempat} place @param {Tangan} pen @param {Celah[]} chosen put them into the plan, each once */
function take({ form, list }, pen, chosen) {
  const known = planned(form, rowsOf(form, pen.plan()));
  const rows = chosen.filter((gap) => !known(gap)).map((gap) => rowOf(form, list, gap));
  pen.change(rows.map((after) => ({ before: null, after, at: Infinity })), kataRencana.masuk(rows.length));
}

/** @param {Tangan} pen @param {import("../inti/rencana-baris.js").Ganti[]} changes */
function fillIn(pen, changes) {
  if (changes.length) pen.change(changes, kataRencana.diterapkan(changes.length));
  else tell(kataRencana.diterapkan(0));
}

/** @param {Element} element @param {() => void} fill before the page is printed, for as long as the element is shown */
function printWith(element, fill) {
  const before = () => {
    if (element.isConnected) fill();
    else removeEventListener("beforeprint", before);
  };
  addEventListener("beforeprint", before);
}
