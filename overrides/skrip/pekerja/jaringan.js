// Pages of the guide: from the network where it answers in time, else as they were kept.
import { direct } from "./inti.js";
import { keyOf, OFFLINE_PAGE, pagesCache } from "./nama.js";

/** @typedef {import("./jenis.js").Permintaan} Permintaan */

const PATIENCE = 3000; // milliseconds for a network while a kept page could be shown

/** @param {URL} root @param {string} key @returns {boolean} whether a page of the guide has it as its address */
export function isPage(root, key) {
  return key.endsWith("/") && key.startsWith(root.href);
}

/** @param {URL} root @param {Permintaan} event a visit to any address of the edition @returns {Promise<Response>} */
export async function visited(root, event) {
  const key = keyOf(event.request.url);
  const cache = await caches.open(pagesCache(root));
  const kept = await cache.match(key);
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
  const kept = await (await caches.open(pagesCache(root))).match(key);
  return kept ?? answer ?? Response.error();
}

/** @param {URL} root @param {string} address keep a page that was visited before the worker listened */
export async function keepPage(root, address) {
  const key = keyOf(address);
  const answer = isPage(root, key) ? await fetch(key).catch(() => null) : null;
  if (answer?.ok) await noted(root, key, answer);
}

/**
 * @param {URL} root @param {string} key @param {Response} answer @param {Permintaan} event
 * @returns {Response} the answer, which is kept or, where there is nothing any more, forgotten
 */
function remembered(root, key, answer, event) {
  const wanted = event.request.mode !== "navigate" || isPage(root, key);
  const copy = wanted && answer.ok && answer.type === "basic" ? answer.clone() : null;
  const gone = answer.status === 404 || answer.status === 410;
  if (copy || gone) event.waitUntil(noted(root, key, copy));
  return answer;
}

/** @param {URL} root @param {string} key @param {Response | null} copy */
async function noted(root, key, copy) {
  const cache = await caches.open(pagesCache(root));
  // A full disk is no reason to fail: the page is on the screen already.
  await (copy ? direct(copy).then((whole) => cache.put(key, whole)) : cache.delete(key)).catch(() => undefined);
}

/** @param {URL} root @param {string} address that the network doesn't give @returns {Promise<Response>} */
async function away(root, address) {
  const slashed = `${keyOf(address)}/`; // as a server would have it
  if (await caches.match(slashed)) return Response.redirect(slashed);
  const page = new URL(OFFLINE_PAGE, root);
  page.searchParams.set("dari", address.slice(root.href.length));
  return Response.redirect(page.href);
}
