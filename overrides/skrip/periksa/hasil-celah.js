// The gaps in groups, to be filtered, ten at first; on paper all of them.
import { pageAt, site } from "../dom/akar.js";
import { h, put, rich } from "../dom/h.js";
import { gaps, STATUS } from "../inti/celah.js";
import { wayOf } from "../inti/instrumen.js";
import { bare } from "../inti/kata.js";
import { kataHasil } from "../kata/hasil.js";
import { linkTo } from "./aplikasi.js";
import { gapView } from "./hasil-butir.js";

/** @typedef {import("./aplikasi.js").Aplikasi} Aplikasi */
/** @typedef {import("./aplikasi.js").Kegiatan} Kegiatan */
/** @typedef {import("./aplikasi.js").Instrumen} Instrumen */
/** @typedef {import("../inti/celah.js").Celah} Celah */
/** @typedef {import("./hasil-profil.js").Bagian} Bagian */
/** @typedef {{words: string, step: string, gaps: Celah[]}} Kelompok  of one sort; the step where all have the same */

const FIRST = 10;

/** The list of gaps and what is shown of it. */
class Daftar {
  /** @param {Aplikasi} app @param {string} id @param {Instrumen} list */
  constructor(app, id, list) {
    this.app = app;
    this.id = id;
    this.list = list;
    this.sign = "";
    /** @type {Map<string, {sign: string, element: HTMLElement}>} what is shown of each item */
    this.shown = new Map();
    /** @type {{head: string, step: string, gaps: [Celah, HTMLElement][], element: HTMLElement}[]} */
    this.groups = [];
    this.all = false;
    this.status = choice(kataHasil.saringStatus, () => this.show());
    this.levels = list.scale === "kematangan";
    this.chapter = choice(kataHasil.saringBab[this.levels ? "kematangan" : "kesiapan"], () => this.show());
    this.amount = h("p", { class: "celah-jumlah", role: "status" });
    this.more = h("button", { type: "button", class: "md-button", onclick: () => this.toggle() });
    this.place = h("div", { class: "celah-daftar" });
  }

  /** @param {Kegiatan} one @returns {number} how many gaps there are */
  refresh({ jawaban }) {
    const found = gaps(this.list, jawaban.jawaban, wayOf(this.list, jawaban.identitas));
    const sign = found.map(signOf).join();
    if (sign !== this.sign) this.fill(found);
    this.sign = sign;
    return found.length;
  }

  /** @param {Celah[]} found */
  fill(found) {
    const focus = /** @type {HTMLElement | null} */ (document.activeElement);
    this.groups = grouped(found, this.levels).map((group) => this.groupView(group));
    this.place.replaceChildren(...this.groups.map(({ element }) => element));
    // What is moved loses the focus.
    if (focus !== document.activeElement && focus?.isConnected) focus.focus({ preventScroll: true });
    offer(this.status, found, STATUS.map((code) => ({ code, words: nameOf(code) })), ({ status }) => status);
    const chapters = this.list.chapters.map(({ id, title }) => ({ code: id, words: bare(title) }));
    offer(this.chapter, found, chapters, ({ chapter }) => chapter.id);
    this.show();
  }

  /** @param {Kelompok} group */
  groupView({ words, step, gaps: found }) {
    const made = found.map((gap) => /** @type {[Celah, HTMLElement]} */ ([gap, this.gapView(gap)]));
    const common = step ? h("p", { class: "hanya-cetak" }, h("b", {}, kataHasil.langkah), " ", rich(step)) : null;
    const head = h("h4", {}, kataHasil.sejumlah(words, found.length));
    const listed = h("ol", {}, made.map(([, item]) => item));
    const element = h("section", { class: step ? "selangkah" : null }, head, common, listed);
    return { head: words, step, gaps: made, element };
  }

  /** @param {Celah} gap @returns {HTMLElement} the same as before where nothing of it has changed */
  gapView(gap) {
    const sign = signOf(gap);
    const known = this.shown.get(gap.item.id);
    const element = known?.sign === sign ? known.element : gapView(this.app, this.id, gap);
    this.shown.set(gap.item.id, { sign, element });
    return element;
  }

  /** Show what passes the filters, ten of it or all; the rest is there for paper only. */
  show() {
    let [passed, seen] = [0, 0];
    for (const group of this.groups) {
      let any = false;
      for (const [gap, element] of group.gaps) {
        const passes = this.passes(gap);
        const visible = passes && (this.all || passed < FIRST);
        passed += Number(passes);
        seen += Number(visible);
        any ||= visible;
        element.classList.toggle("lebih", !visible);
      }
      group.element.classList.toggle("lebih", !any);
    }
    put(this.amount, kataHasil.tampil(seen, passed));
    put(this.more, this.all ? kataHasil.tampilkanSedikit : kataHasil.tampilkanSemua(passed));
    this.more.hidden = passed <= FIRST;
  }

