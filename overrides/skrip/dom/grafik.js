// Charts as SVG, each with its title and description. What is told apart by colour differs in pattern too, and the
// numbers stand beside; colours and patterns are those of the classes in gaya/hasil.css.
import { svg } from "./h.js";

/** @typedef {{code: string, name: string, n: number}} Potong  a stretch of a bar: its class, its words, how much */
/**
 * @typedef {object} Batang
 * @property {string} label
 * @property {Potong[]} parts
 * @property {number} of how much the whole bar is
 * @property {string} [note] at the end of its line
 */
/** @typedef {{label: string, value: number | null, shown: string}} Sumbu  value: from 0 to 1, null is not known */

const LINE = 20; // height of a line of words, in pixels
const BAR = 22;
const GAP = 10;
const LETTERS = 40; // of a label on one line of a narrow phone
const NARROW = 288; // a chart on a narrow phone, in pixels
const SIZE = 344; // of the radar's own units, about such a phone's pixels
const REACH = 76; // of the radar from its centre; the rest is room for words
const ROUND = 12; // letters on a line around the radar
const PATTERNS = ["sebagian", "belum", "tidak-relevan"];

let count = 0;

/**
 * Stacked bars, one below the other: as wide as there is room, with words that never shrink.
 * @param {string} title @param {string} description @param {Batang[]} rows
 * @param {{legend?: boolean, ticks?: number}} [more] no legend for one sort of part; lines that divide the bars
 * @returns {SVGSVGElement}
 */
export function bars(title, description, rows, more = {}) {
  const { legend = true, ticks = 0 } = more;
  const mark = `grafik-${(count += 1)}`;
  const kinds = [...new Map(rows.flatMap((row) => row.parts).map((part) => [part.code, part])).values()];
  /** @type {Node[]} */
  const drawn = [];
  let y = 0;
  if (legend && kinds.length) {
    drawn.push(...kinds.map((kind, place) => key(mark, kind, place)));
    y = Math.ceil(kinds.length / 2) * (LINE + 4) + GAP;
  }
  for (const row of rows) {
    const lines = headed(row);
    drawn.push(...words(lines, row.note ?? "", y), ...bar(mark, row, y + lines.length * LINE + 2, ticks));
    y += lines.length * LINE + BAR + GAP;
  }
  return picture(mark, "batang", title, description, { width: "100%", height: y }, [patterns(mark), ...drawn]);
}

/**
 * @param {string} title @param {string} description @param {Sumbu[]} axes at least three; what is not known is a gap
 * @param {number} [rings] that divide the reach
 * @returns {SVGSVGElement}
 */
export function radar(title, description, axes, rings = 4) {
  const mark = `grafik-${(count += 1)}`;
  const corners = axes.map((_, place) => (2 * Math.PI * place) / axes.length - Math.PI / 2);
  const ring = (/** @type {number} */ part) =>
    svg("polygon", { class: "jala", points: corners.map((at) => point(at, part)).join(" ") });
  const drawn = [
    ...Array.from({ length: rings }, (_, place) => ring((place + 1) / rings)),
    ...axes.map((axis, place) => spoke(axis, corners[place])),
    ...axes.flatMap((_, place) => between(axes, corners, place)),
    ...axes.flatMap(({ value }, place) => (value === null ? [] : dot(corners[place], value))),
    ...axes.map((axis, place) => caption(axis, corners[place])),
  ];
  return picture(mark, "radar", title, description, { viewBox: `0 0 ${SIZE} ${SIZE - 30}` }, drawn);
}

/**
 * @param {string} mark @param {string} kind @param {string} title @param {string} description
 * @param {Record<string, unknown>} size @param {Node[]} drawn @returns {SVGSVGElement}
 */
function picture(mark, kind, title, description, size, drawn) {
  const [head, body] = [`${mark}-judul`, `${mark}-uraian`];
  const names = { role: "img", "aria-labelledby": head, "aria-describedby": body };
  const about = [svg("title", { id: head }, title), svg("desc", { id: body }, description)];
  return svg("svg", { class: `grafik ${kind}`, ...names, ...size }, about, drawn);
}

/** @param {string} mark @returns {Node} the patterns that lie on the colours */
function patterns(mark) {
  const shapes = { sebagian: "M-1 7 7-1M-1 1 1-1M5 7 7 5", belum: "M2 0V6M5 0V6", "tidak-relevan": "M2 3H4" };
  const size = { width: 6, height: 6, patternUnits: "userSpaceOnUse" };
  const made = Object.entries(shapes).map(([code, path]) =>
    svg("pattern", { id: `${mark}-${code}`, ...size }, svg("path", { class: "corak", d: path })),
  );
  return svg("defs", {}, made);
}

/** @param {string} mark @param {string} code @param {Record<string, unknown>} place @returns {Node[]} */
function box(mark, code, place) {
  const plain = svg("rect", { class: `potong ${code}`, ...place });
  return PATTERNS.includes(code) ? [plain, svg("rect", { ...place, fill: `url(#${mark}-${code})` })] : [plain];
}

