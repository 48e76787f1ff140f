// The filters above what was found: by kind of page, with how many there are, and by role.
import { h, put } from "../dom/h.js";
import { kataCari } from "../kata/cari.js";
import { KINDS } from "./jenis.js";

/** @typedef {import("./jenis.js").Saring} Saring */

/**
 * @typedef {object} Penyaring
 * @property {HTMLElement} element @property {Saring} value @property {() => void} clear
 * @property {(kinds: Record<string, number>) => void} refresh how many pages of each kind there are
 * @property {(names: Record<string, string>) => void} roles names of the roles by id, to choose from
 */

/** @param {() => void} changed @returns {Penyaring} */
export function filters(changed) {
  /** @type {Saring} */
  const value = { jenis: "", peran: "" };
  const buttons = ["", ...KINDS].map((kind) => {
    const words = h("span", {}, kind ? kataCari.jenis[kind] : kataCari.semua);
    const count = h("span", { class: "cari-banyak" });
    const choose = () => {
      value.jenis = value.jenis === kind ? "" : kind;
      changed();
    };
    const element = h("button", { type: "button", class: "cari-tombol", onclick: choose }, words, count);
    return { kind, element, count };
  });
  const role = h("select", { id: "cari-peran" });
  role.addEventListener("change", () => {
    value.peran = role.value;
    changed();
  });
  role.append(h("option", { value: "" }, kataCari.semuaPeran));
  const label = h("label", { for: "cari-peran" }, kataCari.peran);
  const group = h("div", { class: "cari-jenis-jenis", role: "group", "aria-label": kataCari.saring });
  group.append(...buttons.map(({ element }) => element));
  const element = h("div", { class: "cari-saring", hidden: true }, group, h("p", { class: "cari-peran" }, label, " ", role));
  return {
    element,
    value,
    refresh: (kinds) => {
      const all = Object.values(kinds).reduce((sum, one) => sum + one, 0);
      for (const { kind, element: button, count } of buttons) {
        const number = kind ? kinds[kind] ?? 0 : all;
        button.hidden = !number && value.jenis !== kind;
        button.setAttribute("aria-pressed", String(value.jenis === kind));
        put(count, ` ${number}`);
      }
    },
    roles: (names) => role.append(...Object.entries(names).map(([id, name]) => h("option", { value: id }, name))),
    clear: () => {
      role.value = value.jenis = value.peran = "";
    },
  };
}
