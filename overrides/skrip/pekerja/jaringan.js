// Answers to what pages ask for: of the kept version; or from the network where it answers in time, else as kept.
import { keptIfOurs } from "./inti.js";
import { fit, isGuide } from "./layak.js";
import { keyOf, OFFLINE_PAGE, pagesCache } from "./nama.js";

/** @typedef {import("./jenis.js").Permintaan} Permintaan */

const PATIENCE = 3000; // milliseconds for a network while a kept page could be shown

/** @param {URL} root @param {string} key @returns {boolean} whether a page of the guide has it as its address */
function isPage(root, key) {
  return key.endsWith("/") && key.startsWith(root.href);
}

/** @param {string} name of a cache @returns {Promise<Cache | null>} null where the browser's store fails */
function opened(name) {
  return caches.open(name).catch(() => null);
}

/** @param {Cache | null} cache @param {string} key @returns {Promise<Response | undefined>} */
async function found(cache, key) {
  return cache?.match(key).catch(() => undefined);
}

/**
 * @param {URL} root @param {string} name of the version's cache @param {string} hash of what was published
 * @param {Permintaan} event for a file of the version @returns {Promise<Response>}
 */
export async function ofVersion(root, name, hash, event) {
  const key = keyOf(event.request.url);
  const cache = await opened(name);
  const kept = await found(cache, key);
  if (kept) return kept;
  const answer = await fetch(event.request).catch(() => null);
  if (!answer) return event.request.mode === "navigate" ? away(root, event.request.url) : Response.error();
  // Kept when it is used first. A full disk is no reason to fail.
  if (cache) event.waitUntil(keptIfOurs(cache, key, hash, answer.clone()).catch(() => false));
  return answer;
}

/** @param {URL} root @param {Permintaan} event a visit to any address of the edition @returns {Promise<Response>} */
export async function visited(root, event) {
  const key = keyOf(event.request.url);
  const kept = await found(await opened(pagesCache(root)), key);
  const asked = fetch(event.request).then((answer) => remembered(root, key, answer, event));
  // Goes on when the kept page was faster, so that the next visit finds the new one.
  event.waitUntil(asked.catch(() => undefined));
  if (!kept) return asked.catch(() => away(root, event.request.url));
  const fresh = asked.then((answer) => (answer.status >= 500 ? kept : answer)).catch(() => kept);
  return Promise.race([fresh, new Promise((resolve) => setTimeout(resolve, PATIENCE, kept))]);
}

/** @param {URL} root @param {Permintaan} event a file that kept pages may name @returns {Promise<Response>} */
export async function asset(root, event) {
  const key = keyOf(event.request.url);
  const answer = await fetch(event.request).catch(() => null);
  if (answer?.ok) return remembered(root, key, answer, event);
  const kept = await found(await opened(pagesCache(root)), key);
  return kept ?? answer ?? Response.error();
}

/** @param {URL} root @param {Permintaan} event what tells of other editions; nothing is told where nothing is known */
export async function beside(root, event) {
  const answer = await fetch(event.request).catch(() => null);
  if (answer?.ok) return remembered(root, keyOf(event.request.url), answer, event);
  const kept = await found(await opened(pagesCache(root)), keyOf(event.request.url));
  return kept ?? answer ?? new Response("[]", { headers: { "Content-Type": "application/json" } });
}

/** @param {URL} root @param {string} address of a page to keep @returns {Promise<boolean>} whether it is kept now */
export async function keepPage(root, address) {
  const key = keyOf(address);
  const answer = isPage(root, key) ? await fetch(key).catch(() => null) : null;
  return Boolean(answer && fit(answer)) && noted(root, key, answer);
}

/**
 * @param {URL} root @param {string} key @param {Response} answer @param {Permintaan} event
 * @returns {Response} the answer, which is kept or, where there is nothing any more, forgotten
 */
function remembered(root, key, answer, event) {
  const wanted = event.request.mode !== "navigate" || isPage(root, key);
  const copy = wanted && fit(answer) ? answer.clone() : null;
  const gone = answer.status === 404 || answer.status === 410;
  if (copy || gone) event.waitUntil(noted(root, key, copy));
  return answer;
}

/** @param {URL} root @param {string} key @param {Response | null} copy @returns {Promise<boolean>} whether that went well */
async function noted(root, key, copy) {
  const cache = await opened(pagesCache(root));
  if (copy && isPage(root, key) && !(await isGuide(copy))) return false;
  // A full disk is no reason to fail: the page is on the screen already.
  const work = copy ? cache?.put(key, copy) : cache?.delete(key);
  return work ? work.then(() => true, () => false) : false;
}

/** @param {URL} root @param {string} address that the network doesn't give @returns {Promise<Response>} */
async function away(root, address) {
  const slashed = `${keyOf(address)}/`; // as a server would have it
  if (await caches.match(slashed).catch(() => undefined)) return Response.redirect(slashed);
  const page = new URL(OFFLINE_PAGE, root);
  page.searchParams.set("dari", address.slice(root.href.length));
  return Response.redirect(page.href);
}
