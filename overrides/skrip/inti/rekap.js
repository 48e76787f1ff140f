// Many jawaban at once: each judged, under which institution and activity it is counted, and the whole in numbers.
// The same files give the same numbers as `juknis rekap`.
import { part } from "./instrumen.js";
import { maturity, profile } from "./profil.js";
import { byAll, byPath, byPoints, fold, oneLine } from "./rekap-nama.js";
import { strays } from "./tersisih.js";

/** @typedef {import("./instrumen.js").Instrumen} Instrumen */
/** @typedef {import("./jawaban.js").Jawaban} Jawaban */
/** @typedef {import("./jawaban.js").Mark} Mark */
/** @typedef {import("./jawaban.js").Remark} Remark */
/** @typedef {import("./profil.js").Baris} Baris */
/** @typedef {import("./profil.js").Kematangan} Kematangan */
/**
 * @typedef {object} Sumber  what was read of a file
 * @property {string} path
 * @property {Mark} mark
 * @property {Jawaban} jawaban
 * @property {Remark[]} remarks
 * @property {{mark: Mark, jawaban: Jawaban} | null} [plan] what is to be done, where the file holds that too
 * @property {string} [former] the edition that it was filled in on, where it was brought to another
 * @property {string} [kept] the id of the activity in this browser that it is, in the place of a file
 */
/**
 * @typedef {object} Rekaman  a jawaban as it is counted
 * @property {Sumber} source
 * @property {number} number tells them apart; as the paths are sorted
 * @property {Instrumen} list the checklist, or the part of it, that the answers were held against
 * @property {string} institution as the first file spells it
 * @property {string} activity as the first file spells it
 * @property {string} year
 * @property {string} day YYYY-MM-DD, or empty
 * @property {string} way of collecting data
 * @property {Baris[]} rows by chapter
 * @property {Baris} total
 * @property {Kematangan | null} maturity where levels are the answers
 * @property {Sisa[]} rest the answers that are not counted
 * @property {string[]} key of the institution and the activity, the same for all spellings
 */
/** @typedef {import("./tersisih.js").Sisa} Sisa */
/** @typedef {Pick<Rekaman, "rows" | "total" | "way" | "list" | "maturity" | "rest">} Dinilai */

/** What judging a source gave: it is the same at every count.
 * @type {WeakMap<Sumber, Dinilai>} */
const known = new WeakMap();

/** @param {Sumber} source @param {Map<string, Instrumen>} lists the checklists by `lembar` @returns {Dinilai | null} */
export function judged(source, lists) {
  const whole = lists.get(source.mark.lembar);
  const before = known.get(source);
  if (before || !whole) return before ?? null;
  const list = part(whole, source.mark.varian);
  const found = { ...profile(list, source.jawaban), list };
  const levels = list.scale === "kematangan" ? maturity(list, source.jawaban) : null;
  const after = { ...found, maturity: levels, rest: strays(list, source.jawaban) };
  known.set(source, after);
  return after;
}

/**
 * @param {Sumber[]} sources @param {Map<string, Instrumen>} lists the checklists by `lembar`
 * @returns {Rekaman[]} by institution, activity and path; what names no institution comes last
 */
export function recorded(sources, lists) {
  /** @type {Map<string, string>} */
  const institutions = new Map();
  /** @type {Map<string, string>} */
  const activities = new Map();
  const first = (/** @type {Map<string, string>} */ names, /** @type {string} */ key, /** @type {string} */ words) => {
    const spelled = names.get(key) ?? oneLine(words);
    names.set(key, spelled);
    return spelled;
  };
  const sorted = [...sources].sort((one, other) => byPath(one.path, other.path));
  const made = sorted.flatMap((source, number) => {
    const found = judged(source, lists);
    if (!found) return [];
    const said = (/** @type {string} */ key) => source.jawaban.identitas.get(key) ?? "";
    const key = [fold(said("instansi")), fold(said("kegiatan"))];
    const institution = first(institutions, key[0], said("instansi"));
    const activity = first(activities, JSON.stringify(key), said("kegiatan"));
    return [{ source, number, ...found, institution, activity, year: said("tahun"), day: dayOf(said("tanggal")), key }];
  });
  return made.sort(inOrder);
}

const inOrder = byAll(
  /** @type {((one: Rekaman, other: Rekaman) => number)[]} */ ([
    (one, other) => Number(!one.institution) - Number(!other.institution),
    (one, other) => byPoints(fold(one.institution), fold(other.institution)),
    (one, other) => byPoints(fold(one.activity), fold(other.activity)),
    (one, other) => byPoints(one.source.path, other.source.path),
    (one, other) => one.number - other.number,
  ]),
);

/** @param {string} words @returns {string} the day that they name in ISO form, or nothing */
function dayOf(words) {
  const time = /^\d{4}-\d\d-\d\d$/.test(words) ? Date.parse(`${words}T00:00:00Z`) : NaN;
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== words ? "" : words;
}

/** @param {Rekaman[]} records @returns {{institutions: number, activities: number}} that they name */
export function named(records) {
  const institutions = new Set(records.filter((one) => one.institution).map(({ key }) => key[0]));
  const activities = new Set(records.filter((one) => one.activity).map(({ key }) => JSON.stringify(key)));
  return { institutions: institutions.size, activities: activities.size };
}
