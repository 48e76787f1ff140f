// The form for a new activity: on which checklist, what and whose it is.
import { h, put } from "../dom/h.js";
import { tell } from "../dom/kabar.js";
import { instrument } from "../inti/instrumen.js";
import { nothing } from "../inti/jawaban.js";
import { kataBaru } from "../kata/daftar.js";
import { kataIdentitas } from "../kata/identitas.js";
import { kataKepala } from "../kata/kepala.js";
import { linkTo } from "./aplikasi.js";
import { sheetChoice, WAY, wayChoice } from "./baru-pilihan.js";
import { fieldOf, isYear } from "./isian.js";
import { today } from "./waktu.js";

/** @typedef {import("./aplikasi.js").Aplikasi} Aplikasi */
/** @typedef {import("./aplikasi.js").Layar} Layar */
/** @typedef {import("./isian.js").Medan} Medan */
/** @typedef {import("../inti/instrumen.js").Ringkas} Ringkas */
/** @typedef {import("../inti/instrumen.js").Isian} Isian */

const FIRST = ["kegiatan", "instansi", "tahun"]; // of the identity; the rest may wait
const COPIED = ["instansi", "unit_kerja", "pengisi"]; // from the activity that was changed last

/** @param {Aplikasi} app @param {string} [name] of the checklist to begin with @returns {Layar} */
export function baru(app, name = "") {
  return { title: kataBaru.judul, element: new Baru(app, name).element };
}

/** The form. */
class Baru {
  /** @param {Aplikasi} app @param {string} name */
  constructor(app, name) {
    this.app = app;
    const last = latest(app);
    const { instruments } = app.katalog;
    const asked = instruments.find((one) => one.name === name);
    /** @type {Ringkas} */
    this.chosen = asked ?? instruments.find((one) => one.name === last.lembar) ?? instruments[0];
    /** @type {Map<string, Medan>} */
    this.fields = new Map();
    /** @type {Record<string, string>} */
    this.given = { ...last.identity, tahun: String(new Date().getFullYear()), tanggal: today(new Date()) };
    this.ways = wayChoice(app);
    const list = h("a", { class: "kembali", href: linkTo("") }, kataKepala.kembali);
    this.element = h("section", {}, list, h("h2", {}, kataBaru.judul), this.form());
    this.choose(this.chosen);
  }

  /** @returns {HTMLElement} */
  form() {
    const rest = this.all().filter(({ id }) => !FIRST.includes(id) && id !== WAY);
    const main = FIRST.flatMap((id) => this.all().find((field) => field.id === id) ?? []);
    const start = h("button", { type: "submit", class: "md-button md-button--primary" }, kataBaru.mulai);
    const back = h("a", { class: "md-button", href: linkTo("") }, kataBaru.batal);
    const sheets = sheetChoice(this.app.katalog.instruments, this.chosen, (one) => this.choose(one));
    const fields = (/** @type {Isian[]} */ some) => some.map((field) => this.field(field));
    const submit = (/** @type {Event} */ event) => this.submit(event);
    return h("form", { class: "baru", novalidate: true, onsubmit: submit },
      sheets,
      h("fieldset", {}, h("legend", {}, kataBaru.tentang), fields(main)),
      this.ways.element,
      h("details", {}, h("summary", {}, kataBaru.rincian), fields(rest)),
      h("div", { class: "tombol-baris" }, start, back),
    );
  }

  /** @returns {Isian[]} the fields of the identities of all checklists, each once */
  all() {
    const fields = this.app.katalog.instruments.flatMap(({ identity }) => identity);
    return [...new Map(fields.map((field) => [field.id, field])).values()];
  }

  /** @param {Isian} field @returns {HTMLElement} */
  field(field) {
    const more = { hint: kataBaru.petunjuk[field.id], required: field.id === "kegiatan" };
    const made = fieldOf(field, `baru-${field.id}`, more);
    made.show(this.given[field.id] ?? "");
    this.fields.set(field.id, made);
    return made.element;
  }

  /** @param {Ringkas} one the checklist that was chosen: which fields it has */
  choose(one) {
    this.chosen = one;
    for (const [id, { element }] of this.fields) element.hidden = !one.identity.some((field) => field.id === id);
    const place = this.fields.get("kegiatan")?.element.querySelector(".petunjuk");
    const hint = one.scale === "kematangan" ? kataBaru.petunjukKematangan : kataBaru.petunjuk.kegiatan;
    if (place) put(place, hint);
    this.ways.show(one);
  }

  /** @param {Event} event */
  submit(event) {
    event.preventDefault();
    const faulty = this.faults();
    if (!faulty) void this.make();
    faulty?.closest("details")?.setAttribute("open", "");
    faulty?.focus();
  }

  /** @returns {HTMLElement | undefined} the first control with something wrong, which is said beside it */
  faults() {
    const faulty = [...this.fields].filter(([id, field]) => {
      const value = field.value();
      const wanting = id === "kegiatan" && !value && kataBaru.wajib;
      const wrong = id === "tahun" && value && !isYear(value) && kataIdentitas.tahunSalah;
      const words = wanting || wrong || (value === null && kataIdentitas.tanggalTakLengkap) || "";
      if (words || id === "kegiatan") field.complain(words);
      return words && !field.element.hidden;
    });
    return faulty[0]?.[1].control;
  }

  /** Make the activity and go to its first item. */
  async make() {
    const { app, chosen } = this;
    const list = await instrument(app.root, chosen.name).catch(() => null);
    if (!list) tell(kataBaru.gagal, { fault: true });
    if (!list || !this.element.isConnected) return;
    const jawaban = nothing();
    for (const { id } of chosen.identity) {
      const value = id === WAY ? this.ways.value() : this.fields.get(id)?.value();
      if (value) jawaban.identitas.set(id, value);
    }
    const one = app.gudang.add(list.mark, jawaban, { saved: false });
    // Going back from the first item leads to the list, not to a form that has done its work.
    history.replaceState(null, "", linkTo(""));
    app.go(`k/${one.id}`);
  }
}

/** @param {Aplikasi} app @returns {{lembar: string, identity: Record<string, string>}} of the last activity */
function latest(app) {
  const [last] = app.gudang.all().sort((a, b) => (a.changed < b.changed ? 1 : -1));
  const kept = COPIED.map((id) => [id, last?.jawaban.identitas.get(id) ?? ""]);
  return { lembar: last?.mark.lembar.replace(/^.*\//, "") ?? "", identity: Object.fromEntries(kept) };
}
