// Two jawaban held against each other and brought together, place by place. No clock decides.
import { copied, nothing } from "./jawaban.js";

/** @typedef {import("./jawaban.js").Jawaban} Jawaban */
/** @typedef {import("./jawaban.js").Parts} Parts */

/** @param {Jawaban} one @returns {Map<string, string>} every value of it by its place */
function flat(one) {
  const out = new Map();
  const put = (/** @type {Parts} */ parts, /** @type {(string | number)[]} */ ...way) => {
    for (const [part, value] of parts) out.set(JSON.stringify([...way, part]), value);
  };
  put(one.identitas, "identitas");
  for (const [id, parts] of one.jawaban) put(parts, "jawaban", id);
  for (const [id, rows] of one.baris) rows.forEach((row, place) => put(row, "baris", id, place));
  return out;
}

/** @param {Jawaban | null} one @param {Jawaban | null} other @returns {boolean} */
export function same(one, other) {
  if (!one || !other) return one === other;
  const { here, there, other: differing } = difference(one, other);
  return !here && !there && !differing;
}

/**
 * @param {Jawaban} one @param {Jawaban} other
 * @returns {{here: number, there: number, other: number}} places that only one has, only the other, both differently
 */
export function difference(one, other) {
  const [left, right] = [flat(one), flat(other)];
  const shared = [...left.keys()].filter((place) => right.has(place));
  const differing = shared.filter((place) => left.get(place) !== right.get(place));
  return { here: left.size - shared.length, there: right.size - shared.length, other: differing.length };
}

/** @param {Jawaban} one @param {Jawaban} other @returns {Jawaban} all of both; where they differ, the other's */
export function joined(one, other) {
  const out = copied(one);
  for (const [part, value] of other.identitas) out.identitas.set(part, value);
  for (const [id, parts] of other.jawaban) out.jawaban.set(id, new Map([...(out.jawaban.get(id) ?? []), ...parts]));
  for (const [id, rows] of copied(other).baris) out.baris.set(id, rows);
  return out;
}

/**
 * @param {Jawaban} base what both began with @param {Jawaban} mine @param {Jawaban} theirs
 * @returns {Jawaban} theirs with all that I changed
 */
export function merged(base, mine, theirs) {
  const out = nothing();
  out.identitas = parts(base.identitas, mine.identitas, theirs.identitas);
  const none = new Map();
  for (const id of new Set([...theirs.jawaban.keys(), ...mine.jawaban.keys()])) {
    const [a, b, c] = [base, mine, theirs].map((one) => one.jawaban.get(id) ?? none);
    const kept = parts(a, b, c);
    if (kept.size) out.jawaban.set(id, kept);
  }
  for (const id of new Set([...theirs.baris.keys(), ...mine.baris.keys()])) {
    const [a, b, c] = [base, mine, theirs].map((one) => one.baris.get(id) ?? []);
    const kept = isAlike(a, b) ? c : b;
    if (kept.length) out.baris.set(id, kept.map((row) => new Map(row)));
  }
  return out;
}

/** @param {Parts} base @param {Parts} mine @param {Parts} theirs @returns {Parts} */
function parts(base, mine, theirs) {
  const out = new Map();
  for (const part of new Set([...theirs.keys(), ...mine.keys()])) {
    const value = mine.get(part) === base.get(part) ? theirs.get(part) : mine.get(part);
    if (value) out.set(part, value);
  }
  return out;
}

/** @param {Parts[]} one @param {Parts[]} other rows of a table @returns {boolean} */
function isAlike(one, other) {
  const words = (/** @type {Parts[]} */ rows) => JSON.stringify(rows.map((row) => [...row].sort()));
  return words(one) === words(other);
}
