// The list of the activities that this browser keeps: where one starts, goes on, and puts things in order.
import { choose } from "../dom/berkas.js";
import { h, put } from "../dom/h.js";
import { kataDaftar } from "../kata/daftar.js";
import { linkTo } from "./aplikasi.js";
import { openFiles } from "./buka.js";
import { cardOf } from "./daftar-kartu.js";
import { duplicate, remove, save } from "./daftar-laku.js";
import { about, elsewhere, firstSteps } from "./daftar-pengantar.js";
import { takeOver } from "./edisi-lama.js";
import { brokenRecords } from "./daftar-rusak.js";
import { listOf } from "./muat.js";

/** @typedef {import("./aplikasi.js").Aplikasi} Aplikasi */
/** @typedef {import("./aplikasi.js").Kegiatan} Kegiatan */
/** @typedef {import("./aplikasi.js").Layar} Layar */
/** @typedef {import("./daftar-kartu.js").Kartu} Kartu */
/** @typedef {import("./daftar-kartu.js").Lembar} Lembar */

const MANY = 8; // cards, from which on a search helps
const MINUTE = 60_000;

/** @param {Aplikasi} app @returns {Layar} */
export function daftar(app) {
  const list = new Daftar(app);
  return { title: "", element: list.element, changed: (id) => list.changed(id) };
}

/** The screen: cards by the id of their activity, the last changed first. */
class Daftar {
  /** @param {Aplikasi} app */
  constructor(app) {
    this.app = app;
    /** @type {Map<string, Kartu>} */
    this.cards = new Map();
    /** @type {Map<string, Lembar>} checklists by name and part */
    this.sheets = new Map();
    this.count = h("p", { class: "daftar-jumlah" });
    const kind = { id: "cari-kegiatan", class: "kendali", type: "search", autocomplete: "off" };
    this.search = h("input", { ...kind, oninput: () => this.sift() });
    this.found = h("p", { class: "hanya-lisan", role: "status" });
    const label = h("label", { for: "cari-kegiatan" }, kataDaftar.cari);
    this.searching = h("div", { class: "isian", hidden: true }, label, this.search, this.found);
    this.shelf = h("ul", { class: "daftar-kegiatan" });
    this.empty = firstSteps(app);
    this.broken = brokenRecords(app, () => this.fresh.focus());
    this.fresh = h("a", { class: "md-button md-button--primary", href: linkTo("baru") }, kataDaftar.baru);
    const open = h("button", { type: "button", class: "md-button", onclick: () => this.open() }, kataDaftar.buka);
    const acts = h("div", { class: "tombol-baris" }, this.fresh, open);
    const head = h("div", { class: "daftar-kepala" }, h("h2", {}, kataDaftar.judul), acts);
    const drop = h("p", { class: "daftar-seret" }, kataDaftar.seret);
    const kept = [drop, this.count, this.searching, this.empty, this.shelf, this.broken.element];
    this.element = h("section", { class: "daftar" }, head, kept, elsewhere(app), about());
    this.all();
    const clock = setInterval(() => (this.element.isConnected ? this.all() : clearInterval(clock)), MINUTE);
  }

  async open() {
    await openFiles(this.app, await choose(true));
  }

  /** @param {string | null} id whose record changed; null: all may have */
  changed(id) {
    const card = id === null ? undefined : this.cards.get(id);
    const one = card && id !== null ? this.app.gudang.get(id) : null;
    if (!card || !one) return this.all();
    this.show(one);
    this.arrange();
  }

  /** Show all that is kept now. */
  all() {
    const { gudang } = this.app;
    const known = gudang.all();
    const ids = new Set(known.map(({ id }) => id));
    for (const [id, card] of this.cards) {
      if (ids.has(id)) continue;
      card.element.remove();
      this.cards.delete(id);
    }
    known.forEach((one) => this.show(one));
    this.arrange();
    this.empty.hidden = known.length > 0;
    put(this.count, known.length ? kataDaftar.jumlah(known.length) : "");
    this.count.hidden = !known.length;
    this.searching.hidden = known.length < MANY;
    this.sift();
    this.broken.refresh(gudang.ids().length > known.length);
  }

  /** @param {Kegiatan} one on its card */
  show(one) {
    const card = this.cards.get(one.id) ?? this.made(one);
    card.sheet = keyOf(one);
    card.refresh(one, this.sheetOf(one));
  }

  /** @param {Kegiatan} one @returns {Kartu} a new card */
  made(one) {
    const focus = (/** @type {string} */ id) => this.cards.get(id)?.start.focus();
    const card = cardOf(this.app, one, {
      bawa: () => void takeOver(this.app, one.id),
      simpan: () => void save(this.app, one.id),
      gandakan: () => void duplicate(this.app, one.id, focus),
      hapus: () => void remove(this.app, one.id, focus, () => this.beside(one.id).focus()),
    });
    this.cards.set(one.id, card);
    return card;
  }

  /** @param {string} id @returns {HTMLElement} where a keyboard goes on when that card goes */
  beside(id) {
    const element = this.cards.get(id)?.element;
    const next = element?.nextElementSibling ?? element?.previousElementSibling;
    const card = [...this.cards.values()].find((one) => one.element === next && !one.element.hidden);
    return card?.start ?? this.fresh;
  }

  /** Put the cards in order, without taking the keyboard from one. */
  arrange() {
    const cards = [...this.cards.values()].sort((a, b) => (a.changed < b.changed ? 1 : a.changed > b.changed ? -1 : 0));
    const focused = document.activeElement;
    cards.forEach(({ element }, place) => {
      if (this.shelf.children[place] !== element) this.shelf.insertBefore(element, this.shelf.children[place] ?? null);
    });
    if (focused instanceof HTMLElement && focused !== document.activeElement && this.shelf.contains(focused)) {
      focused.focus({ preventScroll: true });
    }
  }

  /** Show the cards that hold what is searched for. */
  sift() {
    const wanted = this.searching.hidden ? "" : this.search.value.trim().toLowerCase();
    const words = wanted.split(/\s+/);
    const cards = [...this.cards.values()];
    for (const card of cards) card.element.hidden = !words.every((word) => card.words.includes(word));
    put(this.found, wanted ? kataDaftar.ditemukan(cards.filter(({ element }) => !element.hidden).length) : "");
  }

  /** @param {Kegiatan} one @returns {Lembar} its checklist; asked for where it is not here yet */
  sheetOf(one) {
    const key = keyOf(one);
    const sheet = this.sheets.get(key);
    if (sheet) return sheet;
    this.sheets.set(key, "menunggu");
    const keep = (/** @type {Lembar} */ found) => {
      this.sheets.set(key, found);
      for (const [id, card] of this.cards) {
        const other = card.sheet === key ? this.app.gudang.get(id) : null;
        if (other) card.refresh(other, found);
      }
    };
    listOf(this.app, one).then((found) => keep(found ?? "gagal"), () => keep("gagal"));
    return "menunggu";
  }
}

/** @param {Kegiatan} one @returns {string} of its checklist, or of the part of it */
function keyOf({ mark }) {
  return `${mark.lembar} ${mark.varian ?? ""}`;
}
