// All pages of the guide, kept to be read without a network.
import { keyOf, pagesCache } from "../pekerja/nama.js";

/** @typedef {{versi: string, ukuran: number, halaman: Record<string, string>}} Panduan  the SHA-256 of each page */
/** @typedef {{kept: number, of: number, whole: "tidak" | "ya" | "lama"}} Tersimpan  `lama`: all, of another build */

const AT_ONCE = 4; // requests
const LIST = "luring/panduan.json";

/** @param {URL} root @returns {Promise<Panduan>} */
export async function listed(root) {
  const answer = await fetch(new URL(LIST, root));
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}

/** @param {URL} root @returns {string} the key under which it is noted which build is kept whole */
function noteKey(root) {
  return new URL(`${LIST}/utuh`, root).href;
}

/** @param {URL} root @param {Panduan} guide @returns {Promise<Tersimpan>} */
export async function keptOf(root, guide) {
  const cache = await caches.open(pagesCache(root));
  const keys = new Set((await cache.keys()).map(({ url }) => url));
  const pages = Object.keys(guide.halaman);
  const kept = pages.filter((path) => keys.has(keyOf(new URL(path, root)))).length;
  const note = await (await cache.match(noteKey(root)))?.text();
  const whole = note && kept === pages.length ? (note === guide.versi ? "ya" : "lama") : "tidak";
  return { kept, of: pages.length, whole };
}

/**
 * Keep every page; what is kept already as it is published isn't asked for again.
 * @param {URL} root @param {Panduan} guide @param {(done: number) => void} told @param {AbortSignal} signal
 * @throws where the network or the room ends, or the person stops it; what was kept stays
 */
export async function keepAll(root, guide, told, signal) {
  const cache = await caches.open(pagesCache(root));
  const waiting = Object.entries(guide.halaman);
  let done = 0;
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await keep(cache, keyOf(new URL(next[0], root)), next[1], signal);
      told((done += 1));
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } finally {
    waiting.length = 0;
  }
  await cache.put(noteKey(root), new Response(guide.versi));
}

/** @param {Cache} cache @param {string} key @param {string} hash @param {AbortSignal} signal */
async function keep(cache, key, hash, signal) {
  signal.throwIfAborted();
  const found = await cache.match(key);
  if (found && (await digest(found)).startsWith(hash)) return;
  const answer = await fetch(key, { cache: "no-cache", signal });
  if (!answer.ok) throw new Error(`${answer.status} ${key}`);
  await cache.put(key, answer);
}

/** @param {Response} answer @returns {Promise<string>} */
async function digest(answer) {
  const sum = await crypto.subtle.digest("SHA-256", await answer.arrayBuffer());
  return [...new Uint8Array(sum)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** @param {URL} root forget all pages of the guide */
export async function forgetAll(root) {
  await caches.delete(pagesCache(root));
}
