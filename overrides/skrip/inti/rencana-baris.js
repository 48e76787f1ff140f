// The rows of a plan, changed one by one. They have no ids of their own: which row is which is told by what they say,
// so that two windows, or a window and a file, can change the same plan.
import { codesOf, rowsOf } from "./rencana.js";

/** @typedef {import("./jawaban.js").Jawaban} Jawaban */
/** @typedef {import("./jawaban.js").Parts} Parts */
/** @typedef {import("./rencana.js").Bentuk} Bentuk */
/** @typedef {{before: Parts | null, after: Parts | null, at: number}} Ganti  a row that became another, came or went */

/** @param {Parts} one @param {Parts} other @returns {boolean} */
export function equal(one, other) {
  return one.size === other.size && [...one].every(([key, value]) => other.get(key) === value);
}

/** @param {Bentuk} form @param {Parts} one @param {Parts} other @returns {boolean} whether both name the same items */
function sameItem(form, one, other) {
  const [left, right] = [one, other].map((row) => codesOf(form, row).join(" "));
  return left !== "" && left === right;
}

/**
 * @param {Bentuk} form @param {Parts[]} before @param {Parts[]} now
 * @returns {number[]} for each row now, the place that it had before; -1 where it is new
 */
export function aligned(form, before, now) {
  const found = now.map(() => -1);
  const free = new Set(before.keys());
  /** @param {(old: Parts, row: Parts, place: number, at: number) => boolean} fits */
  const pass = (fits) =>
    now.forEach((row, at) => {
      const place = found[at] < 0 ? [...free].find((one) => fits(before[one], row, one, at)) : undefined;
      if (place === undefined) return;
      found[at] = place;
      free.delete(place);
    });
  pass((old, row, place, at) => place === at && equal(old, row));
  pass(equal);
  pass((old, row) => sameItem(form, old, row));
  pass((old, row) => 2 * [...old].filter(([key, value]) => row.get(key) === value).length >= old.size);
  pass((_, __, place, at) => place === at && before.length === now.length);
  return found;
}

/**
 * @param {Jawaban} plan @param {Bentuk} form @param {Ganti[]} changes to rows that are as they were
 * @returns {number} made
 */
export function swap(plan, form, changes) {
  const rows = [...rowsOf(form, plan)];
  let made = 0;
  for (const { before, after, at } of changes) {
    const place = before ? rows.findIndex((row) => equal(row, before)) : Math.min(at, rows.length);
    if (place < 0) continue;
    rows.splice(place, before ? 1 : 0, ...(after ? [after] : []));
    made += 1;
  }
  plan.baris.set(form.table, rows);
  return made;
}

/** @param {Ganti[]} changes @returns {Ganti[]} what takes them back */
export function reversed(changes) {
  return changes.map(({ before, after, at }) => ({ before: after, after: before, at })).reverse();
}

/**
 * @param {Bentuk} form @param {Parts[]} rows @param {Parts[]} others of a file
 * @returns {{fresh: Parts[], differing: [Parts, Parts][]}} those that are new, and those of the same items
 */
export function compared(form, rows, others) {
  const places = aligned(form, rows, others);
  const known = (/** @type {number} */ place, /** @type {Parts} */ row) =>
    place >= 0 && (equal(rows[place], row) || sameItem(form, rows[place], row));
  const pairs = others.map((row, at) => /** @type {const} */ ([places[at], row]));
  return {
    fresh: pairs.filter(([place, row]) => !known(place, row)).map(([, row]) => row),
    differing: pairs
      .filter(([place, row]) => known(place, row) && !equal(rows[place], row))
      .map(([place, row]) => [rows[place], row]),
  };
}