  /** @param {Celah} gap @returns {boolean} */
  passes({ status, chapter }) {
    return [[this.status, status], [this.chapter, chapter.id]].every(([filter, code]) => {
      const { value } = /** @type {Pilih} */ (filter).control;
      return !value || value === code;
    });
  }

  /** Show all or only the first, and take a keyboard to the first that came. */
  toggle() {
    const passing = this.groups.flatMap((group) => group.gaps).filter(([gap]) => this.passes(gap));
    this.all = !this.all;
    this.show();
    if (this.all) passing[FIRST]?.[1].querySelector("a")?.focus();
    else this.place.scrollIntoView();
  }
}

/** @typedef {{element: HTMLElement, control: HTMLSelectElement}} Pilih */

/** @param {Aplikasi} app @param {string} id @param {Instrumen} list @returns {Bagian} */
export function gapsView(app, id, list) {
  const listed = new Daftar(app, id, list);
  const none = h("p", {}, kataHasil.tanpaCelah[list.scale]);
  const plan = h("a", { class: "md-button md-button--primary", href: linkTo(`k/${id}/rencana`) }, kataHasil.keRencana);
  const legend = h("legend", {}, kataHasil.saring);
  const filters = h("fieldset", { class: "saring" }, legend, listed.status.element, listed.chapter.element);
  const order = h("p", { class: "celah-urutan" }, kataHasil.celahUraian[list.scale]);
  const about = [order, generalForm(app, list), h("p", { class: "tombol-baris" }, plan)];
  const full = h("div", {}, about, filters, listed.amount, listed.place, listed.more);
  const title = h("h3", { id: "hasil-celah" }, kataHasil.celah);
  const element = h("section", { class: "hasil-celah", "aria-labelledby": "hasil-celah" }, title, none, full);
  const refresh = (/** @type {Kegiatan} */ one) => {
    none.hidden = listed.refresh(one) > 0;
    full.hidden = !none.hidden;
  };
  return { element, refresh };
}

/** @param {Aplikasi} app @param {Instrumen} list @returns {HTMLElement | null} the form that helps with every gap */
function generalForm(app, { plan }) {
  if (!plan) return null;
  const href = pageAt(plan.page, app.root);
  const address = h("span", { class: "hanya-cetak" }, `: ${new URL(plan.page, site())}`);
  return h("p", { class: "celah-urutan" }, kataHasil.formulirUmum, " ", h("a", { href }, rich(plan.title)), address);
}

/** @param {Celah[]} found @param {boolean} levels @returns {Kelompok[]} levels stay in their one order */
function grouped(found, levels) {
  /** @type {Map<string, Celah[]>} */
  const groups = new Map();
  for (const gap of found) {
    const key = levels && gap.status !== "tanpa-bukti" ? "" : gap.status;
    groups.set(key, [...(groups.get(key) ?? []), gap]);
  }
  return [...groups].map(([key, inner]) => {
    const steps = new Set(inner.map(({ step }) => step));
    const step = key && steps.size === 1 ? inner[0].step : "";
    return { words: key ? nameOf(key) : kataHasil.naik, step, gaps: inner };
  });
}

/** @param {Celah} gap @returns {string} all that may change of it */
function signOf({ item, status, level, unproven }) {
  return [item.id, status, level, unproven].join(" ");
}

/** @param {string} status @returns {string} */
function nameOf(status) {
  return kataHasil.status[/** @type {keyof typeof kataHasil.status} */ (status)];
}

/** @param {string} label @param {() => void} changed @returns {Pilih} */
function choice(label, changed) {
  const id = `saring-${label.toLowerCase()}`;
  const control = h("select", { id, class: "kendali", onchange: changed });
  return { element: h("div", { class: "isian" }, h("label", { for: id }, label), control), control };
}

/**
 * Offer what there is to choose; options are kept, so that a person who is choosing is not disturbed.
 * @param {Pilih} filter @param {Celah[]} found @param {{code: string, words: string}[]} kinds
 * @param {(gap: Celah) => string} of the code of a gap
 */
function offer({ control }, found, kinds, of) {
  const codes = ["", ...kinds.map(({ code }) => code)];
  if (!control.options.length) control.append(...codes.map((value) => h("option", { value })));
  put(control.options[0], kataHasil.semua(found.length));
  kinds.forEach(({ code, words }, place) => {
    const option = control.options[place + 1];
    const n = found.filter((gap) => of(gap) === code).length;
    put(option, kataHasil.sejumlah(words, n));
    option.hidden = !n;
    option.disabled = !n;
    if (!n && control.value === code) control.value = "";
  });
}
