// Steps that can be taken back, and back again; and what opened activities are called.
import { kataBerkas } from "../kata/berkas.js";

/** @typedef {import("../inti/gudang.js").Gudang} Gudang */
/** @typedef {import("../inti/gudang.js").Kegiatan} Kegiatan */
/** @typedef {import("../inti/jawaban.js").Jawaban} Jawaban */
/** @typedef {() => Langkah} Langkah  undoes what was done, and gives the way back from that */

/** @param {Gudang} gudang @param {string} id @returns {Langkah} */
export function removing(gudang, id) {
  return () => {
    const words = gudang.remove(id);
    return () => {
      if (words !== null) gudang.restore(id, words);
      return removing(gudang, id);
    };
  };
}

/** @param {Gudang} gudang @param {Kegiatan} one as it was @returns {Langkah} */
export function putting(gudang, one) {
  return () => {
    const now = gudang.get(one.id);
    gudang.put(one);
    return now ? putting(gudang, now) : removing(gudang, one.id);
  };
}

/** @param {Jawaban} jawaban @returns {string} what people call the activity */
export function nameOf({ identitas }) {
  return identitas.get("kegiatan") || kataBerkas.tanpaNama;
}

/** @param {string} [words] @returns {string} without what people don't see as a difference */
export function plainly(words = "") {
  return words.normalize("NFKC").toLowerCase().replace(/[\s.,;:"'()/-]+/g, " ").trim();
}
