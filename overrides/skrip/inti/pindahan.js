// A jawaban of an earlier edition, brought along the maps to this one, and what somebody has to look at afterwards:
// generator/revisions/migrating.py and leftovers.py in the browser.
import { ASIDE, CARRYING, carried, fateOf, isChecklist } from "./pindah.js";

/** @typedef {import("./jawaban.js").Jawaban} Jawaban */
/** @typedef {import("./jawaban.js").Mark} Mark */
/** @typedef {import("./jawaban.js").Parts} Parts */
/** @typedef {import("./pindah.js").Isi} Isi */
/** @typedef {import("./pindah.js").Langkah} Langkah */
/** @typedef {import("./pindah.js").Nasib} Nasib */
/**
 * @typedef {object} Tertinggal  something that was answered and has to be answered anew, or has no place any more
 * @property {string} id that it was asked by in the edition `year`
 * @property {string} words its wording then
 * @property {string} year
 * @property {string} jenis what the map says became of it
 * @property {string[]} ke the ids that ask for it now
 * @property {string} alasan
 * @property {Parts} parts by part; by row for the column of a table, by item for a field beside every answer
 */
/** @typedef {{id: string, words: string, year: string, same: boolean}} Berubah  carried, though it reads otherwise */
/** @typedef {Isi & {plan: Isi | null}} Utuh  a jawaban with its plan */
/** @typedef {Utuh & {former: string, carried: number, left: Tertinggal[], reworded: Berubah[], ended: Nasib | null}} Pindahan */
/** @typedef {[Langkah, Nasib]} Jejak */

const GONE = [...CARRYING, "dihapus"];

/** @param {string} edition @param {Langkah[]} steps @param {string} target @returns {Langkah[]} none from what is no year */
export function route(edition, steps, target) {
  if (!/^[0-9]{4}$/.test(edition)) return [];
  return steps.filter(({ ke }) => edition < ke && ke <= target);
}

/** @param {Utuh} given @param {Langkah[]} steps @param {string} target the edition @returns {Pindahan} */
export function migrated({ mark, jawaban, plan }, steps, target) {
  /** @type {Isi} */
  let now = { mark, jawaban };
  /** @type {Map<string, Berubah>} */
  const reworded = new Map();
  let ended = null;
  const way = route(mark.edisi, steps, target);
  for (const [place, step] of way.entries()) {
    const after = carried(now, step);
    if (!after) {
      ended = fateOf(step, now.mark.lembar) ?? null;
      break;
    }
    for (const one of rewordedBy(now, step)) {
      const [id = one.id] = forward([one.id], way.slice(place + 1));
      if (!reworded.has(id)) reworded.set(id, { ...one, id });
    }
    now = after;
  }
  const moved = plan && migrated({ ...plan, plan: null }, steps, target);
  const left = [...leftovers(now, steps), ...(moved?.left ?? [])];
  const held = new Set(left.map(({ id }) => id).filter((id) => jawaban.jawaban.has(id)));
  const rows = [...jawaban.baris.values()].reduce((sum, { length }) => sum + length, 0);
  return {
    ...now,
    plan: moved && { mark: moved.mark, jawaban: moved.jawaban },
    former: mark.edisi,
    carried: jawaban.jawaban.size + rows - held.size,
    left,
    reworded: [...reworded.values()].filter(({ id }) => now.jawaban.jawaban.has(id)),
    ended,
  };
}

/** @param {Isi} one @param {Langkah} step @returns {Berubah[]} carried by a step; `id` is the one after that */
function rewordedBy({ mark, jawaban }, step) {
  return [...jawaban.jawaban.keys()].flatMap((id) => {
    const fate = fateOf(step, id);
    if (!fate) return [];
    const { jenis, ke, sama = false } = fate;
    const narrowed = jenis === "dipecah" && ke.includes(id) && !isChecklist(mark.lembar);
    if (jenis !== "diubah" && !narrowed && (jenis !== "dipindah" || sama)) return [];
    const now = jenis === "dipindah" ? ke[0] : id;
    return [{ id: now, words: step.bunyi[id] ?? "", year: step.dari, same: sama }];
  });
}

/** @param {Isi} one that was brought here @param {Langkah[]} steps @returns {Berubah[]} what is answered and reads otherwise */
export function rewordedOf(one, steps) {
  const way = route(one.mark.asal ?? "", steps, one.mark.edisi);
  /** @type {Map<string, Berubah>} */
  const found = new Map();
  for (const [place, step] of way.entries()) {
    for (const { jenis, dari, ke, sama: same = false } of step.perubahan) {
      if (jenis !== "diubah" && (jenis !== "dipindah" || same)) continue;
      for (const [at, old] of dari.entries()) {
        const [id = ""] = forward([jenis === "dipindah" ? ke[at] : old], way.slice(place + 1));
        const known = found.has(id) || !one.jawaban.jawaban.has(id);
        if (!known) found.set(id, { id, words: step.bunyi[old] ?? "", year: step.dari, same });
      }
    }
  }
  return [...found.values()];
}

