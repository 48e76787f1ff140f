// What was found, as the theme shows it: pages, below each the sections that hold the words.
import { pageAt } from "../dom/akar.js";
import { h } from "../dom/h.js";
import { kataCari } from "../kata/cari.js";

/** @typedef {import("./jenis.js").Hasil} Hasil */
/** @typedef {import("./jenis.js").Ruas} Ruas */
/** @typedef {import("./jenis.js").Temuan} Temuan */

/** @param {URL} root @param {Temuan[]} pages @returns {HTMLElement[]} items of the list */
export function items(root, pages) {
  return pages.map(({ address, marked, kind, words, sections }) => {
    const label = h("span", { class: "cari-jenis" }, kataCari.jenis[kind] ?? kind);
    const head = link(pageAt(address, root), "cari-halaman", [h("span", { class: "cari-judul" }, stretches(marked)), label], words);
    const below = sections.map((one) =>
      link(pageAt(one.address, root), "cari-bagian", [h("span", { class: "cari-judul" }, stretches(one.title))], one.words),
    );
    return h("li", { class: "md-search-result__item" }, head, below);
  });
}

/** @param {string} address @param {string} sort @param {HTMLElement[]} title @param {Ruas[]} words @returns {HTMLElement} */
function link(address, sort, title, words) {
  const text = words.length ? h("span", { class: "cari-kata" }, stretches(words)) : null;
  return h("a", { class: `md-search-result__link ${sort}`, href: address }, h("span", { class: "cari-kepala" }, title), text);
}

/** @param {Ruas[]} words @returns {(Node | string)[]} */
function stretches(words) {
  return words.map(({ words: own, marked }) => (marked ? h("mark", {}, own) : own));
}

/**
 * @param {URL} root @param {string} query @param {Hasil} found nothing @param {boolean} sifted
 * @param {(query: string) => void} ask @param {() => void} unsift
 * @returns {HTMLElement} what to do then
 */
export function nothing(root, query, { near, kinds }, sifted, ask, unsift) {
  const others = sifted && Object.values(kinds).some(Boolean);
  const words = near.filter((word) => word !== query.trim().toLowerCase());
  const button = (/** @type {string} */ label, /** @type {() => void} */ act) =>
    h("button", { type: "button", class: "cari-tombol", onclick: act }, label);
  const lists = kataCari.daftar.map(([path, name]) => h("li", {}, h("a", { href: pageAt(path, root) }, name)));
  return h(
    "div",
    { class: "cari-kosong" },
    sifted ? h("p", {}, others ? `${kataCari.saranSaring} ` : "", button(kataCari.tanpaSaring, unsift)) : null,
    h("p", {}, kataCari.saran),
    words.length ? h("p", {}, `${kataCari.cariSaja} `, words.map((word) => button(word, () => ask(word)))) : null,
    h("p", {}, kataCari.lihat),
    h("ul", {}, lists),
  );
}
