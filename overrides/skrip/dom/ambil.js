// What comes only when it is wanted: more code, and data. Beside the pages of the offline bundle both are plain scripts,
// since a browser neither fetches from the disk nor loads modules there.
import { bundled } from "./akar.js";

/** @typedef {{JUKNIS?: Record<string, string>}} Titipan  data that came as scripts: the JSON by its path */

/** @param {URL} address of a script @returns {Promise<unknown>} once it has run */
export function code(address) {
  return bundled() ? ran(address) : import(address.href);
}

/** @param {string} path of JSON, from the root @param {URL} root @returns {Promise<any>} */
export async function data(path, root) {
  if (!bundled()) return fetched(new URL(path, root));
  const all = /** @type {Titipan} */ (globalThis);
  if (all.JUKNIS?.[path] === undefined) await ran(new URL(`${path}.js`, root));
  const words = all.JUKNIS?.[path] ?? "";
  delete all.JUKNIS?.[path]; // who asked keeps it
  return JSON.parse(words);
}

/** @param {URL} address @returns {Promise<any>} */
async function fetched(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer.json();
}

/** @param {URL} address @returns {Promise<void>} */
function ran(address) {
  const script = document.createElement("script");
  script.src = address.href;
  document.head.append(script);
  return new Promise((/** @type {(value: void) => void} */ resolve, reject) => {
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(address.href));
  }).finally(() => script.remove());
}
