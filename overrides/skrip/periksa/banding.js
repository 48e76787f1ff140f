// The screen that compares two activities, or files that are only read here and kept nowhere.
import { choose, listenToDrops } from "../dom/berkas.js";
import { h } from "../dom/h.js";
import { speak, tell } from "../dom/kabar.js";
import { brought } from "../inti/bawa.js";
import { instrument, part, steps } from "../inti/instrumen.js";
import { kataAplikasi } from "../kata/aplikasi.js";
import { kataBanding as say } from "../kata/banding.js";
import { linkTo } from "./aplikasi.js";
import { chooser } from "./banding-pilih.js";
import { result } from "./banding-hasil.js";
import { readAll, refusal, unknown } from "./buka.js";
import { nameOf } from "./muat.js";

/** @typedef {import("./aplikasi.js").Aplikasi} Aplikasi */
/** @typedef {import("./aplikasi.js").Layar} Layar */
/** @typedef {import("../inti/instrumen.js").Instrumen} Instrumen */
/** @typedef {import("../inti/jawaban.js").Jawaban} Jawaban */
/** @typedef {import("../inti/jawaban.js").Mark} Mark */
/** @typedef {import("../inti/masuk.js").Masuk} Masuk */
/** @typedef {{key: string, name: string, mark: Mark, jawaban: Jawaban, file: string}} Pihak  `file` of one not kept */

/** @type {Map<string, Masuk>} files that were opened to be compared, until the window closes */
const files = new Map();
let stop = () => {};

/** @param {Aplikasi} app @param {string} [a] @param {string} [b] ids @returns {Promise<Layar>} */
export async function banding(app, a = "", b = "") {
  const way = app.katalog.earlier?.length ? await steps(app.root) : [];
  const screen = new Banding(app, [a, b], way);
  stop();
  stop = listenToDrops(({ files }) => void screen.open([...files], screen.free()));
  const leave = () => location.hash.startsWith(linkTo("banding")) || stop();
  return { title: say.judul, element: screen.element, changed: (id) => screen.changed(id), leave };
}

/** The screen: two sides, and what they come to. */
class Banding {
  /** @param {Aplikasi} app @param {string[]} ids @param {import("../inti/pindah.js").Langkah[]} way from earlier editions */
  constructor(app, ids, way) {
    this.app = app;
    this.way = way;
    this.chosen = ids;
    this.turn = 0;
    this.chooser = chooser({
      pick: (place, key) => this.pick(place, key),
      open: async (place) => this.open(await choose(true), place),
      add: (place) => this.add(place),
      swap: () => this.swap(),
    });
    this.result = h("div", { class: "banding-hasil" });
    const back = h("a", { class: "kembali", href: linkTo("") }, say.keDaftar);
    const head = [back, h("h2", {}, say.judul), h("p", { class: "banding-pengantar" }, say.pengantar)];
    this.element = h("section", { class: "banding" }, head, this.chooser.element, this.result);
    if (ids.some((id) => id && !this.one(id))) tell(say.hilang, { fault: true });
    this.show();
  }

  /** @param {string} key @returns {Pihak | null} */
  one(key) {
    const file = files.get(key);
    const one = file ?? (key ? this.app.gudang.get(key) : null);
    if (!one) return null;
    const { mark, jawaban } = brought({ mark: one.mark, jawaban: one.jawaban, plan: null, remarks: [] }, this.way);
    return { key, name: nameOf(one), mark, jawaban, file: file?.name ?? "" };
  }

  /** @returns {number} the side that a file goes to */
  free() {
    return this.one(this.chosen[0]) && !this.one(this.chosen[1]) ? 1 : 0;
  }

  /** @param {number} place @param {string} key */
  pick(place, key) {
    this.chosen[place] = key;
    this.show();
  }

  /** Put the one before after the other. */
  swap() {
    this.chosen.reverse();
    this.show();
  }

  /** @param {File[]} given to be read @param {number} place of the first; another goes to the other side */
  async open(given, place) {
    const { found, refused } = await readAll(given);
    const known = this.app.katalog.instruments.map(({ name }) => `daftar_periksa/${name}`);
    const fitting = found.filter(({ mark }) => known.includes(mark.lembar));
    refused.push(...found.filter((one) => !fitting.includes(one)).map(unknown));
    fitting.forEach((one, turn) => {
      const key = `berkas-${files.size + 1}`;
      files.set(key, one);
      if (turn < 2) this.chosen[turn ? 1 - place : place] = key;
    });
    if (refused.length) tell(refused.map(refusal).join("\n"), { fault: true });
    if (fitting.length) this.show();
  }

  /** @param {number} place of a file that the person wants to keep */
  add(place) {
    const file = files.get(this.chosen[place]);
    if (!file) return;
    const { mark, jawaban, remarks, saved, plan } = file;
    const planned = plan ? { plan: plan.jawaban, planMark: plan.mark } : {};
    const { id } = this.app.gudang.add(mark, jawaban, { remarks, saved, changed: "", ...planned });
    files.delete(this.chosen[place]);
    this.chosen = this.chosen.map((key) => (files.has(key) || this.one(key) ? key : id));
    this.show();
    tell(say.ditambah(nameOf(file)));
  }

  /** @param {string | null} id whose record changed; null: all may have */
  changed(id) {
    if (id === null || this.chosen.includes(id)) this.show();
    else this.showChoice();
  }

  /** Offer what there is. */
  showChoice() {
    const kept = this.app.gudang.ids().flatMap((id) => this.one(id) ?? []);
    const read = [...files.keys()].flatMap((key) => this.one(key) ?? []);
    const title = (/** @type {Pihak} */ { mark }) =>
      this.app.katalog.instruments.find(({ name }) => mark.lembar === `daftar_periksa/${name}`)?.title ?? mark.lembar;
    this.chooser.refresh(kept, read, this.chosen.map((key) => this.one(key)), title);
  }

  /** Show what is chosen, and the address of it. */
  async show() {
    const turn = ++this.turn;
    this.showChoice();
    const pair = this.chosen.map((key) => this.one(key));
    this.address(pair);
    const [left, right] = pair;
    if (!left || !right) {
      this.result.replaceChildren(h("p", {}, this.app.gudang.ids().length ? say.tunggu : say.kosong));
      return;
    }
    const lists = await Promise.all([left, right].map(({ mark }) => this.list(mark))).catch(() => null);
    if (turn !== this.turn) return;
    this.result.replaceChildren(...(lists ? result(this.app, [left, right], lists) : [this.retry()]));
    if (lists) speak(say.tampil(left.name, right.name));
  }

  /** @param {(Pihak | null)[]} pair keep in the address what can be shown again from it */
  address(pair) {
    const ids = pair.map((one) => (one && !one.file ? one.key : ""));
    const path = ["banding", ...(ids[0] ? ids : [])].filter(Boolean).join("/");
    if (location.hash.startsWith(linkTo("banding"))) history.replaceState(history.state, "", linkTo(path));
  }

  /** @param {Mark} mark @returns {Promise<Instrumen | null>} null where this edition lacks it */
  async list(mark) {
    const found = this.app.katalog.instruments.find(({ name }) => mark.lembar === `daftar_periksa/${name}`);
    return found ? part(await instrument(this.app.root, found.name), mark.varian) : null;
  }

  /** @returns {HTMLElement} the checklists can't be had now */
  retry() {
    const props = { type: "button", class: "md-button", onclick: () => this.show() };
    return h("div", {}, h("p", {}, kataAplikasi.gagal), h("button", props, kataAplikasi.cobaLagi));
  }
}
