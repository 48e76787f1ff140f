// Answers the questions of a page, one after the other: in a worker, or within the page where there can be none.
import { Pencarian } from "./pencarian.js";

/** @typedef {import("./jenis.js").Jawab} Jawab */
/** @typedef {import("./jenis.js").Pertanyaan} Pertanyaan */

/**
 * @param {import("./pencarian.js").Pustaka} library @param {(path: string) => Promise<any>} load
 * @param {(words: Jawab) => void} say @returns {(question: Pertanyaan) => Promise<void>}
 */
export function answering(library, load, say) {
  const texts = load("cari/naskah.json").catch(() => null);
  const ready = load("cari/indeks.json").then((index) => {
    const search = new Pencarian(index, library);
    say({ nomor: 0, siap: { peran: index.peran } });
    return search;
  });
  const failed = () => say({ nomor: 0, gagal: true });
  ready.catch(failed);
  let latest = 0;
  return async ({ nomor, tanya, saring, sebanyak }) => {
    latest = nomor;
    const search = await ready.catch(() => null);
    await new Promise((resolve) => setTimeout(resolve)); // who types fast asks once
    if (!search || latest !== nomor) return;
    try {
      say({ nomor, hasil: search.find(tanya, saring, sebanyak) });
      if (search.texts) return;
      // What is found shows at once; where it stands follows.
      search.texts = await texts;
      if (search.texts && latest === nomor) say({ nomor, hasil: search.find(tanya, saring, sebanyak) });
    } catch {
      failed();
    }
  };
}
