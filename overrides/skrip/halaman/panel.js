// The state of the page's items in one activity; on pages of items they can be answered in place.
import { h, put } from "../dom/h.js";
import { kataAplikasi } from "../kata/aplikasi.js";
import { kataHalaman } from "../kata/halaman.js";
import { wayOf } from "../inti/instrumen.js";
import { itemsBody } from "./butir.js";
import { chapterBody } from "./bab.js";
import { checkAt, fitting, labelOf, lastUsed, listOf, noteUsed, settle } from "./kegiatan.js";

/** @typedef {import("../inti/gudang.js").Kegiatan} Kegiatan */
/** @typedef {import("../inti/instrumen.js").Instrumen} Instrumen */
/** @typedef {import("./kegiatan.js").Halaman} Halaman */
/** @typedef {{element: HTMLElement, refresh: (one: Kegiatan, way: string) => void, flush: () => void}} Badan */

export class Panel {
  /** @param {Halaman} page */
  constructor(page) {
    this.page = page;
    this.invitation = [...page.place.childNodes];
    /** @type {{id: string, list: Instrumen, body: Badan} | null} */
    this.shown = null;
    this.turn = 0;
    this.choice = h("select", { class: "kendali", onchange: () => this.#choose(this.choice.value) });
    this.slot = h("div", { class: "panel-isi" });
    this.keeping = h("p", { class: "simpanan galat", role: "status", hidden: true });
    this.link = h("a", {}, kataHalaman.keIsian);
    this.results = h("a", {}, kataHalaman.keHasil);
    const label = h("label", {}, h("span", {}, kataHalaman.kegiatan), this.choice);
    const ways = h("p", { class: "panel-jalan" }, this.link, " · ", this.results);
    const head = { class: "aplikasi panel", "aria-label": kataHalaman.kegiatan };
    this.element = h("section", head, label, this.keeping, this.slot, ways);
  }

  /** Show it, and follow what happens to the activities. */
  start() {
    this.page.gudang.watch((id, other) => this.#changed(id, other));
    const leave = () => this.shown?.body.flush();
    addEventListener("pagehide", leave);
    document.addEventListener("visibilitychange", () => document.hidden && leave());
    void settle(this.page).then(() => this.#list());
  }

  /** Offer the activities that there are now, and show one. */
  #list() {
    const known = fitting(this.page);
    if (!known.length) return this.#giveUp();
    const used = known.find(({ id }) => id === this.shown?.id) ?? lastUsed(known);
    this.choice.replaceChildren(...known.map((one) => h("option", { value: one.id }, labelOf(this.page, one))));
    this.choice.value = used.id;
    this.#show(used);
  }

  /** Leave the page as it is for those who have no activity. */
  #giveUp() {
    this.turn += 1;
    this.shown = null;
    this.page.place.replaceChildren(...this.invitation);
    delete this.page.place.dataset.ada;
  }

  /** @param {string} id */
  #choose(id) {
    this.shown?.body.flush();
    noteUsed(id);
    const one = this.page.gudang.get(id);
    if (one) this.#show(one);
    else this.#list();
  }

  /** @param {Kegiatan} one */
  async #show(one) {
    const turn = ++this.turn;
    const { page } = this;
    const list = await listOf(page, one).catch(() => null);
    if (turn !== this.turn) return;
    const now = page.gudang.get(one.id); // it may have changed meanwhile
    if (!list || !now) return this.#giveUp();
    if (this.shown?.id !== one.id) {
      const body = chapterBody(page, list) ?? itemsBody(page, list, one.id);
      this.shown = { id: one.id, list, body };
      this.slot.replaceChildren(body.element);
    }
    this.link.href = checkAt(page, `k/${one.id}/isi/${page.subject}`);
    this.results.href = checkAt(page, `k/${one.id}/hasil`);
    this.#refresh(now);
    if (!this.element.isConnected) page.place.replaceChildren(this.element);
  }

  /** @param {Kegiatan} one */
  #refresh(one) {
    if (!this.shown) return;
    const { list, body } = this.shown;
    body.refresh(one, wayOf(list, one.jawaban.identitas));
    const state = this.page.gudang.state();
    this.keeping.hidden = state === "baik";
    put(this.keeping, state === "baik" ? "" : kataAplikasi.simpanan[state]);
  }

  /** @param {string | null} id @param {boolean} other */
  #changed(id, other) {
    const one = this.shown && id === this.shown.id ? this.page.gudang.get(id) : null;
    if (one) this.#refresh(one);
    // A name may have changed there, too; here only answers do.
    if (other || !one) this.#list();
  }
}
