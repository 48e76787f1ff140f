// The records that can't be read: shown, handed over as they are, removed when the person says so.
import { download } from "../dom/berkas.js";
import { h } from "../dom/h.js";
import { ask } from "../dom/kabar.js";
import { kataDaftar } from "../kata/daftar.js";
import { takeAway } from "./daftar-laku.js";

/** @typedef {import("./aplikasi.js").Aplikasi} Aplikasi */
/** @typedef {import("../inti/gudang.js").Rusak} Rusak */

/**
 * @param {Aplikasi} app @param {() => void} leave put the keyboard elsewhere
 * @returns {{element: HTMLElement, refresh: (any: boolean) => void}} to be told whether there is any
 */
export function brokenRecords(app, leave) {
  const words = kataDaftar.rusak;
  const list = h("ul", {});
  const title = h("h3", { id: "daftar-rusak" }, words.judul);
  const about = { class: "daftar-rusak", "aria-labelledby": "daftar-rusak", hidden: true };
  const element = h("section", about, title, h("p", {}, words.isi), list);
  const refresh = (/** @type {boolean} */ any) => {
    const records = any ? app.gudang.damaged() : [];
    element.hidden = !records.length;
    list.replaceChildren(...records.map((record, place) => rowOf(app, record, words.sebutan(place + 1), leave)));
  };
  return { element, refresh };
}

/** @param {Aplikasi} app @param {Rusak} record @param {string} name @param {() => void} leave @returns {HTMLElement} */
function rowOf(app, { id, words: raw }, name, leave) {
  const words = kataDaftar.rusak;
  const get = () => download(`simpanan-${id.replace(/[^\w-]/g, "")}.txt`, raw, "text/plain");
  const drop = async () => {
    const answer = await ask(words.tanya, [{ value: "ya", words: kataDaftar.kartu.hapus }]);
    if (answer) takeAway(app, id, name, leave, leave);
  };
  const aloud = () => h("span", { class: "hanya-lisan" }, ` ${name}`);
  const save = h("button", { type: "button", class: "md-button", onclick: get }, words.unduh, aloud());
  const away = { type: "button", class: "md-button polos", onclick: drop };
  const row = h("div", { class: "tombol-baris" }, save, h("button", away, kataDaftar.kartu.hapus, aloud()));
  return h("li", {}, h("p", {}, words.nama(name, raw.length)), row);
}