/** @param {string[]} ids @param {Langkah[]} steps @returns {string[]} what became of them */
function forward(ids, steps) {
  let now = ids;
  for (const step of steps) {
    const after = now.flatMap((id) => {
      const fate = fateOf(step, id);
      return fate && GONE.includes(fate.jenis) ? fate.ke : [id];
    });
    now = [...new Set(after)];
  }
  return now;
}

/** @param {Isi} one @param {Langkah[]} steps @returns {Tertinggal[]} what stands there as it was asked before */
export function leftovers(one, steps) {
  const past = steps.filter(({ ke }) => ke <= one.mark.edisi);
  if (!past.length) return [];
  return [...ofAnswers(one, past), ...ofRows(one, past), ...ofKeys(one, past)];
}

/** @param {Langkah[]} past @param {(step: Langkah, fate: Nasib) => boolean} fits @param {string} id @returns {Jejak | null} */
function last(past, id, fits) {
  for (const step of [...past].reverse()) {
    const fate = fateOf(step, id);
    if (fate && GONE.includes(fate.jenis) && fits(step, fate)) return [step, fate];
  }
  return null;
}

/** @param {Langkah[]} past @param {string} id @returns {Jejak | null} the step since which it is no longer asked for */
function gone(past, id) {
  return last(past, id, (_, { ke }) => !ke.includes(id));
}

/** @param {Langkah[]} past @param {string} id @param {Parts} parts @param {Jejak | null} found @returns {Tertinggal} */
function leftOf(past, id, parts, found) {
  if (!found) return { id, words: "", year: "", jenis: "", ke: [], alasan: "", parts };
  const [step, { jenis, ke, alasan = "" }] = found;
  const now = forward(ke, past.filter((one) => one.ke > step.ke));
  return { id, words: step.bunyi[id] ?? "", year: step.dari, jenis, ke: now, alasan, parts };
}

/** @param {Isi} one @param {Langkah[]} past @returns {Tertinggal[]} */
function ofAnswers({ mark, jawaban }, past) {
  const named = (/** @type {[string, string][]} */ parts) =>
    new Map(parts.map(([part, words]) => [part.endsWith(ASIDE) ? part.slice(0, -ASIDE.length) : part, words]));
  return [...jawaban.jawaban].flatMap(([id, parts]) => {
    const found = gone(past, id);
    if (found) return [leftOf(past, id, named([...parts]), found)];
    const aside = [...parts].filter(([part]) => part.endsWith(ASIDE));
    if (!aside.length || !isChecklist(mark.lembar)) return [];
    return [leftOf(past, id, named(aside), last(past, id, (_, { ke }) => ke.includes(id)))];
  });
}

/** @param {Isi} one @param {Langkah[]} past @returns {Tertinggal[]} */
function ofRows({ jawaban }, past) {
  /** @type {Map<string, Parts>} */
  const columns = new Map();
  for (const rows of jawaban.baris.values()) {
    for (const [place, row] of rows.entries()) {
      for (const [id, words] of row) columns.set(id, (columns.get(id) ?? new Map()).set(`${place + 1}`, words));
    }
  }
  return [...columns].flatMap(([id, cells]) => {
    const found = gone(past, id);
    return found ? [leftOf(past, id, cells, found)] : [];
  });
}

/** @param {Isi} one @param {Langkah[]} past @returns {Tertinggal[]} of the identity, and of what stands beside answers */
function ofKeys({ mark, jawaban }, past) {
  const names = new Set([mark.lembar]);
  /** @type {Map<string, Parts>} */
  const beside = new Map();
  for (const [id, parts] of isChecklist(mark.lembar) ? jawaban.jawaban : []) {
    for (const [part, words] of parts) beside.set(part, (beside.get(part) ?? new Map()).set(id, words));
  }
  const asked = [...jawaban.identitas].map(([key, words]) => [key, new Map([["nilai", words]])]);
  const keys = /** @type {[string, Parts][]} */ ([...asked, ...beside]);
  return [...past].reverse().flatMap((step) => {
    for (const { jenis, dari, ke } of step.perubahan) {
      if (CARRYING.includes(jenis) && ke.some((id) => names.has(id))) dari.forEach((id) => names.add(id));
    }
    return [...names].flatMap((lembar) =>
      keys.flatMap(([key, parts]) => {
        const fate = fateOf(step, `${lembar}/${key}`);
        if (!fate || !GONE.includes(fate.jenis) || fate.ke.some((id) => id.endsWith(`/${key}`))) return [];
        return [leftOf(past, `${lembar}/${key}`, parts, [step, fate])];
      }),
    );
  });
}
