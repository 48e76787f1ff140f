// The worker of the search: fetches the index when it begins, and answers one question after the other.
import { Pencarian } from "./pencarian.js";

/** @typedef {import("./jenis.js").Jawab} Jawab */
/** @typedef {import("./jenis.js").Pertanyaan} Pertanyaan */

const here = /** @type {any} */ (globalThis);
const root = new URL("..", here.location.href);

/** @param {string} path @returns {Promise<any>} */
async function fetched(path) {
  const answer = await fetch(new URL(path, root));
  if (!answer.ok) throw new Error(`${answer.status} ${path}`);
  return answer.json();
}

/** @param {Jawab} words */
function say(words) {
  here.postMessage(words);
}

const texts = fetched("cari/naskah.json").catch(() => null);
const ready = fetched("cari/indeks.json").then((index) => {
  const { minisearch: MiniSearch, "snowball-id": snowball } = here.PUSTAKA;
  const search = new Pencarian(index, { MiniSearch, stemmer: snowball.stemmer });
  say({ nomor: 0, siap: { peran: index.peran } });
  return search;
});
ready.catch(() => say({ nomor: 0, gagal: true }));

here.addEventListener("message", async (/** @type {MessageEvent<Pertanyaan>} */ { data }) => {
  const search = await ready.catch(() => null);
  if (!search) return;
  const answer = () => say({ nomor: data.nomor, hasil: search.find(data.tanya, data.saring, data.sebanyak) });
  answer();
  if (search.texts) return;
  // What is found shows at once; where it stands follows.
  search.texts = await texts;
  if (search.texts) answer();
});
