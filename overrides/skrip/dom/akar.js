// Where the edition's pages begin, and what the page itself holds as data.

/** @typedef {import("../inti/instrumen.js").Katalog} Katalog */

/** @returns {URL} with a slash at its end */
export function akar() {
  return new URL(`${said("juknis-akar") ?? "."}/`.replace(/\/+$/, "/"), location.href.split(/[?#]/)[0]);
}

/** @returns {boolean} whether this is a page of the offline bundle, and no server stands behind it */
export function bundled() {
  return said("juknis-bundel") !== null;
}

/** @param {string} path from the root, as data have it: "gsbpm/5.6/#a2" @param {URL} root @returns {string} address */
export function pageAt(path, root) {
  const address = new URL(path, root);
  if (!bundled()) return address.href;
  if (!address.href.startsWith(root.href)) return new URL(path, site()).href; // of another edition
  if (address.pathname.endsWith("/")) address.pathname += "index.html";
  return address.href;
}

/**
 * What is handed to others names the published edition: a place on one's own disk helps nobody and is nobody's business.
 * @returns {URL}
 */
export function site() {
  return new URL(said("juknis-bundel") ?? akar());
}

/** @returns {URL} this page in the published edition */
export function publicAddress() {
  if (!bundled()) return new URL(location.href);
  const path = location.href.slice(akar().href.length).replace(/(?<=^|\/)index\.html(?=$|[?#])/, "");
  return new URL(path, site());
}

/** @param {string} name @returns {string | null} what the page says of itself */
function said(name) {
  return /** @type {HTMLMetaElement | null} */ (document.querySelector(`meta[name=${name}]`))?.content ?? null;
}

/** @returns {Katalog} */
export function katalog() {
  return JSON.parse(document.getElementById("katalog")?.textContent ?? "");
}
