// The answer in hand: shown, counted, and kept in the browser after every change.
import { showTables } from "./baris.js";
import { showNumbers } from "./hasil.js";
import { show } from "./isian.js";
import { copied, isEmpty, nothing, written } from "../inti/jawaban.js";
import { tell } from "./kabar.js";
import { checklist, mark, one, say, word } from "./lembar.js";
import { showRemarks } from "./luar.js";
import { refresh } from "./periksa.js";
import { keep } from "./simpanan.js";

/** @typedef {import("../inti/jawaban.js").Jawaban} Jawaban */
/** @typedef {import("../inti/jawaban.js").Remark} Remark */
/** @typedef {import("../inti/jawaban.js").Lampiran} Lampiran */
/** @typedef {{jawaban: Jawaban, saved: boolean, remarks: Remark[], plan: Lampiran | null}} Hand  `saved`: in a file */

export const here = mark();
const list = checklist();
/** @type {Hand} */
export const hand = { jawaban: nothing(), saved: true, remarks: [], plan: null };
/** Whether the browser keeps anything, and the copy that is about to be made. */
export const keeping = { works: true, next: 0 };

/** @returns {boolean} whether something would be lost with what is in hand */
export function unsaved() {
  return !hand.saved && !isBlank();
}

/** @returns {boolean} whether nothing is in hand; a plan is kept though it does not show */
export function isBlank() {
  return isEmpty(hand.jawaban) && !hand.plan;
}

/** Count again and say how things stand. */
export function recount() {
  if (list.chapters.length) refresh(list, hand.jawaban);
  showNumbers(list, hand.jawaban);
  const empty = isBlank();
  say(one("#simpanan"), word(!keeping.works ? "tak-tersimpan" : empty ? "belum-ada" : "tersimpan"));
  one("#simpanan").classList.toggle("galat", !keeping.works);
  say(one("#di-berkas"), empty ? "" : word(hand.saved ? "di-berkas" : "belum-di-berkas"));
  one("#hapus").hidden = empty && !hand.remarks.length;
}

/** Make no copy after all. */
export function wait() {
  clearTimeout(keeping.next);
  keeping.next = 0;
}

/** Keep a copy on this computer, at once. */
export function keepNow() {
  wait();
  const before = keeping.works;
  keeping.works = keep(here, written(hand.jawaban, here, hand.plan), hand.saved);
  if (keeping.works !== before) recount();
  if (before && !keeping.works) tell("tak-tersimpan", {}, null, true);
}

/** Something was answered. */
export function changed() {
  hand.saved = false;
  wait();
  keeping.next = setTimeout(keepNow, 250);
  recount();
}

/** @param {Hand} other to be in hand from now on */
export function takeUp(other) {
  Object.assign(hand, other);
  showTables(hand.jawaban);
  show(hand.jawaban);
  showRemarks(hand.jawaban, hand.remarks, Boolean(hand.plan));
  recount();
}

/** @param {Hand} other to be in hand, with a way back @param {string} id @param {Record<string, string>} [values] */
export function replace(other, id, values = {}) {
  const before = { ...hand, jawaban: copied(hand.jawaban) };
  // The way back has a way back too: what was typed in between is not lost either.
  const back = () => {
    replace(before, "diurungkan");
    keepNow();
  };
  takeUp(other);
  tell(id, values, { word: "urungkan", act: back });
}
