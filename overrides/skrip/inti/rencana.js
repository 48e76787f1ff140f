// What is to be done next, as rows of the published form for it, made from gaps.
import { itemsOf } from "./instrumen.js";
import { nothing } from "./jawaban.js";
import { bare } from "./kata.js";
import { kataHasil } from "../kata/hasil.js";
import { kataRencana } from "../kata/rencana.js";

/** @typedef {import("./celah.js").Celah} Celah */
/** @typedef {import("./instrumen.js").Instrumen} Instrumen */
/** @typedef {import("./instrumen.js").Isian} Isian */
/** @typedef {import("./instrumen.js").Lembar} Lembar */
/** @typedef {import("./jawaban.js").Jawaban} Jawaban */
/** @typedef {import("./jawaban.js").Parts} Parts */
/**
 * @typedef {object} Bentuk  what the plan uses of the form
 * @property {Lembar} form
 * @property {Isian[]} heads  the fields about the activity
 * @property {string} table  the id of the growing table
 * @property {string} title  its heading
 * @property {Isian[]} columns
 */
/** @typedef {import("./instrumen.js").Butir} Butir */
/** @typedef {{item: Butir, chapter: string, applies: boolean, reached: boolean}} Nasib  of a gap */

const VALUABLE = 10;
const MORE = "; …";
const AIM = /^Capai tingkat (\d)/; // as the step of a gap begins
/** Fields of the form and where the identity of a checklist has the same. */
const SAME = { instansi: "instansi", "unit-kerja": "unit_kerja", "nama-kegiatan": "kegiatan", periode: "tahun" };

/** @param {Lembar} form @returns {Bentuk} */
export function shape(form) {
  const heads = form.sections.filter(({ repeated }) => !repeated).flatMap(({ fields }) => fields);
  const table = form.sections.find(({ repeated }) => repeated);
  return { form, heads, table: table?.id ?? "", title: table?.title ?? "", columns: table?.fields ?? [] };
}

/** @param {Isian} field @returns {string} its name within the form: `penanggung-jawab` */
export function role(field) {
  return field.id.slice(field.id.lastIndexOf("/") + 1);
}

/** @param {Isian[]} fields @param {string} wanted @returns {string} the id of the field of that role, or empty */
export function idOf(fields, wanted) {
  return fields.find((field) => role(field) === wanted)?.id ?? "";
}

/** @param {Bentuk} form @param {Map<string, string>} identity @returns {Jawaban} a plan without rows */
export function begun({ heads }, identity) {
  const plan = nothing();
  for (const [wanted, key] of Object.entries(SAME)) {
    const field = heads.find((one) => role(one) === wanted);
    const value = shortened(identity.get(key) ?? "", field?.limit ?? 0);
    if (field && value) plan.jawaban.set(field.id, new Map([["nilai", value]]));
  }
  return plan;
}

/** @param {Bentuk} form @param {Jawaban | null} plan @returns {Parts[]} */
export function rowsOf(form, plan) {
  return plan?.baris.get(form.table) ?? [];
}

/** @param {string} words @param {number} limit @returns {string} at most so long, cut between words */
export function shortened(words, limit) {
  if (words.length <= limit) return words;
  const cut = words.slice(0, Math.max(limit - 1, 0)).replace(/[\ud800-\udbff]$/, "");
  const end = cut.lastIndexOf(" ");
  return limit ? `${(end > limit / 2 ? cut.slice(0, end) : cut).replace(/[\s,;:.]+$/, "")}…` : "";
}

/** @param {string[]} parts @param {number} limit @returns {string} as many whole ones as have room, "…" for more */
function joined(parts, limit) {
  const [first = "", ...rest] = [...new Set(parts)];
  let [all, more] = [shortened(first, limit), ""];
  for (const part of rest) {
    if (`${all}; ${part}${MORE}`.length <= limit) all = `${all}; ${part}`;
    else more = MORE;
  }
  return `${all}${more}`.length <= limit ? `${all}${more}` : all;
}

/**
 * @param {Bentuk} form @param {Instrumen} list @param {Celah} gap @returns {Parts} a row that says what to do about it
 */
export function rowOf({ columns }, list, gap) {
  const level = list.choices.find(({ code }) => code === gap.level)?.words;
  const words = bare(gap.item.words);
  /** @type {Record<string, (limit: number) => string>} */
  const known = {
    butir: () => gap.item.code,
    celah: (limit) => shortened(kataRencana.celah(gap.status, words, level ? bare(level) : ""), limit),
    tindakan: (limit) => shortened(kataRencana.tindakan(gap.status, words, bare(gap.step)), limit),
    keluaran: (limit) => shortened(bare(gap.proof), limit),
    dasar: (limit) => joined(gap.item.basis.map(ruleInWords), limit),
  };
  const row = new Map();
  for (const field of columns) {
    const value = known[role(field)]?.(field.limit) ?? (role(field) === "status" ? field.choices[0]?.code : "");
    if (value) row.set(field.id, value);
  }
  return row;
}

