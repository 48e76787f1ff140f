// "Hanya yang belum": hides what is answered, but never what the person is at.
import { isOpen } from "../inti/penilaian.js";

/** @typedef {import("./isi-bab.js").TampilanBab} TampilanBab */

/** What is hidden, and where the person is. */
export class Saring {
  /** @param {HTMLElement} screen */
  constructor(screen) {
    this.only = false;
    /** The item that the person is at, or empty. */
    this.here = "";
    /** The item that the person was at last in this chapter, or empty. */
    this.last = "";
    /** @type {TampilanBab | null} */
    this.chapter = null;
    this.pressed = false;
    screen.addEventListener("focusin", ({ target }) => this.#at(/** @type {Element} */ (target)));
    // Some browsers give a clicked radio button no focus.
    screen.addEventListener("change", ({ target }) => this.#at(/** @type {Element} */ (target)), true);
    screen.addEventListener("pointerdown", () => this.#press());
  }

  /** @param {TampilanBab} chapter that is shown from now on */
  show(chapter) {
    this.chapter = chapter;
    this.here = "";
    this.last = "";
    this.apply();
  }

  /** Hide what is to be hidden, and keep in place what the person looks at. */
  apply() {
    const at = document.activeElement?.closest(".butir");
    const before = at?.getBoundingClientRect().top ?? 0;
    this.chapter?.sift((id, state) => this.only && !isOpen(state) && id !== this.here);
    if (at) scrollBy(0, at.getBoundingClientRect().top - before);
  }

  /** @param {Element} element */
  #at(element) {
    const id = element.closest(".butir")?.getAttribute("data-butir") ?? "";
    if (id === this.here) return;
    this.here = id;
    this.last = id || this.last;
    // Nothing may move between pressing and letting go: the click would miss.
    if (!this.pressed && this.only) requestAnimationFrame(() => this.apply());
  }

  #press() {
    this.pressed = true;
    const released = () => {
      removeEventListener("pointerup", released);
      removeEventListener("pointercancel", released);
      this.pressed = false;
      if (this.only) setTimeout(() => this.apply());
    };
    addEventListener("pointerup", released);
    addEventListener("pointercancel", released);
  }
}
