// What a page of one edition must know of later ones: it is told by a file beside the editions, so that the page itself
// stays as it was published.
import { bundled } from "../dom/akar.js";
import { kataPintu } from "../kata/pintu.js";
import { idle } from "./hemat.js";

/**
 * @typedef {object} Kabar what an edition must know of the newest one; generator/beside.py makes it
 * @property {string} terbaru the newest edition
 * @property {Record<string, Record<string, string>>} pindah where what was on a page is now: by page and place on it
 * @property {Record<string, Record<string, string>>} tiada what was left out: where it is told, below all editions
 * @property {Record<string, Record<string, [string, string][]>>} pecah what became several: names and places
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
  if (!news.terbaru) return; // without a network nothing may be known
  const lead = () => leadOn(year, news, root);
  lead();
  addEventListener("hashchange", lead);
}

/** @param {string} year @param {Kabar} news @param {URL} root */
function leadOn(year, news, root) {
  const page = location.href.split(/[?#]/)[0].slice(root.href.length);
  const place = readable(location.hash.slice(1));
  const moved = own(own(news.pindah, page), place);
  if (news.terbaru > year) showOld(year, news, root, page, place);
  else if (place && moved && !document.getElementById(place)) location.replace(new URL(moved, root));
}

/** @template T @param {Record<string, T> | undefined} all @param {string} key @returns {T | undefined} */
function own(all, key) {
  return all && Object.hasOwn(all, key) ? all[key] : undefined;
}

/** @param {string} hash @returns {string} the id that it names */
function readable(hash) {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}

/** @param {string} year @param {Kabar} news @param {URL} root @param {string} page @param {string} place */
function showOld(year, news, root, page, place) {
  const newest = new URL(`../${news.terbaru}/`, root);
  const told = own(own(news.tiada, page), place);
  const there = own(own(news.pindah, page), place) ?? page + location.hash;
  const same = told
    ? link(kataPintu.sudahTiada(news.terbaru), new URL(`../${told}`, root))
    : link(kataPintu.halamanSama(news.terbaru), new URL(there, newest));
  const parts = (own(own(news.pecah, page), place) ?? []).flatMap(([name, there], at) => [
    at ? " · " : " ",
    link(name, new URL(there, newest)),
  ]);
  const lines = [
    [`${kataPintu.edisiLama(year, news.terbaru)} `, same],
    ...(parts.length ? [[kataPintu.menjadi, ...parts]] : []),
    ...(own(news.hukum, page) ?? []).map((line) => [line]),
  ];
  const inner = document.createElement("div");
  inner.className = "md-banner__inner md-grid md-typeset";
  for (const line of lines) {
    const paragraph = document.createElement("p");
    paragraph.append(...line);
    inner.append(paragraph);
  }
  const banner = document.querySelector("aside.edisi-lama") ?? document.createElement("aside");
  banner.className = "md-banner edisi-lama";
  banner.replaceChildren(inner);
  document.querySelector("[data-md-component=announce]")?.append(banner);
}

/** @param {string} words @param {URL} target @returns {HTMLAnchorElement} */
function link(words, target) {
  const element = document.createElement("a");
  element.href = target.href;
  element.textContent = words;
  return element;
}
