// The pages of the guide that are kept on this device: how many, and the buttons to keep more or to forget them.
import { h, put } from "../dom/h.js";
import { kataLuring } from "../kata/luring.js";
import { forgetAll, keepAll, keptOf, linked, weight } from "./panduan.js";
import { decline, keepQuietly } from "./sendiri.js";

/** @typedef {import("./panduan.js").Panduan} Panduan */

export class Simpanan {
  /** @param {URL} root @param {Panduan} guide */
  constructor(root, guide) {
    this.root = root;
    this.guide = guide;
    this.pages = Object.keys(guide.halaman);
    this.linked = linked(guide);
    /** @type {AbortController | null} */
    this.stopper = null;
    /** @type {AbortController | null} of what goes on unasked */
    this.quiet = null;
    const button = (/** @type {() => void} */ act) => h("button", { type: "button", class: "md-button", onclick: act });
    this.state = h("p", { class: "luring-keadaan", role: "status" });
    this.bar = h("progress", { "aria-label": kataLuring.kemajuan });
    this.count = h("span", { class: "luring-hitungan" });
    this.progress = h("p", { hidden: true }, this.bar, " ", this.count);
    this.some = button(() => this.#save(this.linked, this.some));
    this.all = button(() => this.#save(this.pages, this.all));
    this.stop = button(() => this.stopper?.abort());
    this.forget = button(() => this.#remove());
    put(this.stop, kataLuring.batal);
    put(this.forget, kataLuring.hapus);
    this.stop.hidden = true;
    const row = h("div", { class: "tombol-baris" }, this.some, this.all, this.stop, this.forget);
    this.element = h("div", {}, this.state, this.progress, row);
  }

  /** @returns {Promise<boolean>} say how much of the guide is kept; false where the browser does not tell */
  async refresh() {
    const found = await keptOf(this.root, this.guide).catch(() => null);
    if (!found) return false;
    const { kept, whole } = found;
    const missing = (/** @type {string[]} */ paths) => paths.filter((path) => !kept.has(path));
    const [some, all] = [missing(this.linked), missing(this.pages)];
    const { linked, pages } = this;
    const here = kataLuring.sebagian(kept.size, pages.length, linked.length - some.length, linked.length);
    put(this.state, whole === "tidak" ? here : kataLuring.utuh[whole](pages.length));
    put(this.some, kataLuring.simpanTautan(some.length, weight(this.guide, some)));
    put(this.all, whole === "lama" ? kataLuring.perbarui : kataLuring.simpan(all.length, weight(this.guide, all)));
    if (this.stopper) return true;
    this.some.hidden = !some.length;
    this.all.hidden = whole === "ya";
    this.forget.hidden = !kept.size;
    return true;
  }

  /** Keep what the person's checklists link to, where there are any. */
  async keepQuietly() {
    if (this.quiet || this.stopper) return;
    this.quiet = new AbortController();
    const changed = await keepQuietly(this.root, this.guide, this.quiet.signal).catch(() => false);
    this.quiet = null;
    if (changed && !this.stopper) await this.refresh();
  }

  /** @param {string[]} paths @param {HTMLElement} pressed the button for it */
  async #save(paths, pressed) {
    if (this.stopper) return;
    this.quiet?.abort();
    decline(false);
    this.stopper = new AbortController();
    this.#busy(true);
    navigator.storage?.persist?.().catch(() => undefined); // a wish: what was asked for should not be cleared away
    this.bar.max = paths.length;
    let fault = "";
    try {
      await keepAll(this.root, this.guide, paths, (done) => this.#told(done, paths.length), this.stopper.signal);
    } catch (error) {
      const name = error instanceof Error ? error.name : "";
      const { dibatalkan, gagal } = kataLuring;
      fault = name === "AbortError" ? dibatalkan : gagal[name === "QuotaExceededError" ? "penuh" : "putus"];
      this.stopper.abort();
    }
    this.stopper = null;
    this.#busy(false);
    await this.refresh();
    if (fault) put(this.state, `${fault} ${this.state.textContent}`);
    [pressed, this.all, this.forget].find((one) => !one.hidden)?.focus();
  }

  /** @param {number} done @param {number} of */
  #told(done, of) {
    this.bar.value = done;
    put(this.count, kataLuring.sekian(done, of));
  }

  /** @param {boolean} yes */
  #busy(yes) {
    this.progress.hidden = this.stop.hidden = !yes;
    this.some.hidden = this.all.hidden = this.forget.hidden = yes;
    this.bar.value = 0;
    put(this.count, "");
    if (yes) put(this.state, kataLuring.menyimpan);
    if (yes) this.stop.focus();
  }

  /** Forget all pages that were kept. */
  async #remove() {
    this.quiet?.abort();
    decline(true);
    await forgetAll(this.root).catch(() => undefined);
    await this.refresh();
    this.all.focus();
  }
}
