// Controls and what they show. What is kept is the answer, not the control: a value that a control cannot show stays.
import { clean } from "../inti/jawaban.js";
import { all, one, say, split, word } from "./lembar.js";

/** @typedef {import("../inti/jawaban.js").Jawaban} Jawaban */
/** @typedef {import("../inti/jawaban.js").Parts} Parts */
/** @typedef {import("./lembar.js").Control} Control */

/** @type {WeakMap<Element, Parts>} the answer that the row of a growing table shows */
export const rows = new WeakMap();

/**
 * @param {Jawaban} jawaban @param {Control} control @param {boolean} [make]
 * @returns {[Parts, string]} where its value is
 */
function place(jawaban, control, make = false) {
  const [id, part] = split(control.name);
  const row = control.closest(".baris");
  if (row) return [rows.get(row) ?? new Map(), id];
  if (id === "identitas") return [jawaban.identitas, part];
  const parts = jawaban.jawaban.get(id) ?? new Map();
  if (make) jawaban.jawaban.set(id, parts);
  return [parts, part];
}

/** @param {Jawaban} jawaban @param {Control} control that a person has changed */
export function take(jawaban, control) {
  const [parts, key] = place(jawaban, control, true);
  const button = control instanceof HTMLInputElement && ["radio", "checkbox"].includes(control.type) ? control : null;
  const value = button && !button.checked ? "" : clean(control.value);
  if (value) parts.set(key, value);
  else parts.delete(key);
  const clearing = control.closest(".radio")?.querySelector(".kosongkan");
  if (clearing instanceof HTMLElement) clearing.hidden = !value;
  control.classList.toggle("kosong", !value);
  foreign(control, "");
}

/** @param {Jawaban} jawaban @param {ParentNode} [within] show what was answered */
export function show(jawaban, within = document) {
  for (const box of all(".radio", within)) showChoice(jawaban, box);
  for (const control of all("[name]:not([type=radio], meta)", within)) showValue(jawaban, control);
}

/** @param {Jawaban} jawaban @param {Element} box of radio buttons */
function showChoice(jawaban, box) {
  const buttons = all("input", box);
  const [parts, key] = place(jawaban, buttons[0]);
  const value = parts.get(key) ?? "";
  for (const button of buttons) button.checked = button.value === value;
  one(".kosongkan", box).hidden = !value;
  foreign(buttons[0], buttons.some((button) => button.checked) ? "" : value);
}

/** @param {Jawaban} jawaban @param {Control} control */
function showValue(jawaban, control) {
  const [parts, key] = place(jawaban, control);
  const value = parts.get(key) ?? "";
  const box = control instanceof HTMLInputElement && control.type === "checkbox" ? control : null;
  if (control.dataset.tetap) control.value = control.dataset.tetap;
  else if (box) box.checked = value === box.value;
  else control.value = value;
  const seen = box ? (box.checked ? box.value : "") : control.value;
  control.classList.toggle("kosong", !control.value);
  foreign(control, value === seen ? "" : value);
  grow(control);
}

/** @param {Control} control @param {string} value that it has no way to show, or nothing */
function foreign(control, value) {
  note(control.closest(".radio, .isian"), "asing", value && word("nilai-asing", { nilai: value }));
}

/**
 * @param {Element | null} box @param {string} kind @param {string} words to stand below the box, or nothing
 * @returns {Element | null} where they stand
 */
export function note(box, kind, words) {
  const next = box?.nextElementSibling;
  const found = next?.classList.contains(kind) ? next : null;
  if (!words) found?.remove();
  if (!words || !box) return null;
  const place = found ?? document.createElement("p");
  place.className = kind;
  say(place, words);
  if (!found) box.after(place);
  return place;
}

/** @param {ParentNode} within give radio buttons a button that takes the answer back */
export function addClearing(within) {
  for (const box of all(".radio", within)) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "kosongkan tautan";
    button.textContent = word("kosongkan");
    button.hidden = true;
    box.append(button);
  }
}

/** @param {Element} control a box of several lines gets as high as its words, where the style alone cannot do it */
export function grow(control) {
  if (!(control instanceof HTMLTextAreaElement) || CSS.supports("field-sizing", "content")) return;
  control.style.height = "";
  if (control.value && control.scrollHeight) control.style.height = `${control.scrollHeight + 2}px`;
}

/** @param {Jawaban} jawaban @param {Element} box radio buttons of which none is to be chosen */
export function clear(jawaban, box) {
  for (const button of all("input", box)) button.checked = false;
  take(jawaban, one("input", box));
}
