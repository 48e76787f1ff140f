// The screen of answers: one chapter at a time, from where the person was last.
import { h, rich } from "../dom/h.js";
import { tell } from "../dom/kabar.js";
import { itemsOf, wayOf } from "../inti/instrumen.js";
import { kataIsi } from "../kata/isi.js";
import { linkTo } from "./aplikasi.js";
import { doAll } from "./butir-giliran.js";
import { chapterView } from "./isi-bab.js";
import { identitySection } from "./isi-identitas.js";
import { progressView } from "./isi-kemajuan.js";
import { nextOf, startOf } from "./isi-letak.js";
import { chapterList, chapterPath, neighbours } from "./isi-navigasi.js";
import { Saring } from "./isi-saring.js";
import { headOf } from "./kepala.js";
import { outside } from "./luar.js";
import { missing, nameOf, opened } from "./muat.js";

/** @typedef {import("./aplikasi.js").Aplikasi} Aplikasi */
/** @typedef {import("./aplikasi.js").Instrumen} Instrumen */
/** @typedef {import("./aplikasi.js").Kegiatan} Kegiatan */
/** @typedef {import("./aplikasi.js").Layar} Layar */
/** @typedef {import("../inti/instrumen.js").Bab} Bab */
/** @typedef {import("../inti/instrumen.js").Butir} Butir */

/**
 * @param {Aplikasi} app @param {string} id of the activity
 * @param {string} [wanted] a chapter, a group or an item of it; the item that was answered last where it is empty
 * @returns {Promise<Layar>}
 */
export async function isi(app, id, wanted = "") {
  const found = await opened(app, id);
  return found ? new LayarIsi(app, found.one, found.list, wanted) : missing(app, id);
}

/** @implements {Layar} */
class LayarIsi {
  /** @param {Aplikasi} app @param {Kegiatan} one @param {Instrumen} list @param {string} wanted */
  constructor(app, one, list, wanted) {
    this.app = app;
    this.one = one;
    this.list = list;
    this.place = { gudang: app.gudang, id: one.id, list, root: app.root };
    this.title = kataIsi.judul(nameOf(one));
    this.head = headOf(app, one, list, "isi");
    this.identity = identitySection(app, one, list);
    this.navigation = chapterList(list, one.id, (chapter) => this.#turn(chapter));
    this.progress = progressView(list, one.id, () => this.#next(), (only) => this.#sift(only));
    this.outside = outside(list, one);
    this.slot = h("div", { class: "isi-bab" });
    const inner = h("div", { class: "rangka-isi" }, this.navigation.element, this.slot);
    const parts = [this.outside, this.identity.element, this.progress.element, this.progress.below, inner];
    this.body = h("div", {}, parts, h("p", { class: "petunjuk" }, rich(list.disclaimer)));
    this.element = h("section", { class: "isi" }, this.head.element, this.body);
    this.sieve = new Saring(this.element);
    this.finished = true;
    const { chapter, item } = startOf(list, wanted || one.last);
    this.here = chapter;
    this.chapter = chapterView(this.place, chapter);
    this.#show();
    // The router takes the focus to the head first.
    if (item) requestAnimationFrame(() => this.element.isConnected && this.#goTo(item));
  }

  /** @param {string | null} id @param {boolean} other */
  changed(id, other) {
    if (id !== null && id !== this.one.id) return;
    const one = this.app.gudang.get(this.one.id);
    if (!one) return;
    const before = this.way;
    this.one = one;
    this.head.refresh(one);
    this.identity.refresh(one);
    this.#refresh();
    // What is answered here takes something out of it at most.
    if (this.outside || other || before !== this.way) this.#showOutside();
  }

  leave() {
    this.identity.flush();
    this.chapter.flush();
  }

  /** @returns {string} the way of collecting data */
  get way() {
    return wayOf(this.list, this.one.jawaban.identitas);
  }

  /** Show the chapter that the person is in. */
  #show() {
    const turn = (/** @type {Bab} */ to) => this.#turn(to);
    this.#refresh();
    this.sieve.show(this.chapter);
    this.slot.replaceChildren(this.chapter.element, neighbours(this.list, this.one.id, this.here, turn));
  }

  /** @param {Bab} chapter @param {boolean} [heading] go there, without building anew what stays the same */
  #turn(chapter, heading = true) {
    this.chapter.flush();
    const address = linkTo(chapterPath(this.one.id, chapter));
    if (location.hash !== address) history.pushState(null, "", address);
    this.here = chapter;
    this.chapter = chapterView(this.place, chapter);
    this.#show();
    if (!heading) return;
    this.chapter.heading.focus({ preventScroll: true });
    this.slot.scrollIntoView();
  }

  /** Show all numbers and the chapter's answers. */
  #refresh() {
    const before = this.finished;
    this.chapter.refresh(this.one, this.way);
    this.navigation.refresh(this.one, this.way, this.here);
    this.finished = this.progress.refresh(this.one, this.way);
    if (this.finished && !before) this.#finish();
  }

  #finish() {
    const act = () => this.app.go(`k/${this.one.id}/hasil`);
    tell(kataIsi.tuntas, { offer: { words: kataIsi.lihatHasil, act } });
  }

  #showOutside() {
    const next = outside(this.list, this.one);
    if (next && this.outside?.isEqualNode(next)) return;
    this.outside?.remove();
    this.outside = next;
    if (next) this.body.prepend(next);
  }

  /** @param {boolean} only */
  #sift(only) {
    this.sieve.only = only;
    this.sieve.apply();
  }

  /** Go to the next item that waits, also in another chapter, and from the end to the beginning. */
  #next() {
    this.leave();
    const next = nextOf(this.list, this.one, this.sieve.last, this.here);
    if (next) this.#goTo(next);
    else this.#finish();
  }

  /** @param {Butir} item go to it, in whatever chapter it is */
  #goTo(item) {
    const chapter = /** @type {Bab} */ (this.list.chapters.find((one) => itemsOf(one).includes(item)));
    if (chapter !== this.here) this.#turn(chapter, false);
    const view = this.chapter.items.get(item.id);
    if (!view) return;
    // What is above it must have its height before it is scrolled to.
    doAll();
    view.element.hidden = false;
    view.focus();
    view.element.scrollIntoView();
  }
}
