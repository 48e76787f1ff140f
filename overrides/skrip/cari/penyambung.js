// From the page to its searcher: a worker, so that typing never waits; within the page itself in the offline bundle.
import { bundled } from "../dom/akar.js";
import { code, data } from "../dom/ambil.js";

/** @typedef {import("./jenis.js").Jawab} Jawab */
/** @typedef {import("./jenis.js").Pertanyaan} Pertanyaan */

const CODE = "aset/pencari.js";

/** @param {URL} root @param {(words: Jawab) => void} heard @returns {(question: Pertanyaan) => void} asks */
export function searcher(root, heard) {
  if (bundled()) return inPage(root, heard);
  const worker = new Worker(new URL(CODE, root));
  worker.addEventListener("message", (event) => heard(event.data));
  worker.addEventListener("error", () => heard({ nomor: 0, gagal: true }));
  return (question) => worker.postMessage(question);
}

/** @param {URL} root @param {(words: Jawab) => void} heard @returns {(question: Pertanyaan) => void} */
function inPage(root, heard) {
  const begun = code(new URL(CODE, root)).then(() => {
    const { mulaiPencari } = /** @type {{mulaiPencari?: import("./jenis.js").Mulai}} */ (globalThis);
    return mulaiPencari?.((path) => data(path, root), heard);
  });
  begun.catch(() => heard({ nomor: 0, gagal: true }));
  return async (question) => {
    const answer = await begun.catch(() => undefined);
    await answer?.(question);
  };
}