/** @param {import("./instrumen.js").Dasar} basis @returns {string} with the way it was found, as on the results */
function ruleInWords({ words, via }) {
  return `${bare(words)}${via ? kataHasil.melalui(bare(via)) : ""}`;
}

/** @param {Bentuk} form @param {Parts} row @returns {string[]} the codes of the items that it is about */
export function codesOf({ columns }, row) {
  return (row.get(idOf(columns, "butir")) ?? "").toLowerCase().split(/[\s,;]+/).filter(Boolean);
}

/** @param {Bentuk} form @param {Parts[]} rows @returns {(gap: Celah) => boolean} whether a row is about it */
export function planned(form, rows) {
  const codes = new Set(rows.flatMap((row) => codesOf(form, row)));
  return (gap) => codes.has(gap.item.code.toLowerCase());
}

/** @param {Instrumen} list @param {Celah[]} found @returns {Set<string>} ids of the items to begin with */
export function first(list, found) {
  const levels = list.scale === "kematangan";
  const kinds = levels ? ["naik-tingkat"] : ["belum", "sebagian"];
  const wanted = found.filter(({ status }) => kinds.includes(status));
  return new Set((levels ? wanted.slice(0, VALUABLE) : wanted).map(({ item }) => item.id));
}

/**
 * @param {Bentuk} form @param {Instrumen} list @param {Celah[]} found its gaps @param {Parts} row
 * @param {string} way of collecting data
 * @returns {Nasib | null} what has become of the gap that a row is about; null where the checklist has no such item
 */
export function present(form, list, found, row, way) {
  const wanted = codesOf(form, row);
  if (!wanted.length) return null;
  for (const chapter of list.chapters) {
    for (const item of itemsOf(chapter)) {
      if (!wanted.includes(item.code.toLowerCase())) continue;
      const gap = found.find((one) => one.item.id === item.id);
      const aim = AIM.exec(row.get(idOf(form.columns, "tindakan")) ?? "")?.[1] ?? "";
      const reached = !gap || Boolean(aim && gap.level && gap.level >= aim);
      return { item, chapter: chapter.id, applies: !item.notFor.includes(way), reached };
    }
  }
  return null;
}

/**
 * @param {Bentuk} form @param {Parts[]} rows @param {string} today YYYY-MM-DD
 * @returns {{all: number, byStatus: Map<string, number>, nobody: number, open: number, late: number}}
 */
export function progress(form, rows, today) {
  const of = (/** @type {Parts} */ row, /** @type {string} */ wanted) => row.get(idOf(form.columns, wanted)) ?? "";
  const byStatus = new Map();
  for (const row of rows) byStatus.set(of(row, "status"), (byStatus.get(of(row, "status")) ?? 0) + 1);
  return {
    all: rows.length,
    byStatus,
    nobody: rows.filter((row) => !of(row, "penanggung-jawab")).length,
    open: rows.filter((row) => !of(row, "tenggat")).length,
    late: rows.filter((row) => isLate(form, row, today)).length,
  };
}

/** @param {Bentuk} form @param {Parts} row @param {string} today @returns {boolean} whether it should have been done */
export function isLate({ columns }, row, today) {
  const due = row.get(idOf(columns, "tenggat")) ?? "";
  return row.get(idOf(columns, "status")) !== "selesai" && /^\d{4}-\d\d-\d\d$/.test(due) && due < today;
}

/** @param {Bentuk} form @param {Jawaban | null} plan @returns {[string, string][]} what the form has no place for */
export function foreign(form, plan) {
  if (!plan) return [];
  const heads = new Set(form.heads.map(({ id }) => id));
  const columns = new Set(form.columns.map(({ id }) => id));
  const rest = (/** @type {string} */ name, /** @type {Parts} */ parts, /** @type {Set<string>} */ known) =>
    [...parts].filter(([key]) => !known.has(key)).map(([key, value]) => pair(`${name}: ${key}`, value));
  const answers = [...plan.jawaban].flatMap(([id, parts]) => rest(id, parts, new Set(heads.has(id) ? ["nilai"] : [])));
  const tables = [...plan.baris].flatMap(([id, rows]) =>
    rows.flatMap((row, at) => rest(kataRencana.baris(at + 1), row, id === form.table ? columns : new Set())),
  );
  return [...rest("identitas", plan.identitas, new Set()), ...answers, ...tables];
}

/** @param {string} name @param {string} words @returns {[string, string]} */
function pair(name, words) {
  return [name, words];
}
