// Choices as people write them by hand: "Sudah" is `sudah`. The spellings are those of generator/answers/values.py.
import { bare } from "./kata.js";

/** @typedef {import("./instrumen.js").Isian} Isian */
/** @typedef {import("./instrumen.js").Pilihan} Pilihan */
/** @typedef {import("./jawaban.js").Jawaban} Jawaban */
/** @typedef {import("./jawaban.js").Parts} Parts */

/**
 * Put the codes of choices in the place of their words; what names no choice stays as it is.
 * @param {Jawaban} jawaban @param {{choices: Pilihan[], identity: Isian[]}} list
 */
export function spell(jawaban, { choices, identity }) {
  for (const field of identity) settle(jawaban.identitas, field.id, field.choices);
  for (const parts of jawaban.jawaban.values()) settle(parts, "nilai", choices);
}

/** @param {Parts} parts @param {string} part @param {Pilihan[]} choices */
function settle(parts, part, choices) {
  const words = parts.get(part);
  const found = words && choices.find((choice) => spellings(choice).includes(key(words)));
  if (found) parts.set(part, found.code);
}

/** @param {Pilihan} choice @returns {string[]} as shown, by its words, by its code */
function spellings({ code, words }) {
  const shown = bare(words);
  const name = shown.startsWith(`${code}. `) ? shown.slice(code.length + 2) : shown;
  return [shown, name, code].map(key);
}

/** @param {string} words @returns {string} */
function key(words) {
  return words.replace(/[ \t\n\r\xa0]+/g, " ").replace(/^ +| +$/g, "").toLowerCase();
}
