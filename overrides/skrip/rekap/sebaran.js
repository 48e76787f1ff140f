// How the counted answers spread over the chapters of a checklist, and the items that are short most often.
import { bars } from "../dom/grafik.js";
import { h } from "../dom/h.js";
import { percentage } from "../inti/decimal.js";
import { bare } from "../inti/kata.js";
import { common, SHORT, sums } from "../inti/rekap-jumlah.js";
import { angka, kataTabel } from "../kata/rekap-tabel.js";
import { grid, itemName, line, moreOf } from "./unsur.js";

/** @typedef {import("../inti/instrumen.js").Instrumen} Instrumen */
/** @typedef {import("../inti/rekap.js").Rekaman} Rekaman */
/** @typedef {import("../inti/rekap-duplikat.js").Hitungan} Hitungan */
/** @typedef {import("../inti/rekap-jumlah.js").Jumlah} Jumlah */
/** @typedef {import("../inti/rekap-jumlah.js").Sering} Sering */
/** @typedef {"kesiapan" | "kematangan"} Skala */

const FIRST = 10; // of the items that are short

/** @param {Instrumen} whole @param {Rekaman[]} records @param {Hitungan} counted @returns {HTMLElement[]} */
export function spread(whole, records, counted) {
  const scale = /** @type {Skala} */ (whole.scale);
  const found = sums(whole, records, counted).filter(({ files }) => files);
  const title = kataTabel.sebaran[scale];
  const about = kataTabel.sebaranUraian[scale];
  const chart = bars(title, about, found.map((one) => bar(whole, one)));
  const figure = h("figure", { class: "rekap-grafik" }, chart);
  return [h("h3", {}, title), h("p", {}, about), figure, sumsTable(whole, scale, found)];
}

/** @param {Instrumen} whole @param {Jumlah} one @returns {import("../dom/grafik.js").Batang} */
function bar(whole, { chapter, counts }) {
  const kind = (/** @type {string} */ code) => (whole.scale === "kematangan" ? `tingkat-${code}` : code);
  const parts = whole.choices.map(({ code, words }) => ({ code: kind(code), name: bare(words), n: counts[code] ?? 0 }));
  const open = { code: "belum-dijawab", name: kataTabel.sebaranKolom.belumDijawab, n: counts.berlaku - counts.terisi };
  return { label: bare(chapter.title), parts: [...parts, open], of: counts.berlaku };
}

/** @param {Instrumen} whole @param {Skala} scale @param {Jumlah[]} found @returns {HTMLElement} */
function sumsTable(whole, scale, found) {
  const say = kataTabel.sebaranKolom;
  const ready = scale === "kesiapan";
  const answers = whole.choices.map(({ words }) => bare(words));
  const last = ready ? [say.terisi, say.siap] : [say.terisi];
  const heads = [say.bagian[scale], say.jawaban, say.berlaku, ...answers, say.belumDijawab, ...last];
  const lines = found.map(({ chapter, files, counts, relevant }) => {
    const numbers = [files, counts.berlaku, ...whole.choices.map(({ code }) => counts[code] ?? 0)];
    const share = percentage(counts.sudah, relevant) || "–";
    const shares = [percentage(counts.terisi, counts.berlaku), ...(ready ? [share] : [])];
    const cells = [...numbers, counts.berlaku - counts.terisi].map(angka);
    return line(bare(chapter.title), [...cells, ...shares], true);
  });
  const caption = `${kataTabel.sebaran[scale]}.${ready ? ` ${kataTabel.tanpaAlasan}` : ""}`;
  return grid(caption, heads, lines, { numbers: true }).element;
}

/**
 * @param {Instrumen} whole @param {Rekaman[]} records @param {Hitungan} counted @param {URL} root of the edition
 * @returns {(HTMLElement | null)[]}
 */
export function shortfalls(whole, records, counted, root) {
  const scale = /** @type {Skala} */ (whole.scale);
  const found = common(whole, records, counted);
  const heading = h("h3", {}, kataTabel.sering);
  if (!found.length) return [heading, h("p", {}, kataTabel.tanpaSering[scale])];
  const say = kataTabel.seringKolom;
  const codes = SHORT[whole.scale];
  const names = codes.map((code) => bare(whole.choices.find((choice) => choice.code === code)?.words ?? code));
  const heads = [say.butir[scale], ...names, say.jumlah, say.berlaku, say.instansi];
  const made = (/** @type {Sering} */ { item, counts, short, of, institutions }) => {
    const numbers = [...codes.map((code) => counts[code] ?? 0), short, of, institutions];
    return line(itemName(item, root), numbers.map(angka), true);
  };
  const first = found.slice(0, FIRST).map(made);
  const { element, body } = grid(kataTabel.sering, heads, first, { numbers: true, quiet: true });
  const more = moreOf(body, found.slice(FIRST), made, kataTabel.seringSemua(found.length));
  return [heading, h("p", {}, kataTabel.seringUraian[scale]), element, more];
}
