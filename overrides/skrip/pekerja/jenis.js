// The parts of a service worker's world that the types of a page do not know.

/** @typedef {Event & {waitUntil: (work: Promise<unknown>) => void}} Peristiwa */
/** @typedef {Peristiwa & {request: Request, respondWith: (answer: Promise<Response>) => void}} Permintaan */
/** @typedef {{postMessage: (message: unknown) => void}} Penerima */
/** @typedef {Peristiwa & {data: unknown, source: Penerima | null, ports: Penerima[]}} Kiriman */
/**
 * @typedef {object} Pekerja
 * @property {import("./nama.js").Terbitan} TERBITAN what generator/offline.py found in the built folder
 * @property {{scope: string}} registration
 * @property {{claim: () => Promise<void>, matchAll: (what: object) => Promise<{url: string}[]>}} clients
 * @property {() => Promise<void>} skipWaiting
 * @property {(name: string, heard: (event: any) => void) => void} addEventListener
 */

/** @returns {Pekerja} */
export function worker() {
  return /** @type {any} */ (globalThis);
}
