// What a page of one edition must know of later ones: it is told by a file beside the editions, so that the page itself
// stays as it was published.
import { bundled } from "../dom/akar.js";
import { kataPintu } from "../kata/pintu.js";
import { idle } from "./hemat.js";

/**
 * @typedef {object} Kabar what an edition must know of the newest one; generator/beside.py makes it
 * @property {string} terbaru the newest edition
 * @property {Record<string, Record<string, string>>} pindah where what was on a page is now: by page and place on it;
 *   "": it was left out
 * @property {Record<string, string[]>} hukum what happened to a regulation since, by its page
 */

/** @param {URL} root show on a page of an old edition where the same stands now, and lead on from places that moved */
export async function watchEdition(root) {
  const year = document.querySelector("meta[name=juknis-edisi]")?.getAttribute("content");
  if (!year || bundled()) return;
  await idle();
  const answer = await fetch(new URL(`../edisi/${year}.json`, root));
  if (!answer.ok) return;
  const news = /** @type {Kabar} */ (await answer.json());
  const page = location.href.split(/[?#]/)[0].slice(root.href.length);
  const place = readable(location.hash.slice(1));
  if (!news.terbaru) return; // without a network nothing may be known
  const moved = news.pindah[page]?.[place];
  const gone = moved === "";
  const there = gone ? "perubahan/" : moved || page + location.hash;
  if (news.terbaru > year) showOld(year, news, new URL(`../${news.terbaru}/${there}`, root), page, gone);
  else if (place && moved && !document.getElementById(place)) location.replace(new URL(moved, root));
}

/** @param {string} hash @returns {string} the id that it names */
function readable(hash) {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}

/** @param {string} year @param {Kabar} news @param {URL} there @param {string} page @param {boolean} gone */
function showOld(year, news, there, page, gone) {
  const words = kataPintu.edisiLama(year, news.terbaru);
  const link = document.createElement("a");
  link.href = there.href;
  link.textContent = gone ? kataPintu.sudahTiada(news.terbaru) : kataPintu.halamanSama(news.terbaru);
  const lines = [[`${words} `, link], ...(news.hukum[page] ?? []).map((line) => [kataPintu.hukumKemudian(line)])];
  const banner = document.createElement("aside");
  banner.className = "md-banner edisi-lama";
  const inner = document.createElement("div");
  inner.className = "md-banner__inner md-grid md-typeset";
  for (const line of lines) {
    const paragraph = document.createElement("p");
    paragraph.append(...line);
    inner.append(paragraph);
  }
  banner.append(inner);
  document.querySelector("[data-md-component=announce]")?.append(banner);
}
