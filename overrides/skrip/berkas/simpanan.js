// The copy that the browser keeps on this computer.
import { opened, Refused } from "../inti/jawaban.js";

/** @typedef {import("../inti/jawaban.js").Mark} Mark */
/** @typedef {import("../inti/jawaban.js").Opened} Opened */
/** @typedef {{time: string, saved: boolean, found: Opened}} Kept  since when; whether a file has all of it too */

/** @param {Mark} mark @returns {string} */
export function key(mark) {
  return `juknis:${mark.lembar}:${mark.varian ?? ""}:${mark.edisi}`;
}

/**
 * @param {Mark} mark @returns {Kept | null}
 * @throws {Refused} of a damaged copy; another error where nothing is kept
 */
export function kept(mark) {
  const words = localStorage.getItem(key(mark));
  if (!words) return null;
  try {
    return read(words, mark);
  } catch {
    localStorage.setItem(`${key(mark)}:rusak`, words);
    throw new Refused("simpanan-rusak");
  }
}

/** @param {string} words of a copy @param {Mark} mark @returns {Kept} */
export function read(words, mark) {
  const { waktu, berkas, isi } = JSON.parse(words);
  return { time: String(waktu), saved: berkas === true, found: opened(isi, mark) };
}

/**
 * @param {Mark} mark @param {string} words of a file @param {boolean} saved in a file too
 * @returns {boolean} whether it is kept
 */
export function keep(mark, words, saved) {
  try {
    localStorage.setItem(key(mark), JSON.stringify({ waktu: new Date().toISOString(), berkas: saved, isi: words }));
    return true;
  } catch {
    return false;
  }
}

/** @param {Mark} mark @returns {boolean} whether it is gone */
export function forget(mark) {
  try {
    localStorage.removeItem(key(mark));
    localStorage.removeItem(`${key(mark)}:rusak`);
    return true;
  } catch {
    return false;
  }
}
