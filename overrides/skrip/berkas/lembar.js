// The sheet as the page shows it: its mark, its words for the script, its controls and its checklist.

/** @typedef {import("../inti/jawaban.js").Mark} Mark */
/** @typedef {import("../inti/penilaian.js").Checklist} Checklist */
/** @typedef {import("../inti/penilaian.js").Item} Item */
/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Control */

/** @param {string} selector @param {ParentNode} [within] @returns {any[]} */
export function all(selector, within = document) {
  return [...within.querySelectorAll(selector)];
}

/** @param {string} selector @param {ParentNode} [within] @returns {any} the element that the template has there */
export function one(selector, within = document) {
  return within.querySelector(selector);
}

/** @returns {Mark} */
export function mark() {
  return JSON.parse(one("meta[name=juknis]").content);
}

/** @param {string} id @param {Record<string, unknown>} [values] @returns {string} a word of the page, filled in */
export function word(id, values = {}) {
  const found = one(`[data-kata="${id}"]`, one("#kata").content).textContent.trim().replace(/\s+/g, " ");
  /** @type {string[]} */
  const parts = found.split(/\{(\w+)\}/);
  return parts.map((part, place) => (place % 2 ? values[part] : part)).join("");
}

/** @param {Element} element @param {string} words */
export function say(element, words) {
  if (element.textContent !== words) element.textContent = words;
}

/** @param {string} name of a control @returns {[string, string]} the id and the part that it holds */
export function split(name) {
  const place = name.lastIndexOf(":");
  return [name.slice(0, place), name.slice(place + 1)];
}

/** @returns {Checklist} */
export function checklist() {
  const list = one("#butir");
  return {
    scale: list?.dataset.ukuran ?? "",
    codes: list ? list.dataset.kode.split(" ") : [],
    chapters: all(".bab").map((chapter) => ({
      id: chapter.dataset.id,
      title: one("h2", chapter).textContent.trim(),
      weight: chapter.dataset.bobot ?? "",
      groups: all(".kelompok", chapter).map((group) => ({
        id: group.dataset.id,
        title: one("h3", group).textContent.trim(),
        weight: group.dataset.bobot ?? "",
        items: all(".butir", group).map(item),
      })),
    })),
    bands: all("[data-predikat]").map(({ dataset }) => ({
      words: dataset.predikat,
      start: dataset.mulai ?? "",
      end: dataset.sampai,
      closed: "tutup" in dataset,
    })),
  };
}

/** @param {HTMLElement} element @returns {Item} */
function item(element) {
  const notFor = (element.dataset.bukan ?? "").split(" ").filter(Boolean);
  return { id: element.id, weight: element.dataset.bobot ?? "", notFor };
}
