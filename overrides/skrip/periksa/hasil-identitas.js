// What was filled in, by whom, and with which edition it was counted: on the screen and at the head of the paper.
import { h, put, rich } from "../dom/h.js";
import { said, stampOf } from "../inti/ringkasan.js";
import { isOtherContent } from "../inti/tanda.js";
import { kataHasil } from "../kata/hasil.js";

/** @typedef {import("./aplikasi.js").Kegiatan} Kegiatan */
/** @typedef {import("./aplikasi.js").Instrumen} Instrumen */
/** @typedef {import("./hasil-profil.js").Bagian} Bagian */

/** @param {Instrumen} list @returns {Bagian} */
export function identityView(list) {
  const values = list.identity.map((field) => ({ field, place: h("dd", { dir: "auto" }) }));
  const changed = h("dd", {});
  const rows = values.map(({ field, place }) => h("div", {}, h("dt", {}, rich(field.name)), place));
  const last = h("div", {}, h("dt", {}, kataHasil.keadaan), changed);
  const names = h("dl", { class: "hasil-identitas lebih", id: "hasil-identitas" }, rows, last);
  const other = h("p", { class: "catatan-angka" });
  const stamp = h("p", { class: "stempel" }, `${list.editionTitle ? `${list.editionTitle}. ` : ""}${stampOf(list)}`);
  const disclaimer = h("p", { class: "penafian" }, rich(list.disclaimer));
  const title = h("h3", {}, opener(names));
  const parts = [disclaimer, title, names, stamp, other];
  const element = h("div", { class: "hasil-kepala" }, parts);
  const refresh = (/** @type {Kegiatan} */ one) => {
    for (const { field, place } of values) {
      const value = one.jawaban.identitas.get(field.id) ?? "";
      put(place, value ? said(field, value) : kataHasil.kosong);
      place.classList.toggle("kosong", !value);
    }
    put(changed, moment(one.changed));
    put(other, origin(list, one));
    other.hidden = !other.textContent;
  };
  return { element, refresh };
}

/** @param {HTMLElement} names closed on a screen at first: the results come first @returns {HTMLElement} */
function opener(names) {
  const toggle = () => button.setAttribute("aria-expanded", String(!names.classList.toggle("lebih")));
  const state = { "aria-expanded": "false", "aria-controls": names.id };
  const button = h("button", { type: "button", class: "buka-tutup", ...state, onclick: toggle }, kataHasil.identitas);
  return button;
}

/** @param {string} iso @returns {string} a point of time as this computer's clock tells it */
function moment(iso) {
  const time = new Date(iso);
  return Number.isNaN(+time) ? "-" : time.toLocaleString("id-ID", { dateStyle: "long", timeStyle: "short" });
}

/** @param {Instrumen} list @param {Kegiatan} one @returns {string} that another edition or version was filled in */
function origin(list, { mark }) {
  if (!isOtherContent(mark, list.mark)) return "";
  return kataHasil.stempelLain(kataHasil.stempel(mark.edisi, "", mark.versi_isi ?? ""), stampOf(list));
}
