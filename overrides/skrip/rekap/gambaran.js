// The overview: a sentence, what to look at first, then a section for each checklist.
import { h } from "../dom/h.js";
import { named } from "../inti/rekap.js";
import { howCounted } from "../inti/rekap-duplikat.js";
import { kataRekap } from "../kata/rekap.js";
import { sheet } from "./lembar.js";
import { duplicates, refusals, remarks } from "./perhatian.js";
import { view } from "./tabel.js";
import { button } from "./unsur.js";

/** @typedef {import("../inti/instrumen.js").Instrumen} Instrumen */
/** @typedef {import("../inti/instrumen.js").Katalog} Katalog */
/** @typedef {import("../inti/rekap.js").Rekaman} Rekaman */
/** @typedef {import("./keadaan.js").Gambaran} Gambaran */
/** @typedef {import("./lembar.js").Lembar} Lembar */
/** @typedef {import("./rincian.js").Laku} Laku */
/** @typedef {import("./tabel.js").Pandangan} Pandangan */

/** How the person looks at the table of a checklist: it stays when files come or go.
 * @type {Map<string, Pandangan>} */
const views = new Map();

/**
 * @param {Gambaran} found @param {Map<string, Instrumen>} lists @param {Katalog} known
 * @param {Laku & {clear: () => void}} act
 * @returns {{head: HTMLElement, sheets: (() => Lembar)[]}} the beginning, and what makes the rest, piece by piece
 */
export function overview(found, lists, known, act) {
  const { records, counted, refused } = found;
  const sheets = [...lists].flatMap(([lembar, whole]) => {
    const own = records.filter(({ source }) => source.mark.lembar === lembar);
    const looks = views.get(lembar) ?? view();
    views.set(lembar, looks);
    return own.length ? [() => sheet(whole, own, counted, looks, act)] : [];
  });
  const attention = [refusals(refused), duplicates(counted), remarks(records)];
  return { head: h("div", {}, beginning(found, known, act.clear), attention), sheets };
}

/** @param {Gambaran} found @param {Katalog} known @param {() => void} clear @returns {HTMLElement} */
function beginning({ records, counted, refused, skipped }, known, clear) {
  const states = records.map((one) => howCounted(one, counted));
  const many = (/** @type {string} */ wanted) => states.filter((state) => state === wanted).length;
  const others = { refused: refused.length, uncounted: many("tidak"), partly: many("sebagian"), skipped };
  const [main, rest] = [kataRekap.kalimat({ read: records.length, ...named(records) }), kataRekap.kalimatLain(others)];
  return h(
    "section",
    { class: "rekap-gambaran" },
    h("h2", { tabindex: -1 }, kataRekap.gambaran),
    h("p", { class: "rekap-kalimat" }, rest ? `${main} ${rest}.` : main),
    h("p", { class: "rekap-catatan" }, `${kataRekap.penafian} ${kataRekap.dinilai(known.edition, known.version)}`),
    h("div", { class: "tombol-baris" }, button(kataRekap.cetak, () => print()), button(kataRekap.kosongkan, clear)),
  );
}
