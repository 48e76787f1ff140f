// The screen of the results: where the activity stands, what to do next, and what to hand over. Printed, the report.
import { h } from "../dom/h.js";
import { profile } from "../inti/profil.js";
import { kataHasil } from "../kata/hasil.js";
import { linkTo } from "./aplikasi.js";
import { warnings } from "./hasil-catatan.js";
import { gapsView } from "./hasil-celah.js";
import { identityView } from "./hasil-identitas.js";
import { indexView } from "./hasil-indeks.js";
import { profileView } from "./hasil-profil.js";
import { handOver } from "./hasil-serah.js";
import { headOf } from "./kepala.js";
import { outside } from "./luar.js";
import { missing, nameOf, opened } from "./muat.js";

/** @typedef {import("./aplikasi.js").Aplikasi} Aplikasi */
/** @typedef {import("./aplikasi.js").Kegiatan} Kegiatan */
/** @typedef {import("./aplikasi.js").Instrumen} Instrumen */
/** @typedef {import("./aplikasi.js").Layar} Layar */

/** @param {Aplikasi} app @param {string} id @returns {Promise<Layar>} */
export async function hasil(app, id) {
  const found = await opened(app, id);
  if (!found) return missing(app, id);
  const { one, list } = found;
  const head = headOf(app, one, list, "hasil");
  const parts = [head, identityView(list), startOf(id, list), warnings(app, id, list)];
  const numbers = [list.scale === "kematangan" ? indexView(list) : profileView(list), gapsView(app, id, list)];
  const rest = h("div", {});
  const body = h("div", {}, numbers.map(({ element }) => element), handOver(app, id, list));
  const paper = h("p", { class: "hanya-cetak cetak-jenis" }, kataHasil.laporan);
  const element = h("section", { class: "hasil" }, paper, parts.map((part) => part.element), body, rest);
  const refresh = (/** @type {Kegiatan} */ now) => {
    const { counts } = profile(list, now.jawaban).total;
    const empty = !counts.terisi && !counts["tanpa-alasan"];
    [...parts, ...(empty ? [] : numbers)].forEach((part) => part.refresh(now));
    parts[2].element.hidden = !empty;
    if (empty) parts[3].element.hidden = true;
    body.hidden = empty;
    rest.replaceChildren(outside(list, now) ?? "");
  };
  refresh(one);
  const changed = (/** @type {string | null} */ which) => {
    if (which !== null && which !== id) return;
    const now = app.gudang.get(id);
    if (now) refresh(now);
  };
  return { title: kataHasil.judul(nameOf(one)), element, changed };
}

/**
 * @param {string} id @param {Instrumen} list
 * @returns {import("./hasil-profil.js").Bagian} what is shown before the first answer
 */
function startOf(id, list) {
  const head = h("p", {}, h("strong", {}, kataHasil.belumAda));
  const about = kataHasil.belumAdaUraian(kataHasil.satuan[list.scale]);
  const way = h("a", { class: "md-button md-button--primary", href: linkTo(`k/${id}`) }, kataHasil.mulai);
  const element = h("div", { class: "hasil-kosong" }, head, h("p", {}, about), way);
  return { element, refresh: () => {} };
}
