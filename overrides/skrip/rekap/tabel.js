// A table that sorts by any of its columns, shows what a filter leaves, and opens a row for more.
import { h, put } from "../dom/h.js";
import { byAll } from "../inti/rekap-nama.js";
import { kataRekap } from "../kata/rekap.js";
import { rowOf } from "./baris.js";
import { button, scrolled } from "./unsur.js";

/** @typedef {import("../inti/rekap.js").Rekaman} Rekaman */
/** @typedef {import("../inti/rekap.js").Sumber} Sumber */
/** @typedef {import("../inti/rekap-kolom.js").Kolom} Kolom */
/**
 * @typedef {object} Pandangan  how the person looks at a table: it stays when the table is made anew
 * @property {string} sort the id of a column, or empty: as counted
 * @property {boolean} down
 * @property {string} filter
 * @property {boolean} all whether all rows stand in the page
 * @property {Set<Sumber>} open
 */

const FIRST = 50; // rows that stand in the page at first
const collator = new Intl.Collator("id", { numeric: true, sensitivity: "base" });

/** @returns {Pandangan} */
export function view() {
  return { sort: "", down: false, filter: "", all: false, open: new Set() };
}

/** The table of a checklist. */
export class Tabel {
  /**
   * @param {string} caption @param {Kolom[]} columns @param {Rekaman[]} records @param {Pandangan} looks
   * @param {(one: Rekaman) => HTMLElement} more what an open row shows
   */
  constructor(caption, columns, records, looks, more) {
    this.columns = columns;
    this.records = records;
    this.looks = looks;
    this.more = more;
    this.words = new Map(records.map((one) => [one, columns.map(({ show }) => show(one)).join(" ").toLowerCase()]));
    /** @type {Map<Rekaman, HTMLElement[]>} */
    this.made = new Map();
    this.printing = false;
    this.body = h("tbody", {});
    this.count = h("p", { class: "rekap-jumlah", role: "status" });
    this.rest = button("", () => this.#showAll());
    this.heads = columns.map((column) => head(column, () => this.#sortBy(column.id)));
    const top = [h("caption", {}, caption), h("thead", {}, h("tr", {}, this.heads))];
    const box = scrolled(caption.split(".")[0], h("table", { class: "rekap-tabel" }, top, this.body));
    const search = records.length > 1 ? filter(looks, () => this.#show()) : null;
    this.element = h("div", {}, search, this.count, box, this.rest);
    this.#show();
  }

  /** @returns {Rekaman[]} that the filter leaves, as sorted */
  rows() {
    return sorted(matching(this.records, this.words, this.looks.filter), this.columns, this.looks);
  }

  /** @param {number} place @returns {boolean} go to a row, or to the last; false where there is none */
  focus(place) {
    const openers = /** @type {NodeListOf<HTMLElement>} */ (this.body.querySelectorAll(".rekap-buka"));
    const wanted = openers[Math.min(place, openers.length - 1)];
    wanted?.focus();
    return Boolean(wanted);
  }

  /** @param {boolean} yes show all rows, for paper */
  whole(yes) {
    this.printing = yes;
    this.#show();
  }

  #show() {
    const all = this.rows();
    const shown = this.looks.all || this.printing ? all : all.slice(0, FIRST);
    const none = h("tr", {}, h("td", { colspan: this.columns.length }, kataRekap.tidakCocok));
    this.body.replaceChildren(...(all.length ? shown.flatMap((one) => this.#lines(one)) : [none]));
    put(this.count, kataRekap.tampil(all.length, this.records.length));
    put(this.rest, kataRekap.tampilkanSemua(all.length));
    this.rest.hidden = shown.length === all.length;
    const { sort, down } = this.looks;
    for (const [place, { id }] of this.columns.entries()) mark(this.heads[place], id === sort, down);
  }

  /** @param {Rekaman} one @returns {HTMLElement[]} its rows, made once */
  #lines(one) {
    const known = this.made.get(one) ?? rowOf(one, this.columns, this.looks, this.more);
    this.made.set(one, known);
    return known;
  }

  /** @param {string} id of a column: up, then down, then back to the order of institutions */
  #sortBy(id) {
    const { sort, down } = this.looks;
    const same = sort === id;
    Object.assign(this.looks, same && down ? { sort: "", down: false } : { sort: id, down: same });
    this.#show();
  }

  #showAll() {
    const next = this.#lines(this.rows()[FIRST])[0];
    this.looks.all = true;
    this.#show();
    next.querySelector("button")?.focus();
  }
}

/** @param {Rekaman[]} records @param {Map<Rekaman, string>} words @param {string} filter @returns {Rekaman[]} */
function matching(records, words, filter) {
  const wanted = filter.toLowerCase().split(/\s+/).filter(Boolean);
  return records.filter((one) => wanted.every((word) => words.get(one)?.includes(word)));
}

/**
 * @param {Rekaman[]} records @param {Kolom[]} columns @param {Pandangan} looks
 * @returns {Rekaman[]} what is unknown comes last
 */
function sorted(records, columns, { sort, down }) {
  const column = columns.find(({ id }) => id === sort);
  if (!column) return records;
  const values = new Map(records.map((one) => [one, column.by(one)]));
  const known = (/** @type {Rekaman} */ one) => values.get(one) ?? null;
  const missing = (/** @type {Rekaman} */ one) => Number(known(one) === null);
  const compare = (/** @type {Rekaman} */ one, /** @type {Rekaman} */ other) => {
    const [mine, theirs] = [known(one), known(other)];
    if (mine === null || theirs === null) return 0;
    const both = typeof mine === "number" && typeof theirs === "number";
    const found = both ? mine - theirs : collator.compare(`${mine}`, `${theirs}`);
    return down ? -found : found;
  };
  return [...records].sort(byAll([(one, other) => missing(one) - missing(other), compare]));
}

/** @param {Kolom} column @param {() => void} sort @returns {HTMLTableCellElement} */
function head({ head: words, about, number }, sort) {
  const name = about ? h("abbr", { title: about }, words) : words;
  const full = about ? h("span", { class: "hanya-lisan" }, about.replace(words, "")) : null;
  const sorter = h("button", { type: "button", class: "rekap-urut", onclick: sort }, h("span", {}, name, full));
  return h("th", { scope: "col", class: number ? "angka" : null }, sorter);
}

/** @param {Element} cell @param {boolean} here whether the table is sorted by it @param {boolean} down */
function mark(cell, here, down) {
  if (here) cell.setAttribute("aria-sort", down ? "descending" : "ascending");
  else cell.removeAttribute("aria-sort");
}

let number = 0;

/** @param {Pandangan} looks @param {() => void} show @returns {HTMLElement} */
function filter(looks, show) {
  const id = `rekap-saring-${(number += 1)}`;
  const control = h("input", {
    id,
    type: "search",
    class: "kendali",
    value: looks.filter,
    placeholder: kataRekap.saringPetunjuk,
    autocomplete: "off",
    oninput: () => {
      looks.filter = control.value;
      show();
    },
  });
  return h("div", { class: "isian rekap-saring" }, h("label", { for: id }, kataRekap.saring), control);
}
