// Pages of the guide, kept to be read without a network: all of them, or those that the check links to.
import { digest, fit, isGuide } from "../pekerja/layak.js";
import { keyOf, pagesCache } from "../pekerja/nama.js";

/**
 * @typedef {object} Panduan
 * @property {string} versi
 * @property {Record<string, [string, number]>} halaman the SHA-256 of each page, and its size as it comes, compressed
 * @property {Record<string, string[]>} tautan the pages that each checklist links to
 */
/** @typedef {{kept: Set<string>, whole: "tidak" | "ya" | "lama"}} Tersimpan  paths; `lama`: all, of another build */

const AT_ONCE = 4; // requests
const LIST = "luring/panduan.json";

/** @param {URL} root @returns {Promise<Panduan>} */
export async function listed(root) {
  const answer = await fetch(new URL(LIST, root));
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}

/** @param {Panduan} guide @param {string[]} [sheets] @returns {string[]} what these, or all, checklists link to */
export function linked(guide, sheets = Object.keys(guide.tautan)) {
  return [...new Set(sheets.flatMap((name) => (Object.hasOwn(guide.tautan, name) ? guide.tautan[name] : [])))];
}

/** @param {Panduan} guide @param {Iterable<string>} paths @returns {number} how many bytes they are on their way */
export function weight(guide, paths) {
  return [...paths].reduce((sum, path) => sum + guide.halaman[path][1], 0);
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
  const kept = new Set(pages.filter((path) => keys.has(keyOf(new URL(path, root)))));
  const note = await (await cache.match(noteKey(root)))?.text();
  const whole = note && kept.size === pages.length ? (note === guide.versi ? "ya" : "lama") : "tidak";
  return { kept, whole };
}

/**
 * Keep these pages; what is kept already as it is published isn't asked for again.
 * @param {URL} root @param {Panduan} guide @param {string[]} paths
 * @param {(done: number) => void} told @param {AbortSignal} signal
 * @throws where the network or the room ends, or the person stops it; what was kept stays
 */
export async function keepAll(root, guide, paths, told, signal) {
  const cache = await caches.open(pagesCache(root));
  const waiting = [...paths];
  let done = 0;
  const work = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      await keep(cache, keyOf(new URL(path, root)), guide.halaman[path][0], signal);
      told((done += 1));
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } finally {
    waiting.length = 0;
  }
  if (paths.length === Object.keys(guide.halaman).length) await cache.put(noteKey(root), new Response(guide.versi));
}

/** @param {Cache} cache @param {string} key @param {string} hash @param {AbortSignal} signal */
async function keep(cache, key, hash, signal) {
  signal.throwIfAborted();
  const found = await cache.match(key);
  if (found && (await digest(found)).startsWith(hash)) return;
  const answer = await fetch(key, { cache: "no-cache", signal });
  if (!fit(answer) || !(await isGuide(answer))) throw new Error(`${answer.status} ${key}`);
  await cache.put(key, answer);
}

/** @param {URL} root forget all pages of the guide */
export async function forgetAll(root) {
  await caches.delete(pagesCache(root));
}
