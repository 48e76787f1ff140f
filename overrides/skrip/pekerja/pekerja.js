// The service worker of an edition: pages and answers without a network. generator/offline.py puts TERBITAN before it.
import { byKey, complete, keepShell, sweep } from "./inti.js";
import { asset, beside, keepPage, ofVersion, visited } from "./jaringan.js";
import { worker } from "./jenis.js";
import { DOWNLOADS, isBeside, keyOf, shellCache } from "./nama.js";

/** @typedef {import("./jenis.js").Kiriman} Kiriman */
/** @typedef {import("./jenis.js").Peristiwa} Peristiwa */
/** @typedef {import("./jenis.js").Permintaan} Permintaan */
/** @typedef {import("./nama.js").Balasan} Balasan */
/** @typedef {import("./nama.js").Pesan} Pesan */

const self = worker();
const published = self.TERBITAN;
const root = new URL(self.registration.scope);
const shell = byKey(root, { ...published.berkas, ...published.nanti });

self.addEventListener("install", (/** @type {Peristiwa} */ event) => {
  event.waitUntil(keepShell(root, published).then(() => keepPage(root, root.href)));
});

self.addEventListener("activate", (/** @type {Peristiwa} */ event) => {
  event.waitUntil(sweep(root, published).then(() => self.clients.claim()));
});

self.addEventListener("fetch", (/** @type {Permintaan} */ event) => {
  const { request } = event;
  const key = keyOf(request.url);
  if (request.method !== "GET") return;
  if (isBeside(root, key)) return event.respondWith(beside(root, event));
  if (!request.url.startsWith(root.href)) return;
  // Else a browser might save the page that says "not kept" under the name of a download.
  if (key.startsWith(new URL(DOWNLOADS, root).href)) return;
  const hash = shell.get(key);
  if (hash) event.respondWith(ofVersion(root, shellCache(root, published.versi), hash, event));
  else if (request.mode === "navigate") event.respondWith(visited(root, event));
  else if (key.startsWith(new URL("assets/", root).href)) event.respondWith(asset(root, event));
});

self.addEventListener("message", (/** @type {Kiriman} */ event) => {
  const message = /** @type {Pesan} */ (event.data);
  if (message.juknis === "pakai") event.waitUntil(self.skipWaiting());
  if (message.juknis === "pakai-bila-bebas") event.waitUntil(replaceIfUnused());
  if (message.juknis === "simpan") event.waitUntil(keepFor(event, message.alamat));
  if (message.juknis === "lengkapi") event.waitUntil(completeFor(event, message.ambil));
});

/** @param {Kiriman} event @param {boolean} ask */
async function completeFor({ source }, ask) {
  const whole = await complete(root, published, ask).catch(() => false);
  source?.postMessage(/** @type {Balasan} */ ({ juknis: "lengkap", semua: whole }));
}

/** @param {Kiriman} event @param {string} address of a page of the guide; who asks may wait for the answer */
async function keepFor({ ports }, address) {
  const kept = !shell.has(keyOf(address)) && (await keepPage(root, address));
  ports[0]?.postMessage(kept);
}

/** Take the older worker's place, but not below a page that its version belongs to. */
async function replaceIfUnused() {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (!pages.some(({ url }) => shell.has(keyOf(url)))) await self.skipWaiting();
}
