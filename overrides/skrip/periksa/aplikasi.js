// What every screen of the check is given.

/** @typedef {import("../inti/gudang.js").Gudang} Gudang */
/** @typedef {import("../inti/gudang.js").Kegiatan} Kegiatan */
/** @typedef {import("../inti/instrumen.js").Instrumen} Instrumen */
/** @typedef {import("../inti/instrumen.js").Katalog} Katalog */
/**
 * @typedef {object} Aplikasi
 * @property {URL} root of the edition
 * @property {Katalog} katalog
 * @property {Gudang} gudang
 * @property {(path: string) => void} go to another screen: "", "baru", "k/ID", "k/ID/hasil"
 */
/**
 * @typedef {object} Layar  a screen
 * @property {string} title for the window, without markup
 * @property {HTMLElement} element with one `h2` at its head
 * @property {((id: string | null, other: boolean) => void)} [changed] a record was changed, here or by another window
 * @property {(() => void)} [leave] the person goes to another screen or closes the window: keep what is typed
 */

/** @param {string} path of a screen @returns {string} what a link to it says */
export function linkTo(path) {
  return `#/${path}`;
}
