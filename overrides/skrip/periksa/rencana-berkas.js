// The plan as a file: handed over, and taken in again.
import { pageAt } from "../dom/akar.js";
import { choose, contents, download, named } from "../dom/berkas.js";
import { h } from "../dom/h.js";
import { ask, tell } from "../dom/kabar.js";
import { Refused, written } from "../inti/jawaban.js";
import { incoming } from "../inti/masuk.js";
import { idOf, rowsOf } from "../inti/rencana.js";
import { compared } from "../inti/rencana-baris.js";
import { kataCatatan } from "../kata/berkas.js";
import { kataRencana } from "../kata/rencana.js";

/** @typedef {import("../inti/jawaban.js").Jawaban} Jawaban */
/** @typedef {import("../inti/rencana.js").Bentuk} Bentuk */
/** @typedef {import("../inti/rencana-baris.js").Ganti} Ganti */
/** @typedef {import("./rencana-tangan.js").Tangan} Tangan */

/**
 * @param {Bentuk} form @param {Tangan} hand @param {URL} root @param {() => void} flush keep what is typed
 * @returns {HTMLElement}
 */
export function files(form, hand, root, flush) {
  const button = (/** @type {string} */ words, /** @type {() => void} */ act, kind = "") =>
    h("button", { type: "button", class: `md-button ${kind}`.trim(), onclick: act }, words);
  const acts = [
    button(kataRencana.simpan, () => (flush(), save(form, hand.plan())), "md-button--primary"),
    button(kataRencana.buka, () => open(form, hand)),
    button(kataRencana.cetak, () => (flush(), print())),
  ];
  const blank = h("a", { href: pageAt(form.form.page, root) }, kataRencana.lembarKosong);
  const row = h("p", { class: "tombol-baris" }, acts);
  return h("div", { class: "rencana-berkas" }, row, h("p", {}, kataRencana.berkasKata), h("p", {}, blank));
}

/** @param {Bentuk} form @param {Jawaban} plan hand it over as a file that every reader of jawaban knows */
function save({ form, heads }, plan) {
  const of = (/** @type {string} */ role) => plan.jawaban.get(idOf(heads, role))?.get("nilai");
  const name = named([form.name, of("instansi"), of("nama-kegiatan"), of("periode")], ".json");
  download(name, written(plan, form.mark));
  tell(kataRencana.disimpan(name));
}

/** @param {Bentuk} form @param {Tangan} hand take in a file that the person chooses */
async function open(form, hand) {
  const [file] = await choose();
  if (!file) return;
  try {
    const found = incoming(await contents(file), file.name);
    const plan = found.find(({ mark }) => mark.lembar === form.form.mark.lembar);
    if (plan) await takeIn(form, hand, plan.jawaban, plan.mark.edisi);
    else tell(kataRencana.ditolak(file.name, kataRencana.bukanRencana), { fault: true });
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault;
    tell(kataRencana.ditolak(file.name, kataCatatan(fault.remark)), { fault: true });
  }
}

/**
 * Add what is new; ask which of two is to stay.
 * @param {Bentuk} form @param {Tangan} hand @param {Jawaban} jawaban of a file @param {string} edition of the file
 */
async function takeIn(form, hand, jawaban, edition) {
  const { fresh, differing } = compared(form, rowsOf(form, hand.plan()), rowsOf(form, jawaban));
  const answers = [
    { value: "berkas", words: kataRencana.pakaiBerkas },
    { value: "sini", words: kataRencana.pakaiSini },
  ];
  const answer = differing.length ? await ask(kataRencana.beda(differing.length), answers) : "sini";
  if (!answer) return;
  const taken = answer === "berkas" ? differing : [];
  /** @type {Ganti[]} */
  const changes = [
    ...taken.map(([before, after]) => ({ before, after, at: 0 })),
    ...fresh.map((after) => ({ before: null, after, at: Infinity })),
  ];
  const other = edition === form.form.mark.edisi ? "" : edition;
  hand.keep((plan) => adopt(form, plan, jawaban));
  hand.change(changes, kataRencana.dibuka(fresh.length, taken.length, other ? kataRencana.edisiLain(other) : ""));
}

/** @param {Bentuk} form @param {Jawaban} plan @param {Jawaban} other fill in from it what is empty besides the rows */
function adopt(form, plan, other) {
  for (const [id, parts] of other.jawaban) plan.jawaban.set(id, new Map([...parts, ...(plan.jawaban.get(id) ?? [])]));
  for (const [id, value] of other.identitas) if (!plan.identitas.has(id)) plan.identitas.set(id, value);
  for (const [id, rows] of other.baris) if (id !== form.table && !plan.baris.has(id)) plan.baris.set(id, rows);
}
