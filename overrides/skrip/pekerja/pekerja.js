// The service worker of an edition: pages and answers without a network. generator/offline.py puts TERBITAN before it.
import { keepShell, shellFiles, sweep } from "./inti.js";
import { asset, keepPage, visited } from "./jaringan.js";
import { worker } from "./jenis.js";
import { DOWNLOADS, keyOf, shellCache } from "./nama.js";

/** @typedef {import("./jenis.js").Kabar} Kabar */
/** @typedef {import("./jenis.js").Peristiwa} Peristiwa */
/** @typedef {import("./jenis.js").Permintaan} Permintaan */
/** @typedef {import("./nama.js").Pesan} Pesan */

const self = worker();
const published = self.TERBITAN;
const root = new URL(self.registration.scope);
const shell = shellFiles(root, published);

self.addEventListener("install", (/** @type {Peristiwa} */ event) => {
  event.waitUntil(keepShell(root, published).then(() => keepPage(root, root.href)));
});

self.addEventListener("activate", (/** @type {Peristiwa} */ event) => {
  event.waitUntil(sweep(root, published).then(() => self.clients.claim()));
});

self.addEventListener("fetch", (/** @type {Permintaan} */ event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(root.href)) return;
  const key = keyOf(request.url);
  // Else a browser might save the page that says "not kept" under the name of a download.
  if (key.startsWith(new URL(DOWNLOADS, root).href)) return;
  if (shell.has(key)) event.respondWith(ofShell(key, event));
  else if (request.mode === "navigate") event.respondWith(visited(root, event));
  else if (key.startsWith(new URL("assets/", root).href)) event.respondWith(asset(root, event));
});

self.addEventListener("message", (/** @type {Kabar} */ event) => {
  const message = /** @type {Pesan} */ (event.data);
  if (message.juknis === "pakai") event.waitUntil(self.skipWaiting());
  if (message.juknis === "pakai-bila-bebas") event.waitUntil(replaceIfUnused());
  if (message.juknis === "simpan" && !shell.has(keyOf(message.alamat))) event.waitUntil(keepPage(root, message.alamat));
});

/** @param {string} key @param {Permintaan} event @returns {Promise<Response>} */
async function ofShell(key, event) {
  const kept = await (await caches.open(shellCache(root, published.versi))).match(key);
  return kept ?? (event.request.mode === "navigate" ? visited(root, event) : fetch(event.request));
}

/** Take the older worker's place, but not below a page that its version belongs to. */
async function replaceIfUnused() {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (!pages.some(({ url }) => shell.has(keyOf(url)))) await self.skipWaiting();
}
