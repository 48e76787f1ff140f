// An activity that goes while its screen is open: removed in another window, or with all that the browser kept. What was
// last seen of it is still in this window, and what is being typed still stands in the screen, which is only hidden.
import { h, put } from "../dom/h.js";
import { kataKepala } from "../kata/kepala.js";
import { linkTo } from "./aplikasi.js";
import { nameOf } from "./muat.js";
import { saveFile } from "./simpan.js";

/** @typedef {import("./aplikasi.js").Aplikasi} Aplikasi */
/** @typedef {import("../inti/gudang.js").Kegiatan} Kegiatan */
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
  /** @type {Kegiatan | null} */
  let seen = null;
  const save = () => seen && saveFile(app, seen, null);
  const restore = () => seen && app.gudang.put(seen);
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
    put(name, seen ? nameOf(seen) : "");
    const head = gone ? title : /** @type {HTMLElement | null} */ (screen.querySelector("h2"));
    head?.focus();
  };
  return {
    element,
    follow: (id) => {
      seen = id ? app.gudang.get(id) : null;
      element.hidden = true;
      screen.hidden = false;
    },
    look: (own) => {
      const now = seen && app.gudang.get(seen.id);
      if (now || !own) show(Boolean(seen) && !now);
      seen = now ?? seen;
      return !element.hidden;
    },
  };
}
