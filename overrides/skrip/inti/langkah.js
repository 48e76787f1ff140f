// Steps that can be taken back, and back again. What was answered since is never taken along.
import { same } from "./gabung.js";
import { brought } from "./rekaman.js";

/** @typedef {import("./gudang.js").Gudang} Gudang */
/** @typedef {import("./rekaman.js").Kegiatan} Kegiatan */
/** @typedef {() => Langkah | null} Langkah  undoes what was done; gives the way back from that, null: it stays done */

/**
 * @param {Gudang} gudang @param {string} id of an activity that was just put here
 * @returns {Langkah} which leaves it where anything was answered since
 */
export function removing(gudang, id) {
  const made = gudang.get(id);
  return () => {
    const now = gudang.get(id);
    const isTouched = !made || !now || !same(made.jawaban, now.jawaban) || !same(made.plan, now.plan);
    const words = isTouched ? null : gudang.remove(id);
    if (words === null) return null;
    return () => {
      gudang.restore(id, words);
      return removing(gudang, id);
    };
  };
}

/**
 * @param {Gudang} gudang @param {Kegiatan} before as it was @param {Kegiatan} after as it was made
 * @returns {Langkah} which brings back only what differs between the two
 */
export function reverting(gudang, before, after) {
  return () => {
    const now = gudang.get(before.id);
    if (!now) return null;
    const back = brought(after, now, before);
    gudang.put(back);
    return reverting(gudang, now, back);
  };
}
