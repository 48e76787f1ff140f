// The estimate of maturity: the index of every aspect, every domain and the whole, each only once it is complete.
import { bars, radar } from "../dom/grafik.js";
import { h, put, rich } from "../dom/h.js";
import { decimal, lean, shown } from "../inti/decimal.js";
import { bare } from "../inti/kata.js";
import { maturity } from "../inti/profil.js";
import { filled, indexInWords } from "../inti/ringkasan.js";
import { kataHasil } from "../kata/hasil.js";
import { shortOf } from "./hasil-profil.js";
import { tableOf } from "./hasil-tabel.js";

/** @typedef {import("./aplikasi.js").Kegiatan} Kegiatan */
/** @typedef {import("./aplikasi.js").Instrumen} Instrumen */
/** @typedef {import("../inti/penilaian.js").Index} Index */
/** @typedef {import("../inti/penilaian.js").Band} Band */
/** @typedef {import("../inti/profil.js").Nilai} Nilai */
/** @typedef {import("../inti/profil.js").Kematangan} Kematangan */
/** @typedef {import("./hasil-profil.js").Bagian} Bagian */
/** @typedef {import("./hasil-tabel.js").BarisTabel} BarisTabel */

const HIGHEST = 5;

/** @param {Instrumen} list @returns {Bagian} */
export function indexView(list) {
  const [amount, index] = [h("p", { class: "pokok" }), h("p", { class: "ips" })];
  const drawing = h("div", { class: "gambar-baris" });
  const table = tableOf(kataHasil.tabelIndeks, Object.values(kataHasil.kolomIndeks), "indeks", 1);
  const bands = bandsOf(list);
  const title = h("h3", { id: "hasil-angka" }, kataHasil.indeks);
  const parts = [title, amount, index, drawing, table.element, bands.element];
  const element = h("section", { class: "hasil-angka", "aria-labelledby": "hasil-angka" }, parts);
  const refresh = (/** @type {Kegiatan} */ { jawaban }) => {
    const found = maturity(list, jawaban);
    put(amount, filled(list, jawaban));
    put(index, indexInWords(list, jawaban));
    index.hidden = !found.ips;
    table.fill(lines(found));
    bands.refresh(found.predicate);
    bands.element.hidden = !list.bands.length || !found.ips;
    drawing.replaceChildren(...pictures(found));
  };
  return { element, refresh };
}

/** @param {Kematangan} found @returns {BarisTabel[]} */
function lines({ domains, ips }) {
  const line = (/** @type {Omit<Nilai, "id" | "page">} */ { title, weight, index }, /** @type {string} */ kind) => ({
    head: rich(title),
    cells: [weight ? lean(decimal(weight)) : "-", `${index.of}`, `${index.answered}`, valueOf(index)],
    kind,
  });
  const inner = (/** @type {Nilai[]} */ aspects) => aspects.map((one) => line(one, "dalam"));
  const parts = domains.flatMap((domain) => [line(domain, "induk"), ...inner(domain.aspects)]);
  return ips ? [...parts, line({ title: kataHasil.barisIps, weight: "", index: ips }, "jumlah")] : parts;
}

/** @param {Index} one @returns {string} */
function valueOf({ index, answered, of }) {
  return index ? shown(index) : kataHasil.belumLengkap(answered, of);
}

/** @param {Kematangan} found @returns {HTMLElement[]} */
function pictures({ domains }) {
  const rows = domains.map(({ title, index }) => {
    const part = { code: "indeks", name: kataHasil.kolomIndeks.indeks, n: number(index) ?? 0 };
    return { label: bare(title), parts: index.index ? [part] : [], of: HIGHEST, note: valueOf(index) };
  });
  const axes = domains.map(({ title, index }) => {
    const value = number(index);
    if (value === null) return { label: shortOf(title), value, shown: kataHasil.radarBelum.kematangan };
    return { label: shortOf(title), value: value / HIGHEST, shown: valueOf(index) };
  });
  const chart = bars(kataHasil.batangDomain, kataHasil.batangDomainUraian, rows, { legend: false, ticks: HIGHEST });
  const figure = (/** @type {string} */ title, /** @type {SVGElement} */ drawn, /** @type {string} */ kind) =>
    h("figure", { class: kind }, h("figcaption", { "aria-hidden": "true" }, title), drawn);
  const wide = figure(kataHasil.batangDomain, chart, "gambar-batang");
  if (axes.length < 3) return [wide];
  const web = radar(kataHasil.radarDomain, kataHasil.radarDomainUraian, axes, HIGHEST);
  return [wide, figure(kataHasil.radarDomain, web, "gambar-radar")];
}

/** @param {Index} one @returns {number | null} near enough to draw */
function number({ index }) {
  return index ? Number(index.digits) / 10 ** index.scale : null;
}

/**
 * @param {Instrumen} list
 * @returns {{element: HTMLElement, refresh: (reached: string) => void}} which predicates there are, and the reached one
 */
function bandsOf(list) {
  const caption = h("caption", {}, kataHasil.tabelPredikat, " ", rich(list.bandsNote));
  const heads = Object.values(kataHasil.kolomPredikat).map((words) => h("th", { scope: "col" }, words));
  const rows = list.bands.map((band) => {
    const sign = h("span", { class: "lencana", hidden: true }, kataHasil.tercapai);
    return { band, sign, line: h("tr", {}, bandCells(band, sign)) };
  });
  const head = h("thead", {}, h("tr", {}, heads));
  const element = h("table", { class: "angka predikat" }, caption, head, h("tbody", {}, rows.map(({ line }) => line)));
  const refresh = (/** @type {string} */ reached) => {
    for (const { band, line, sign } of rows) {
      sign.hidden = band.words !== reached;
      line.classList.toggle("tercapai", !sign.hidden);
    }
  };
  return { element, refresh };
}

/** @param {Band} band @param {HTMLElement} sign @returns {HTMLElement[]} */
function bandCells({ words, start, end, closed }, sign) {
  const [from, to] = [start && lean(decimal(start)), lean(decimal(end))];
  const name = h("th", { scope: "row" }, rich(words), " ", sign);
  return [name, h("td", {}, from || kataHasil.terendah), h("td", {}, closed ? to : kataHasil.kurangDari(to))];
}
