// An activity that goes while its screen is open: removed in another window, or with all that the browser kept. What was
// last seen of it is still in this window, and what is being typed still stands in the screen, which is only hidden.
import { h, put } from "../dom/h.js";
import { read } from "../inti/rekaman.js";
import { kataKepala } from "../kata/kepala.js";
import { linkTo } from "./aplikasi.js";
import { nameOf } from "./muat.js";
import { saveFile } from "./simpan.js";

/** @typedef {import("./aplikasi.js").Aplikasi} Aplikasi */
/**
 * @typedef {object} Lenyap
 * @property {HTMLElement} element stands in the screen's place
 * @property {(id: string) => void} follow from now on this activity; none where it is empty
 * @property {(own: boolean) => boolean} look whether it is gone, and show that; not what this window did itself
 */

/** @param {Aplikasi} app @param {HTMLElement} screen @returns {Lenyap} */
export function vanishing(app, screen) {
  const words = kataKepala.lenyap;
  const title = h("h2", { tabindex: -1 }, words.judul);
  const name = h("strong", {});
  let here = "";
  /** @type {string | null} its record */
  let seen = null;
  const last = () => (seen === null ? null : read(here, seen));
  const save = () => {
    const one = last();
    if (one) saveFile(app, one, null);
  };
  const restore = () => seen !== null && app.gudang.restore(here, seen);
  const row = h(
    "div",
    { class: "tombol-baris" },
    h("button", { type: "button", class: "md-button md-button--primary", onclick: restore }, words.kembalikan),
    h("button", { type: "button", class: "md-button", onclick: save }, kataKepala.simpan),
    h("a", { class: "md-button polos", href: linkTo("") }, kataKepala.kembali),
  );
  const element = h("section", { hidden: true }, title, h("p", {}, name), h("p", {}, words.isi), row);
  const show = (/** @type {boolean} */ gone) => {
    if (gone === !element.hidden) return;
    element.hidden = !gone;
    screen.hidden = gone;
    const one = gone ? last() : null;
    put(name, one ? nameOf(one) : "");
    const head = gone ? title : /** @type {HTMLElement | null} */ (screen.querySelector("h2"));
    head?.focus();
  };
  return {
    element,
    follow: (id) => {
      here = id;
      seen = id && app.gudang.get(id) ? app.gudang.words(id) : null;
      element.hidden = true;
      screen.hidden = false;
    },
    look: (own) => {
      const now = seen === null ? null : app.gudang.words(here);
      if (now !== null || !own) show(seen !== null && now === null);
      seen = now ?? seen;
      return !element.hidden;
    },
  };
}
