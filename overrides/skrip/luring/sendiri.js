// The pages that the person's own checklists link to, kept without being asked: without them every way from a gap to
// the guide would end once the network does.
import { keyOf, pagesCache } from "../pekerja/nama.js";
import { idle, sparing } from "../pintu/hemat.js";
import { keptOf, linked } from "./panduan.js";

/** @typedef {import("../pekerja/nama.js").Pesan} Pesan */
/** @typedef {import("./panduan.js").Panduan} Panduan */

const DECLINED = "juknis:luring:tidak-sendiri";
const ACTIVITY = "juknis:kegiatan:";
const PATIENCE = 60_000; // milliseconds for a page on a weak network

/** @returns {string[]} the names of the checklists that the person's activities are on */
function inUse() {
  try {
    const kept = Object.entries(localStorage).filter(([key]) => key.startsWith(ACTIVITY));
    return kept.map(([, words]) => /"daftar_periksa": ?"([^"]+)"/.exec(words)?.[1] ?? "");
  } catch {
    return [];
  }
}

/** @param {boolean} yes whether the person took away what was kept, and is to be left alone */
export function decline(yes) {
  try {
    if (yes) localStorage.setItem(DECLINED, "ya");
    else localStorage.removeItem(DECLINED);
  } catch {
    // Without a store there are no activities either.
  }
}

/** @returns {boolean} */
function declined() {
  try {
    return localStorage.getItem(DECLINED) !== null;
  } catch {
    return true;
  }
}

/**
 * Keep what is missing, one page after the other, while there is nothing else to do. A page of an older build stays:
 * it comes anew when it is opened.
 * @param {URL} root @param {Panduan} guide @param {AbortSignal} signal
 * @returns {Promise<boolean>} whether there was anything to do
 */
export async function keepQuietly(root, guide, signal) {
  if (sparing() || declined()) return false;
  const wanted = linked(guide, inUse());
  if (!wanted.length) return false;
  const { kept } = await keptOf(root, guide);
  const missing = wanted.filter((path) => !kept.has(path));
  for (const path of missing) {
    await idle();
    if (signal.aborted || !(await keptByWorker(new URL(path, root)))) break; // the next visit goes on
    if (declined()) await (await caches.open(pagesCache(root))).delete(keyOf(new URL(path, root)));
  }
  return missing.length > 0;
}

/**
 * The worker asks for it: a network that ends there is no error of the page.
 * @param {URL} address @returns {Promise<boolean>} whether it is kept
 */
async function keptByWorker(address) {
  const { active } = await navigator.serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  /** @type {Promise<boolean>} */
  const answer = new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data === true);
    setTimeout(resolve, PATIENCE, false);
  });
  active?.postMessage(/** @type {Pesan} */ ({ juknis: "simpan", alamat: address.href }), [port2]);
  return answer;
}
