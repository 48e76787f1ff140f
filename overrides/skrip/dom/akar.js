// Where the edition's pages begin, and what the page itself holds as data.

/** @typedef {import("../inti/instrumen.js").Katalog} Katalog */

/** @returns {URL} with a slash at its end */
export function akar() {
  const base = /** @type {HTMLMetaElement | null} */ (document.querySelector("meta[name=juknis-akar]"))?.content ?? ".";
  return new URL(`${base.replace(/\/$/, "")}/`, location.href.split(/[?#]/)[0]);
}

/** @returns {Katalog} */
export function katalog() {
  return JSON.parse(document.getElementById("katalog")?.textContent ?? "");
}
