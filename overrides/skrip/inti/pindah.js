// How answers are carried from one edition to the next. What can't be carried stays where it is.
// The rules are those of generator/revisions/carrying.py; test_pindah holds the two together.
import { LONGEST } from "./jawaban.js";

/** @typedef {import("./jawaban.js").Jawaban} Jawaban */
/** @typedef {import("./jawaban.js").Mark} Mark */
/** @typedef {import("./jawaban.js").Parts} Parts */
/** @typedef {Map<string, Parts>} Jawab  by id, then by part */
/**
 * @typedef {object} Nasib  what became of ids that answers stand under
 * @property {string} jenis
 * @property {string[]} dari
 * @property {string[]} ke
 * @property {string} [alasan]
 * @property {boolean} [sama] the question reads as before
 */
/**
 * @typedef {object} Langkah  from one edition to the next, as the generator publishes it
 * @property {string} dari
 * @property {string} ke
 * @property {Nasib[]} perubahan
 * @property {Record<string, string>} bunyi how the former edition calls what can be answered and changed
 * @property {string[]} tunggal ids of fields that hold one value, not free text
 * @property {Record<string, Record<string, string>>} tabel growing tables that have another name now, by form
 */
/** @typedef {{single: (fate: Nasib, part: string) => boolean, judged: boolean}} Macam  what is carried */
/** @typedef {{mark: Mark, jawaban: Jawaban}} Isi */

export const ASIDE = "_dulu"; // ends the name of a part answered under an id which means less, or more, now
export const CARRYING = ["dipindah", "dipecah", "digabung"];
const WHOLE = ["sudah", "belum", "tidak-relevan"]; // hold for every part of what was split
const READINESS = ["sudah", "sebagian", "belum"];

/** @type {WeakMap<Langkah, Map<string, Nasib>>} */
const known = new WeakMap();

/** @param {Langkah} step @param {string} id @returns {Nasib | undefined} none where it stayed as it was */
export function fateOf(step, id) {
  let fates = known.get(step);
  if (!fates) {
    fates = new Map([...step.perubahan].reverse().flatMap((fate) => fate.dari.map((from) => [from, fate])));
    known.set(step, fates);
  }
  return fates.get(id);
}

/** @param {string} lembar @returns {boolean} whether it is a checklist, not a form */
export function isChecklist(lembar) {
  return lembar.startsWith("daftar_periksa/");
}

/** @param {Isi} one @param {Langkah} step @returns {Isi | null} null where the later edition has no one sheet for it */
export function carried({ mark, jawaban }, step) {
  const { versi_isi: _, ...kept } = mark;
  const lembar = sheetOf(mark.lembar, step);
  if (lembar === null) return null;
  const tables = new Map(Object.entries(step.tabel[mark.lembar] ?? {}));
  /** @type {Map<string, Parts[]>} */
  const baris = new Map();
  for (const [section, rows] of jawaban.baris) {
    const name = tables.get(section) ?? section;
    baris.set(name, [...(baris.get(name) ?? []), ...rows.map((row) => flat(row, step))]);
  }
  const judged = isChecklist(mark.lembar);
  const answers = judged ? items(jawaban.jawaban, mark.lembar, step) : fields(jawaban.jawaban, step);
  const identitas = keyed(jawaban.identitas, mark.lembar, step);
  const after = { ...kept, edisi: step.ke, lembar, asal: mark.asal || mark.edisi };
  return { mark: after, jawaban: { identitas, jawaban: answers, baris } };
}

/** @param {string} lembar @param {Langkah} step @returns {string | null} */
function sheetOf(lembar, step) {
  const fate = fateOf(step, lembar);
  if (!fate || fate.jenis === "diubah") return lembar;
  return fate.ke.length === 1 ? fate.ke[0] : null;
}

/** @param {Jawab} answers of a checklist @param {string} lembar @param {Langkah} step @returns {Jawab} */
function items(answers, lembar, step) {
  const single = (/** @type {Nasib} */ _, /** @type {string} */ part) => step.tunggal.includes(`${lembar}/${part}`);
  const out = through(answers, step, { single, judged: true });
  for (const [id, parts] of out) {
    const rest = keyed(new Map([...parts].filter(([part]) => part !== "nilai")), lembar, step);
    const value = parts.get("nilai");
    out.set(id, value === undefined ? rest : new Map([["nilai", value], ...rest]));
  }
  return out;
}

/** @param {Jawab} answers of a form @param {Langkah} step @returns {Jawab} */
function fields(answers, step) {
  const single = (/** @type {Nasib} */ { dari, ke }) => [...dari, ...ke].some((id) => step.tunggal.includes(id));
  return through(answers, step, { single, judged: false });
}

/** @param {Parts} values that stand right under their ids @param {Langkah} step @returns {Parts} */
function flat(values, step) {
  const found = fields(new Map([...values].map(([id, words]) => [id, new Map([["nilai", words]])])), step);
  return new Map([...found].map(([id, parts]) => [id, /** @type {string} */ (parts.get("nilai"))]));
}

