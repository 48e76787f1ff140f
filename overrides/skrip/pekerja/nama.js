// What the worker and the pages call the same thing: caches, their keys, the words between them.

/**
 * @typedef {object} Terbitan
 * @property {string} versi
 * @property {Record<string, string>} berkas what the check needs, by path, each with its SHA-256
 * @property {Record<string, string>} nanti of the same version, kept when it is used, or in idle time
 */
/**
 * To the worker.
 * @typedef {{juknis: "pakai" | "pakai-bila-bebas"} | {juknis: "simpan", alamat: string}
 *   | {juknis: "lengkapi", ambil: boolean}} Pesan
 */
/** @typedef {{juknis: "lengkap", semua: boolean}} Balasan  to the page that asked: whether the files for later are kept */

export const OFFLINE_PAGE = "luring/";
export const DOWNLOADS = "unduhan/";

/** @param {URL} root @param {string} key @returns {boolean} whether it tells of other editions, which lie beside this one */
export function isBeside(root, key) {
  return key === new URL("../versions.json", root).href || key.startsWith(new URL("../edisi/", root).href);
}

/** @param {URL} root of the edition @returns {string} how the names of all its caches begin; no path holds a space */
export function cachePrefix(root) {
  return `juknis ${root.pathname} `;
}

/** @param {URL} root @param {string} version @returns {string} the cache of what belongs together */
export function shellCache(root, version) {
  return `${cachePrefix(root)}inti ${version}`;
}

/** @param {URL} root @returns {string} the cache of the guide's pages, as they were visited or all of them */
export function pagesCache(root) {
  return `${cachePrefix(root)}halaman`;
}

/** @param {string | URL} address @returns {string} the one address that its content is kept under */
export function keyOf(address) {
  const url = new URL(address);
  url.search = "";
  url.hash = "";
  url.pathname = url.pathname.replace(/\/index\.html$/, "/");
  return url.href;
}
