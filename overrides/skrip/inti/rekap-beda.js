// How two files about the same thing differ: only what both sheets ask is compared, as generator/recap/differences.py.
import { itemsOf } from "./instrumen.js";

/** @typedef {import("./rekap.js").Rekaman} Rekaman */
/** @typedef {{id: string, part: string, mine: string, theirs: string}} Beda  an empty id is the identity's */

/** @param {Rekaman} one @param {Rekaman} rival @returns {Beda[]} each place where they say different things */
export function differences(one, rival) {
  const [mine, theirs] = [filled(one, rival), filled(rival, one)];
  const places = [...new Set([...theirs.keys(), ...mine.keys()])];
  return places.flatMap((place) => {
    const [here, there] = [mine.get(place) ?? "", theirs.get(place) ?? ""];
    if (here === there) return [];
    const [id, part] = JSON.parse(place);
    return [{ id, part, mine: here, theirs: there }];
  });
}

/** @param {Rekaman} one @param {Rekaman} other @returns {Map<string, string>} values by place, of what both ask */
function filled(one, other) {
  const theirs = new Set(idsOf(other));
  const alone = new Set(idsOf(one).filter((id) => !theirs.has(id)));
  const { identitas, jawaban } = one.source.jawaban;
  const found = new Map([...identitas].map(([part, value]) => [JSON.stringify(["", part]), value]));
  for (const [id, parts] of jawaban) {
    if (alone.has(id)) continue;
    for (const [part, value] of parts) found.set(JSON.stringify([id, part]), value);
  }
  return found;
}

/** @param {Rekaman} one @returns {string[]} of the items on its sheet */
function idsOf(one) {
  return one.list.chapters.flatMap(itemsOf).map(({ id }) => id);
}
