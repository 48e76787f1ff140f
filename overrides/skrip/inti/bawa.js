// Bringing what was opened, or is kept here, to the edition of the page, with a note of how that went.
import { migrated, route } from "./pindahan.js";

/** @typedef {import("./jawaban.js").Remark} Remark */
/** @typedef {import("./pindah.js").Langkah} Langkah */
/** @typedef {import("./pindahan.js").Utuh} Utuh */
/** @typedef {Utuh & {remarks: Remark[]}} Terbawa */

export const BROUGHT = "edisi-dipindahkan";
const ENDED = "lembar-berakhir";

/**
 * @template {Utuh & {remarks: Remark[]}} T
 * @param {T} one @param {Langkah[]} steps that lead to an edition, the last one of all
 * @returns {T} in that edition; the same where it is there, or is of a later one
 */
export function brought(one, steps) {
  const target = steps.at(-1)?.ke ?? "";
  if (!route(one.mark.edisi, steps, target).length) return one;
  const { mark, jawaban, plan, former, carried, left, reworded, ended } = migrated(one, steps, target);
  const count = { terbawa: `${carried}`, berubah: `${reworded.length}`, perlu: `${left.length}` };
  const moved = former !== mark.edisi ? [{ word: BROUGHT, with: { dari: former, ke: mark.edisi, ...count } }] : [];
  const over = ended ? [{ word: ENDED, with: { edisi: mark.edisi, alasan: ended.alasan ?? "" } }] : [];
  return { ...one, mark, jawaban, plan, remarks: [...moved, ...over, ...one.remarks] };
}

/** @param {{edisi: string}} mark @param {string} edition @returns {boolean} whether it is of an earlier one */
export function isOlder({ edisi }, edition) {
  return /^[0-9]{4}$/.test(edisi) && edisi < edition;
}
