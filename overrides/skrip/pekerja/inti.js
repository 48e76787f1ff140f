// The shell: files that belong together. They are kept as one version, checked against what was published, so that a
// page never meets code or data of another build.
import { cachePrefix, keyOf, pagesCache, shellCache } from "./nama.js";

/** @typedef {import("./nama.js").Terbitan} Terbitan */

const AT_ONCE = 4; // requests, on networks that are weak

/** @param {URL} root @param {Terbitan} published @returns {Map<string, string>} the SHA-256 of each file by its key */
export function shellFiles(root, published) {
  return new Map(Object.entries(published.berkas).map(([path, hash]) => [keyOf(new URL(path, root)), hash]));
}

/**
 * Keep all files of a version, or none is used. What an older version, or an earlier try, has already isn't asked for.
 * @param {URL} root @param {Terbitan} published
 */
export async function keepShell(root, published) {
  const cache = await caches.open(shellCache(root, published.versi));
  const names = (await caches.keys()).filter((name) => name.startsWith(cachePrefix(root)));
  const known = await Promise.all(names.map((name) => caches.open(name)));
  const waiting = [...shellFiles(root, published)];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await keepFile(cache, known, ...next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** @param {Cache} cache @param {Cache[]} known @param {string} key @param {string} hash */
async function keepFile(cache, known, key, hash) {
  for (const one of [cache, ...known]) {
    const found = await one.match(key);
    if (found && (await digest(found)) === hash) return one === cache ? undefined : cache.put(key, found);
  }
  for (const mode of /** @type {RequestCache[]} */ (["no-cache", "reload"])) {
    const answer = await fetch(key, { cache: mode });
    if (answer.ok && (await digest(answer)) === hash) return cache.put(key, await direct(answer));
  }
  throw new Error(`bukan berkas terbitan ini: ${key}`);
}

/** @param {Response} answer which stays unread @returns {Promise<string>} the SHA-256 of what it holds */
async function digest(answer) {
  const sum = await crypto.subtle.digest("SHA-256", await answer.clone().arrayBuffer());
  return [...new Uint8Array(sum)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** @param {Response} answer @returns {Promise<Response>} one that a browser takes for a page even after a redirection */
export async function direct(answer) {
  if (!answer.redirected) return answer;
  const type = answer.headers.get("content-type") ?? "";
  return new Response(await answer.blob(), { headers: { "content-type": type } });
}

/**
 * Remove the older versions of this edition. Hashed files of the theme move to the kept pages, which still name them.
 * @param {URL} root @param {Terbitan} published
 */
export async function sweep(root, published) {
  const pages = await caches.open(pagesCache(root));
  const assets = new URL("assets/", root).href;
  const now = shellFiles(root, published);
  for (const name of await caches.keys()) {
    const old = name.startsWith(shellCache(root, "")) && name !== shellCache(root, published.versi);
    if (!old) continue;
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) {
      const answer = url.startsWith(assets) && !now.has(url) && (await cache.match(url));
      if (answer) await pages.put(url, answer);
    }
    await caches.delete(name);
  }
}
