// A kept activity: from the text of a record, to the text of a record, and two of them brought together.
import { merged, same } from "./gabung.js";
import { brief, held, Refused, taken } from "./jawaban.js";
import { markOf } from "./tanda.js";

/** @typedef {import("./jawaban.js").Jawaban} Jawaban */
/** @typedef {import("./jawaban.js").Mark} Mark */
/** @typedef {import("./jawaban.js").Remark} Remark */
/**
 * @typedef {object} Kegiatan
 * @property {string} id of the record, made here
 * @property {Mark} mark of the checklist that it is answered on; the edition is that of the last change or file
 * @property {Jawaban} jawaban
 * @property {Jawaban | null} plan what is to be done, as answers to the form for it
 * @property {Mark | null} planMark
 * @property {string} changed when it was last answered here, in ISO form; empty of what only came from a file
 * @property {boolean} saved whether a file has all of it
 * @property {string} last the item that was answered last, or empty
 * @property {Remark[]} remarks what was said about the file that it came from
 */

export const RECORD = "juknis-kegiatan/1";

/** @param {Kegiatan} one @returns {string} */
export function recorded(one) {
  return JSON.stringify({
    skema: RECORD,
    diubah: one.changed,
    berkas: one.saved,
    letak: one.last,
    catatan: one.remarks,
    isi: held(one.jawaban, one.mark),
    ...(one.plan && one.planMark ? { rencana: held(one.plan, one.planMark) } : {}),
  });
}

/** @param {string} id @param {string} words @returns {Kegiatan} @throws {Refused | SyntaxError} where it is damaged */
export function read(id, words) {
  const value = JSON.parse(words);
  if (value?.skema !== RECORD) throw new Refused("simpanan-rusak");
  const mark = markOf(value.isi);
  const planMark = value.rencana ? markOf(value.rencana) : null;
  return {
    id,
    mark,
    jawaban: taken(value.isi, mark, false).jawaban,
    plan: planMark ? taken(value.rencana, planMark, false).jawaban : null,
    planMark,
    changed: said(value.diubah),
    last: said(value.letak),
    ...about(value),
  };
}

/** @param {any} value @returns {string} empty where it is no text: not worth calling a record damaged */
function said(value) {
  return typeof value === "string" ? value : "";
}

/** @param {any} value what a record says @returns {{saved: boolean, remarks: Remark[]}} */
export function about(value) {
  const given = Array.isArray(value.catatan) ? value.catatan : [];
  const texts = (/** @type {any} */ values) =>
    Object.fromEntries(Object.entries(values ?? {}).map(([key, words]) => [key, brief(words)]));
  const whole = given.filter((/** @type {any} */ one) => typeof one?.word === "string" && typeof one.with === "object");
  const remarks = whole.map((/** @type {any} */ one) => ({ word: brief(one.word), with: texts(one.with) }));
  return { saved: value.berkas === true, remarks };
}

/**
 * @param {string} base that both began with @param {string} mine @param {string} theirs records
 * @returns {string} theirs with all that I changed; mine where one of them is damaged
 */
export function together(base, mine, theirs) {
  try {
    return recorded(brought(read("", base), read("", mine), read("", theirs)));
  } catch {
    return mine;
  }
}

/** @param {string} one @param {string} other records @returns {boolean} whether they say the same */
export function isSame(one, other) {
  if (one === other) return true;
  try {
    const [left, right] = [read("", one), read("", other)];
    return same(left.jawaban, right.jawaban) && same(left.plan, right.plan) && left.saved === right.saved;
  } catch {
    return false;
  }
}

/**
 * @param {Kegiatan} base what both began with @param {Kegiatan} mine @param {Kegiatan} theirs
 * @returns {Kegiatan} theirs with all that I changed
 */
export function brought(base, mine, theirs) {
  const jawaban = merged(base.jawaban, mine.jawaban, theirs.jawaban);
  const plan = planned(base.plan, mine.plan, theirs.plan);
  const of = (/** @type {Kegiatan} */ one) => one.saved && same(jawaban, one.jawaban) && same(plan, one.plan);
  return {
    ...theirs,
    changed: theirs.changed || mine.changed,
    mark: JSON.stringify(base.mark) === JSON.stringify(mine.mark) ? theirs.mark : mine.mark,
    jawaban,
    plan,
    planMark: mine.planMark ?? theirs.planMark,
    saved: of(mine) || of(theirs),
    last: mine.last,
  };
}

/** @typedef {Jawaban | null} Rencana */

/** @param {Rencana} base @param {Rencana} mine @param {Rencana} theirs @returns {Rencana} */
function planned(base, mine, theirs) {
  if (base && mine && theirs) return merged(base, mine, theirs);
  return same(base, mine) ? theirs : mine;
}
