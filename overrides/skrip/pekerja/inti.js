// The shell: files that belong together. They are kept as one version, checked against what was published, so that a
// page never meets code or data of another build.
import { digest, fit } from "./layak.js";
import { cachePrefix, keyOf, pagesCache, shellCache } from "./nama.js";

/** @typedef {import("./nama.js").Terbitan} Terbitan */
/** @typedef {{cache: Cache, known: Cache[]}} Tempat  where a version is kept, and where its files may be already */

const AT_ONCE = 4; // requests, on networks that are weak

/** @param {URL} root @param {Record<string, string>} files @returns {Map<string, string>} each SHA-256 by key */
export function byKey(root, files) {
  return new Map(Object.entries(files).map(([path, hash]) => [keyOf(new URL(path, root)), hash]));
}

/**
 * Keep what the check needs, or the version isn't used. What an older version, or an earlier try, has already isn't
 * asked for; of the files for later, only such are taken.
 * @param {URL} root @param {Terbitan} published
 */
export async function keepShell(root, published) {
  try {
    const place = await placeOf(root, published);
    const waiting = [...byKey(root, published.berkas)];
    const work = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        if (!(await carried(place, ...next))) await fetched(place.cache, ...next);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    for (const file of byKey(root, published.nanti)) await carried(place, ...file);
  } catch (fault) {
    // A half version would only take the room that the whole one lacked; after a cut network it is a beginning.
    if (isFull(fault)) await caches.delete(shellCache(root, published.versi));
    throw fault;
  }
}

/**
 * Keep the files for later too, one after the other.
 * @param {URL} root @param {Terbitan} published @param {boolean} ask the network for what is missing
 * @returns {Promise<boolean>} whether all are there
 * @throws where the network or the room ends, or the host has another build
 */
export async function complete(root, published, ask) {
  const { cache } = await placeOf(root, published);
  for (const [key, hash] of byKey(root, published.nanti)) {
    if (await cache.match(key)) continue;
    if (!ask) return false;
    await fetched(cache, key, hash);
  }
  return true;
}

/** @param {URL} root @param {Terbitan} published @returns {Promise<Tempat>} */
async function placeOf(root, published) {
  const cache = await caches.open(shellCache(root, published.versi));
  const names = (await caches.keys()).filter((name) => name.startsWith(cachePrefix(root)));
  return { cache, known: await Promise.all(names.map((name) => caches.open(name))) };
}

/** @param {Tempat} place @param {string} key @param {string} hash @returns {Promise<boolean>} whether it was known */
async function carried({ cache, known }, key, hash) {
  for (const one of [cache, ...known]) {
    const found = await one.match(key);
    if (!found || (await digest(found)) !== hash) continue;
    if (one !== cache) await cache.put(key, found);
    return true;
  }
  return false;
}

/** @param {Cache} cache @param {string} key @param {string} hash */
async function fetched(cache, key, hash) {
  // The page itself has just asked for most of them: the browser may give what it has, if that is what was published.
  for (const mode of /** @type {RequestCache[]} */ (["default", "reload"])) {
    if (await keptIfOurs(cache, key, hash, await fetch(key, { cache: mode }))) return;
  }
  throw new Error(`bukan berkas terbitan ini: ${key}`);
}

/**
 * @param {Cache} cache @param {string} key @param {string} hash @param {Response} answer
 * @returns {Promise<boolean>} whether it is of this version, and so was kept
 */
export async function keptIfOurs(cache, key, hash, answer) {
  if (!fit(answer) || (await digest(answer)) !== hash) return false;
  await cache.put(key, answer);
  return true;
}

/** @param {unknown} fault @returns {boolean} whether there was no room */
function isFull(fault) {
  return fault instanceof Error && fault.name === "QuotaExceededError";
}

/**
 * Remove the older versions of this edition. Hashed files of the theme move to the kept pages, which still name them.
 * @param {URL} root @param {Terbitan} published
 */
export async function sweep(root, published) {
  const pages = await caches.open(pagesCache(root));
  const assets = new URL("assets/", root).href;
  const now = byKey(root, { ...published.berkas, ...published.nanti });
  for (const name of await caches.keys()) {
    const old = name.startsWith(shellCache(root, "")) && name !== shellCache(root, published.versi);
    if (!old) continue;
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) {
      const answer = url.startsWith(assets) && !now.has(url) && (await cache.match(url));
      // Where there is no room for them, pages look plain: no reason to keep a whole version.
      if (answer) await pages.put(url, answer).catch(() => undefined);
    }
    await caches.delete(name);
  }
}
