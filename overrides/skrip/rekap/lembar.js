// One checklist of the recap: the table of what was filled in on it, the spread over its chapters, what is short.
import { site } from "../dom/akar.js";
import { h } from "../dom/h.js";
import { bare } from "../inti/kata.js";
import { columns } from "../inti/rekap-kolom.js";
import { kataRekap } from "../kata/rekap.js";
import { kataKolom, kataTabel } from "../kata/rekap-tabel.js";
import { copy, downloadGaps, downloadTable, tableOf } from "./ekspor.js";
import { details } from "./rincian.js";
import { shortfalls, spread } from "./sebaran.js";
import { Tabel } from "./tabel.js";
import { button } from "./unsur.js";

/** @typedef {import("../inti/instrumen.js").Instrumen} Instrumen */
/** @typedef {import("../inti/rekap.js").Rekaman} Rekaman */
/** @typedef {import("../inti/rekap-duplikat.js").Hitungan} Hitungan */
/** @typedef {import("./rincian.js").Laku} Laku */
/** @typedef {import("./tabel.js").Pandangan} Pandangan */
/** @typedef {{lembar: string, element: HTMLElement, table: Tabel}} Lembar */

/**
 * @param {Instrumen} whole @param {Rekaman[]} records of it @param {Hitungan} counted @param {Pandangan} looks
 * @param {Laku} act @returns {Lembar}
 */
export function sheet(whole, records, counted, looks, act) {
  const scale = /** @type {"kesiapan" | "kematangan"} */ (whole.scale);
  const title = bare(whole.title);
  const caption = kataTabel.judulTabel[scale](title);
  const shown = columns(whole, records, counted, kataKolom);
  const made = new Tabel(caption, shown, records, looks, (one) => details(one, counted, act));
  const element = h(
    "section",
    { class: `rekap-lembar ${scale}` },
    h("h2", { tabindex: -1 }, title),
    made.element,
    h(
      "div",
      { class: "tombol-baris" },
      button(kataRekap.unduhTabel, () => downloadTable(whole, made.rows(), counted)),
      button(kataRekap.unduhCelah, () => downloadGaps(whole, made.rows(), counted, site())),
      button(kataRekap.salinTabel, () => copy(tableOf(whole, made.rows(), counted))),
    ),
    spread(whole, records, counted),
    shortfalls(whole, records, counted, act.root),
    h("p", { class: "rekap-catatan" }, bare(whole.disclaimer)),
  );
  return { lembar: whole.mark.lembar, element, table: made };
}
