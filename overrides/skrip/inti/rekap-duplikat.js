// Which of several files about the same thing is counted: the decision of generator/recap/duplicates.py.
// Of files of the same variant it is the one with the latest date, else the one with the most answers, else the last
// by path. Where a phase is in a sheet of its own as well as in a whole one, each chapter is counted from the file that
// has answers there, by the same order.
import { held } from "./jawaban.js";
import { byAll, byPoints, fold } from "./rekap-nama.js";

/** @typedef {import("./rekap.js").Rekaman} Rekaman */
/** @typedef {{word: string, path: string}} Alasan  why, as a word of kata/rekap.js, and the file that it names */
/** @typedef {{record: Rekaman, why: Alasan[], rival: Rekaman | null}} Anggota  rival: what it is compared with */
/**
 * @typedef {object} Hitungan
 * @property {Map<Rekaman, Set<string>>} chapters what is counted of each file
 * @property {Anggota[][]} clusters files about the same thing of which not everything is counted
 */

/** @param {Rekaman[]} records @returns {Hitungan} for every record what of it is counted */
export function counting(records) {
  /** @type {Map<string, Rekaman[]>} */
  const groups = new Map();
  for (const record of records) {
    const subject = subjectOf(record);
    groups.set(subject, [...(groups.get(subject) ?? []), record]);
  }
  /** @type {Hitungan} */
  const found = { chapters: new Map(), clusters: [] };
  for (const group of groups.values()) {
    const best = bestOfVariants(group);
    const owners = ownersOf([...best.values()]);
    for (const record of group) found.chapters.set(record, new Set());
    for (const [id, owner] of owners) found.chapters.get(owner)?.add(id);
    for (const cluster of overlapping(group)) found.clusters.push(membersOf(cluster, best, owners));
  }
  return found;
}

/** @param {Rekaman} one @param {Hitungan} counted @returns {"ya" | "sebagian" | "tidak"} whether it is counted */
export function howCounted(one, counted) {
  const parts = counted.chapters.get(one)?.size ?? 0;
  return parts === one.rows.length ? "ya" : parts ? "sebagian" : "tidak";
}

/** A jawaban as text that is the same for all copies.
 * @type {WeakMap<import("./jawaban.js").Jawaban, string>} */
const written = new WeakMap();

/** @param {Rekaman} one @returns {string} what files about the same thing share; without names only its own copies */
function subjectOf({ source: { mark, jawaban }, institution, activity, key, year }) {
  const sheet = [mark.lembar, mark.edisi];
  if (institution && activity) return JSON.stringify([...sheet, ...key, fold(year)]);
  const known = written.get(jawaban) ?? JSON.stringify([...sheet, sorted(held(jawaban, mark))]);
  written.set(jawaban, known);
  return known;
}

/** @param {any} value of a jawaban file @returns {any} the same whatever order its keys had */
function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .sort(([one], [other]) => byPoints(one, other))
    .map(([key, inner]) => [key, sorted(inner)]);
}

/** The best of files of the same variant comes last. */
const byRank = byAll(
  /** @type {((one: Rekaman, other: Rekaman) => number)[]} */ ([
    (one, other) => byPoints(one.day, other.day),
    (one, other) => one.total.counts.terisi - other.total.counts.terisi,
    (one, other) => byPoints(one.source.path, other.source.path),
    (one, other) => one.number - other.number,
  ]),
);

/** @param {Rekaman} one @returns {string} */
function variantOf(one) {
  return one.source.mark.varian ?? "";
}

/** @param {Rekaman[]} group @returns {Map<string, Rekaman>} */
function bestOfVariants(group) {
  return new Map([...group].sort(byRank).map((record) => [variantOf(record), record]));
}

/** @param {Rekaman[]} best of each variant @returns {Map<string, Rekaman>} whose answers count for each chapter */
function ownersOf(best) {
  /** @type {Map<string, {record: Rekaman, filled: number}>} */
  const owners = new Map();
  const byPathThenNumber = (/** @type {Rekaman} */ one, /** @type {Rekaman} */ other) =>
    byPoints(one.source.path, other.source.path) || one.number - other.number;
  for (const record of [...best].sort(byPathThenNumber)) {
    for (const { id, counts } of record.rows) {
      const before = owners.get(id);
      if (!before || outdoes(record, counts.terisi, before)) owners.set(id, { record, filled: counts.terisi });
    }
  }
  return new Map([...owners].map(([id, { record }]) => [id, record]));
}

/** @param {Rekaman} one @param {number} filled @param {{record: Rekaman, filled: number}} before @returns {boolean} */
function outdoes(one, filled, before) {
  const has = Number(filled > 0) - Number(before.filled > 0);
  const later = byPoints(one.day, before.record.day);
  return (has || later || filled - before.filled) >= 0;
}

/** @param {Rekaman[]} group @returns {Rekaman[][]} those that share chapters, also by way of others */
function overlapping(group) {
  const clusters = [];
  let left = [...group];
  while (left.length) {
    const [first, ...rest] = left;
    const cluster = [first];
    const ids = new Set(first.rows.map(({ id }) => id));
    left = rest;
    for (;;) {
      const found = left.filter((record) => record.rows.some(({ id }) => ids.has(id)));
      if (!found.length) break;
      cluster.push(...found);
      for (const { id } of found.flatMap(({ rows }) => rows)) ids.add(id);
      left = left.filter((record) => !found.includes(record));
    }
    if (cluster.length > 1) clusters.push(cluster);
  }
  return clusters;
}

/**
 * @param {Rekaman[]} cluster @param {Map<string, Rekaman>} best @param {Map<string, Rekaman>} owners
 * @returns {Anggota[]} the files of a cluster, the ones that count first
 */
function membersOf(cluster, best, owners) {
  const isBest = (/** @type {Rekaman} */ one) => best.get(variantOf(one)) === one;
  const ranked = [...cluster].sort((one, other) => byRank(other, one));
  const ordered = [...ranked.filter(isBest), ...ranked.filter((one) => !isBest(one))];
  const several = new Set(ranked.filter((one) => !isBest(one)).map(variantOf));
  const rivals = [...best.values()].sort((one, other) => byRank(other, one));
  return ordered.map((record) => {
    const winner = /** @type {Rekaman} */ (best.get(variantOf(record)));
    if (winner !== record) return { record, why: [whyNot(record, winner)], rival: winner };
    const rival = rivals.find((other) => other !== record && share(record, other)) ?? null;
    const counted = record.rows.filter(({ id }) => owners.get(id) === record).length;
    const why = reasons(several.has(variantOf(record)), counted, record.rows.length);
    return { record, why, rival: record === ordered[0] ? null : rival };
  });
}

/** @param {Rekaman} one @param {Rekaman} other @returns {boolean} */
function share(one, other) {
  return one.rows.some(({ id }) => other.rows.some((row) => row.id === id));
}

/** @param {Rekaman} one @param {Rekaman} winner @returns {Alasan} */
function whyNot(one, winner) {
  const path = winner.source.path;
  if (one.day !== winner.day) return { word: one.day ? "lebihLama" : "tanpaTanggal", path };
  const fewer = one.total.counts.terisi !== winner.total.counts.terisi;
  return { word: fewer ? "kurangLengkap" : "samaTerakhir", path };
}

/** @param {boolean} same others of its variant @param {number} counted @param {number} of @returns {Alasan[]} */
function reasons(same, counted, of) {
  const found = same ? ["terbaik"] : [];
  if (counted < of) found.push(counted ? "lainnya" : "semuaLain");
  return (found.length ? found : ["semuaIni"]).map((word) => ({ word, path: "" }));
}
