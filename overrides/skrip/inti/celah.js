// What is to be done next, in the same order and words as `juknis nilai`.
import { compare, decimal } from "./decimal.js";
import { bare } from "./kata.js";
import { IRRELEVANT, state } from "./penilaian.js";

/** @typedef {import("./decimal.js").Decimal} Decimal */
/** @typedef {import("./instrumen.js").Instrumen} Instrumen */
/** @typedef {import("./instrumen.js").Bab} Bab */
/** @typedef {import("./instrumen.js").Kelompok} Kelompok */
/** @typedef {import("./instrumen.js").Butir} Butir */
/** @typedef {import("./jawaban.js").Parts} Parts */
/**
 * @typedef {object} Celah
 * @property {Butir} item
 * @property {Bab} chapter
 * @property {string} status one of STATUS
 * @property {string} step what to do next
 * @property {string} level the maturity reached, or empty
 * @property {string} proof the evidence that the step wants
 * @property {boolean} unproven answered without evidence
 * @property {Decimal | null} weight what one more level adds to the index of the whole
 */

/** Why something is a gap, the gravest first. */
export const STATUS = [
  "belum",
  "sebagian",
  "tidak-relevan-tanpa-alasan",
  "naik-tingkat",
  "belum-dijawab",
  "kurang-baris",
  "tanpa-bukti",
];
const RECORD = "Catat buktinya: nama dokumen, tempat disimpan, dan tanggalnya.";

/**
 * @param {Instrumen} list @param {Map<string, Parts>} answers @param {string} way
 * @returns {Celah[]} readiness: by status, then as listed; maturity: what adds most to the index first
 */
export function gaps(list, answers, way) {
  const levels = list.scale === "kematangan";
  const found = [...each(list)].map(([chapter, group, item]) => {
    const parts = answers.get(item.id) ?? new Map();
    return levels ? toNext(list, chapter, group, item, parts) : toReady(list, chapter, item, parts, way);
  });
  const known = /** @type {Celah[]} */ (found.filter(Boolean));
  return levels ? known.sort(byWeight) : known.sort((a, b) => STATUS.indexOf(a.status) - STATUS.indexOf(b.status));
}

/** @param {Instrumen} list @returns {Generator<[Bab, Kelompok, Butir]>} */
function* each(list) {
  for (const chapter of list.chapters) {
    for (const group of chapter.groups) for (const item of group.items) yield [chapter, group, item];
  }
}

/** @param {Celah} one @param {Celah} other @returns {number} what adds most to the index goes first, evidence last */
function byWeight(one, other) {
  const last = Number(one.status === "tanpa-bukti") - Number(other.status === "tanpa-bukti");
  return last || compare(other.weight ?? decimal("0"), one.weight ?? decimal("0"));
}

/**
 * @param {Instrumen} list @param {Bab} chapter @param {Butir} item @param {Parts} parts @param {string} way
 * @returns {Celah | null} of the scale of readiness
 */
function toReady(list, chapter, item, parts, way) {
  const known = state(list, item, parts, way);
  if (known === "tidak-berlaku" || known === IRRELEVANT) return null;
  const unproven = ["sudah", "sebagian"].includes(known) && !parts.get("bukti");
  if (known === "sudah" && !unproven) return null;
  const open = known === "tanpa-alasan" ? "tidak-relevan-tanpa-alasan" : known;
  const status = known === "sudah" ? "tanpa-bukti" : open;
  return { item, chapter, status, step: readyStep(list, status), level: "", proof: "", unproven, weight: null };
}

/** @param {Instrumen} list @param {string} status @returns {string} */
function readyStep(list, status) {
  if (status === "tanpa-bukti") return RECORD;
  if (status === "belum-dijawab") return list.unanswered;
  const code = status === "tidak-relevan-tanpa-alasan" ? IRRELEVANT : status;
  return list.choices.find((choice) => choice.code === code)?.step ?? "";
}

/**
 * @param {Instrumen} list @param {Bab} chapter @param {Kelompok} group @param {Butir} item @param {Parts} parts
 * @returns {Celah | null} of the scale of maturity: what separates the level from the next one
 */
function toNext(list, chapter, group, item, parts) {
  const level = list.codes.includes(parts.get("nilai") ?? "") ? /** @type {string} */ (parts.get("nilai")) : "";
  const here = list.codes.indexOf(level);
  const unproven = here > 0 && !parts.get("bukti");
  const about = { item, chapter, level, unproven, weight: weightOf(chapter, group, item) };
  if (!level) return { ...about, status: "belum-dijawab", step: list.unanswered, proof: "" };
  if (here + 1 < list.codes.length) {
    const { code, words, meaning } = list.choices[here + 1];
    const wanted = (item.criteria[here + 1] || meaning).replace(/\.+$/, "");
    const name = words.slice(code.length + 2);
    const step = `Capai tingkat ${code} (${name}): ${wanted}.`;
    return { ...about, status: "naik-tingkat", step, proof: list.choices[here].step };
  }
  return unproven ? { ...about, status: "tanpa-bukti", step: RECORD, proof: "" } : null;
}

/** @param {Bab} chapter @param {Kelompok} group @param {Butir} item @returns {Decimal | null} */
function weightOf(chapter, group, item) {
  if (!chapter.weight || !group.weight || !item.weight) return null;
  const [a, b, c] = [chapter.weight, group.weight, item.weight].map(decimal);
  return { digits: a.digits * b.digits * c.digits, scale: a.scale + b.scale + c.scale + 6 };
}

/** @param {Celah} one @returns {{id: string, status: string, step: string}} as `juknis nilai` writes it */
export function gapAsJson(one) {
  return { id: one.item.id, status: one.status, step: bare(one.step) };
}