/**
 * @param {Parts} values that stand under the last part of their ids @param {string} lembar @param {Langkah} step
 * @returns {Parts}
 */
function keyed(values, lembar, step) {
  const out = new Map();
  for (const [id, words] of flat(new Map([...values].map(([key, words]) => [`${lembar}/${key}`, words])), step)) {
    let key = id.slice(id.lastIndexOf("/") + 1);
    while (out.has(key)) key += ASIDE;
    out.set(key, words);
  }
  return out;
}

/** @param {Jawab} answers @param {Langkah} step @param {Macam} sort @returns {Jawab} */
function through(answers, step, sort) {
  const out = new Map([...answers].map(([id, parts]) => [id, new Map(parts)]));
  for (const fate of step.perubahan) {
    if (!fate.dari.some((id) => out.get(id)?.size)) continue;
    if (fate.jenis === "dipindah") move(out, fate);
    if (fate.jenis === "dipecah" && sort.judged) split(out, fate);
    if (fate.jenis === "digabung") merge(out, fate, sort);
  }
  return out;
}

/** @param {Jawab} out @param {Nasib} fate */
function move(out, { dari: [old], ke: [now] }) {
  if (out.has(now)) return;
  out.set(now, /** @type {Parts} */ (out.get(old)));
  out.delete(old);
}

/** @param {Jawab} out @param {Nasib} fate */
function split(out, { dari: [old], ke }) {
  const parts = /** @type {Parts} */ (out.get(old));
  if (WHOLE.includes(parts.get("nilai") ?? "")) {
    const free = ke.filter((id) => !out.has(id));
    for (const id of free) out.set(id, new Map(parts));
    if (free.length === ke.length) out.delete(old);
  } else if (ke.includes(old)) out.set(old, aside(parts));
}

/** @param {Jawab} out @param {Nasib} fate @param {Macam} sort */
function merge(out, fate, sort) {
  const { dari, ke: [now] } = fate;
  if (out.has(now) && !dari.includes(now)) return;
  /** @type {Jawab} */
  const given = new Map(dari.flatMap((id) => (out.get(id)?.size ? [[id, /** @type {Parts} */ (out.get(id))]] : [])));
  for (const id of given.keys()) out.delete(id);
  const values = dari.map((id) => given.get(id)?.get("nilai") ?? "");
  /** @type {Parts} */
  const made = new Map();
  for (const part of new Set([...given.values()].flatMap((parts) => [...parts.keys()]))) {
    const said = [...given].filter(([, parts]) => parts.has(part));
    const texts = said.map(([, parts]) => /** @type {string} */ (parts.get(part)));
    const words = oneOf(part, texts, values, sort, fate);
    if (words) made.set(part, words);
    else said.forEach(([id], place) => out.set(id, (out.get(id) ?? new Map()).set(part, texts[place])));
  }
  const own = out.get(now);
  const before = [...made].filter(([part]) => part.endsWith(ASIDE));
  const rest = own && sort.judged ? aside(new Map([...before, ...own])) : own ?? [];
  for (const [part, words] of rest) made.set(part, words);
  if (made.size) out.set(now, made);
}

/**
 * @param {string} part @param {string[]} said @param {string[]} values @param {Macam} sort @param {Nasib} fate
 * @returns {string} what one part of several answers comes to, empty where it can't be said in one
 */
function oneOf(part, said, values, sort, fate) {
  if (!sort.judged) return joined(said, sort.single(fate, part));
  const value = valueOf(values);
  if (part === "nilai") return value;
  if (part === "alasan" && values.some(Boolean) && !value) return "";
  return joined(said, sort.single(fate, part));
}

/** @param {string[]} values @returns {string} the one answer that several come to, empty where they don't */
function valueOf(values) {
  if (!values.every(Boolean)) return "";
  if (new Set(values).size === 1) return values[0];
  return values.every((value) => READINESS.includes(value)) ? "sebagian" : "";
}

/** @param {string[]} said @param {boolean} single whether there may be only one @returns {string} */
function joined(said, single) {
  const different = [...new Set(said)];
  if (different.length > 1 && single) return "";
  const words = different.join("\n");
  return words.length <= LONGEST ? words : "";
}

/** @param {Parts} parts @returns {Parts} under names that no sheet asks for; what was put aside before stays above */
function aside(parts) {
  const out = new Map([...parts].filter(([part]) => part.endsWith(ASIDE)));
  for (const [part, words] of parts) {
    if (part.endsWith(ASIDE)) continue;
    let name = part + ASIDE;
    const both = () => joined([...(out.has(name) ? [/** @type {string} */ (out.get(name))] : []), words], false);
    while (!both()) name += ASIDE;
    out.set(name, both());
  }
  return out;
}