/** @param {string} mark @param {Potong} kind @param {number} place @returns {Node} what a sort of part looks like */
function key(mark, kind, place) {
  const [x, y] = [place % 2 ? "50%" : 0, Math.floor(place / 2) * (LINE + 4)];
  const sample = box(mark, kind.code, { x: 1, y: 2, width: 24, height: 16 });
  return svg("svg", { x, y, overflow: "visible" }, sample, svg("text", { x: 32, y: 15 }, kind.name));
}

/** @param {Batang} row @returns {string[]} the lines of its label, an empty one where its note needs its own */
function headed({ label, note = "" }) {
  const lines = wrapped(label, LETTERS);
  return note && lines[lines.length - 1].length + note.length > LETTERS ? [...lines, ""] : lines;
}

/** @param {string[]} lines @param {string} note @param {number} y @returns {Node[]} above a bar */
function words(lines, note, y) {
  const label = lines.map((line, place) => svg("text", { x: 0, y: y + 15 + place * LINE }, line));
  const end = svg("text", { class: "kanan", x: "100%", y: y + 15 + (lines.length - 1) * LINE }, note);
  return note ? [...label, end] : label;
}

/** @param {string} mark @param {Batang} row @param {number} y @param {number} ticks @returns {Node[]} */
function bar(mark, { parts, of }, y, ticks) {
  let at = 0;
  const drawn = parts.flatMap(({ code, n }) => {
    const share = of ? (100 * n) / of : 0;
    if (share <= 0) return [];
    const [start, middle] = [at, at + share / 2];
    at += share;
    const stretch = box(mark, code, { x: `${start}%`, y, width: `${share}%`, height: BAR });
    return ticks || (share / 100) * NARROW < wide(n) ? stretch : [...stretch, number(n, `${middle}%`, y)];
  });
  const lines = Array.from({ length: Math.max(ticks - 1, 0) }, (_, place) => {
    const x = `${(100 * (place + 1)) / ticks}%`;
    return svg("line", { class: "sumbu", x1: x, x2: x, y1: y, y2: y + BAR });
  });
  return [...drawn, ...lines, svg("rect", { class: "tepi", x: 0, y, width: "100%", height: BAR })];
}

/** @param {number} n @param {string} x @param {number} y @returns {Node} in a box, to be read on a pattern */
function number(n, x, y) {
  const back = svg("rect", { class: "latar", x: -wide(n) / 2, y: 2, width: wide(n), height: BAR - 4, rx: 3 });
  return svg("svg", { x, y, overflow: "visible" }, back, svg("text", { class: "tengah", x: 0, y: 16 }, n));
}

/** @param {number} n @returns {number} how many pixels its box takes */
function wide(n) {
  return 10 + 8 * `${n}`.length;
}

/** @param {number} at an angle @param {number} part of the reach @returns {string} */
function point(at, part) {
  const [x, y] = [SIZE / 2 + REACH * part * Math.cos(at), SIZE / 2 - 15 + REACH * part * Math.sin(at)];
  return `${x.toFixed(1)},${y.toFixed(1)}`;
}

/** @param {Sumbu} axis @param {number} at @returns {SVGElement} */
function spoke({ value }, at) {
  return svg("polyline", { class: value === null ? "jari kosong" : "jari", points: `${point(at, 0)} ${point(at, 1)}` });
}

/** @param {Sumbu[]} axes @param {number[]} corners @param {number} place @returns {Node[]} to the next axis */
function between(axes, corners, place) {
  const next = (place + 1) % axes.length;
  const [one, other] = [axes[place].value, axes[next].value];
  if (one === null || other === null) return [];
  const [start, end] = [point(corners[place], one), point(corners[next], other)];
  const area = svg("polygon", { class: "bidang", points: `${point(0, 0)} ${start} ${end}` });
  return [area, svg("polyline", { class: "garis", points: `${start} ${end}` })];
}

/** @param {number} at @param {number} value @returns {SVGElement} */
function dot(at, value) {
  const [cx, cy] = point(at, value).split(",");
  return svg("circle", { class: "titik", cx, cy, r: 4 });
}

/** @param {Sumbu} axis @param {number} at @returns {SVGElement} its words, outside of its corner */
function caption({ label, shown }, at) {
  const [x, y] = point(at, 1.15).split(",").map(Number);
  const names = wrapped(label, ROUND);
  const lines = [...names, ...wrapped(shown, ROUND)];
  const side = Math.abs(Math.cos(at)) < 0.3 ? "tengah" : Math.cos(at) < 0 ? "kanan" : "";
  const top = y - ((1 - Math.sin(at)) / 2) * (lines.length - 1) * 15 + 4;
  const line = (/** @type {string} */ text, /** @type {number} */ place) =>
    svg("tspan", { x, y: (top + place * 15).toFixed(1), class: place < names.length ? null : "angka" }, text);
  return svg("text", { class: side }, lines.map(line));
}

/** @param {string} label @param {number} letters @returns {string[]} lines of about so many letters */
function wrapped(label, letters) {
  /** @type {string[]} */
  const lines = [];
  for (const word of label.split(" ")) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + word.length < letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
