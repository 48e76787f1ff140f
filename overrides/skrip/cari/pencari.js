// The searcher: fetches the index when it begins, and answers. A worker of its own; a page of the offline bundle, where
// workers are refused, runs the same file beside its other scripts.
import { answering } from "./jawaban.js";

const here = /** @type {any} */ (globalThis);
const { minisearch: MiniSearch, "snowball-id": snowball } = here.PUSTAKA;
const library = { MiniSearch, stemmer: snowball.stemmer };

/** @param {string} path @returns {Promise<any>} */
async function fetched(path) {
  const answer = await fetch(new URL(path, new URL("..", here.location.href)));
  if (!answer.ok) throw new Error(`${answer.status} ${path}`);
  return answer.json();
}

if (here.document) {
  /** @type {import("./jenis.js").Mulai} */
  here.mulaiPencari = (load, say) => answering(library, load, say);
} else {
  const answer = answering(library, fetched, (words) => here.postMessage(words));
  here.addEventListener("message", (/** @type {MessageEvent} */ { data }) => answer(data));
}
