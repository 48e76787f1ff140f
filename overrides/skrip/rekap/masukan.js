// Where files come in: buttons, a place to drop them, how far reading is, and the activities of this browser.
import { listenToDrops } from "../dom/berkas.js";
import { h, put } from "../dom/h.js";
import { kataRekap } from "../kata/rekap.js";
import { chosen, dropped, takesFolders } from "./pungut.js";
import { button } from "./unsur.js";

/** @typedef {import("./pungut.js").Pungutan} Pungutan */
/**
 * @typedef {object} Masukan
 * @property {HTMLElement} element
 * @property {(kept: number, withKept: boolean, full: boolean) => void} refresh
 * @property {(done: number, of: number) => void} progress of reading; `of` is 0 while folders are looked into
 * @property {() => boolean} rest reading is over; tells whether the person was at the button that ends it
 */

/**
 * @param {(gather: () => Promise<Pungutan>) => void} take read what the function finds
 * @param {() => void} stop @param {(yes: boolean) => void} include the activities of this browser
 * @returns {Masukan}
 */
export function intake(take, stop, include) {
  const choose = async (/** @type {boolean} */ folder) => {
    const found = await chosen(folder);
    take(async () => found);
  };
  const kept = h("input", { type: "checkbox", onchange: () => include(kept.checked) });
  const keptWords = h("span", {});
  const keptLine = h("label", { class: "rekap-sertakan", hidden: true }, kept, keptWords);
  const busy = progress(stop);
  const pickFiles = button(kataRekap.pilihBerkas, () => choose(false), "md-button--primary");
  const pickFolder = takesFolders() ? button(kataRekap.pilihFolder, () => choose(true)) : null;
  const buttons = h("div", { class: "tombol-baris" }, pickFiles, pickFolder);
  const lead = h("p", { class: "rekap-taruh-kata" }, kataRekap.taruh);
  const area = h("div", { class: "rekap-taruh" }, lead, h("p", {}, kataRekap.taruhKeterangan), buttons, busy.element);
  const note = h("p", { class: "rekap-catatan" }, kataRekap.tidakDisimpan);
  listenToDrops((data) => take(dropped(data)));
  return {
    element: h("div", { class: "rekap-masukan" }, area, keptLine, note),
    refresh: (number, withKept, full) => {
      keptLine.hidden = !number;
      kept.checked = withKept;
      put(keptWords, kataRekap.sertakan(number));
      area.classList.toggle("ringkas", full);
    },
    progress: (done, of) => {
      buttons.hidden = true;
      busy.show(done, of);
    },
    rest: () => {
      buttons.hidden = false;
      return busy.end();
    },
  };
}

/**
 * @param {() => void} stop
 * @returns {{element: HTMLElement, show: (done: number, of: number) => void, end: () => boolean}}
 */
function progress(stop) {
  const line = h("progress", { class: "kemajuan", "aria-labelledby": "rekap-kemajuan" });
  const words = h("p", { id: "rekap-kemajuan" });
  const halt = button(kataRekap.batal, stop);
  const element = h("div", { class: "rekap-kemajuan", hidden: true }, words, line, halt);
  return {
    element,
    show: (done, of) => {
      element.hidden = false;
      if (of) Object.assign(line, { max: of, value: done });
      else line.removeAttribute("value");
      put(words, of ? kataRekap.membaca(done, of) : kataRekap.mencari);
    },
    end: () => {
      const here = document.activeElement === halt || document.activeElement === document.body;
      element.hidden = true;
      return here;
    },
  };
}
