// What goes to the pembina: the file, the report on paper, a summary to paste.
import { site } from "../dom/akar.js";
import { h } from "../dom/h.js";
import { tell } from "../dom/kabar.js";
import { summary } from "../inti/ringkasan.js";
import { kataHasil } from "../kata/hasil.js";
import { linkTo } from "./aplikasi.js";
import { saveFile } from "./simpan.js";

/** @typedef {import("./aplikasi.js").Aplikasi} Aplikasi */
/** @typedef {import("./aplikasi.js").Instrumen} Instrumen */

/** @param {Aplikasi} app @param {string} id @param {Instrumen} list @returns {HTMLElement} */
export function handOver(app, id, list) {
  const save = () => {
    const one = app.gudang.get(id);
    if (one) saveFile(app, one, list);
  };
  const words = h("textarea", { readonly: true, rows: 12, "aria-label": kataHasil.ringkasan });
  const byHand = h("div", { class: "salin-sendiri", hidden: true }, h("p", {}, kataHasil.salinSendiri), words);
  const copy = async () => {
    const one = app.gudang.get(id);
    const text = one ? summary(list, one.jawaban, site()) : "";
    byHand.hidden = await copied(text);
    if (byHand.hidden) return tell(kataHasil.disalin);
    words.value = text;
    words.focus();
    words.select();
  };
  const way = (/** @type {HTMLElement} */ act, /** @type {string} */ about) => h("li", {}, act, h("p", {}, about));
  const button = (/** @type {string} */ label, /** @type {() => void} */ act, kind = "") =>
    h("button", { type: "button", class: `md-button${kind}`, onclick: act }, label);
  const ways = h(
    "ul",
    { class: "serah" },
    way(button(kataHasil.berkas, save, " md-button--primary"), kataHasil.berkasUraian),
    way(button(kataHasil.cetak, () => print()), kataHasil.cetakUraian),
    way(button(kataHasil.salin, copy), kataHasil.salinUraian),
    way(h("a", { class: "md-button", href: linkTo(`banding/${id}`) }, kataHasil.banding), kataHasil.bandingUraian),
  );
  const title = h("h3", { id: "hasil-serah" }, kataHasil.serah);
  const parts = [title, h("p", {}, kataHasil.serahUraian), ways, byHand];
  return h("section", { class: "hasil-serah", "aria-labelledby": "hasil-serah" }, parts);
}

/** @param {string} text @returns {Promise<boolean>} whether the browser took it */
async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
