// What the page says to the person: one message at a time that stays until it is closed, and questions.
import { one, say, word } from "./lembar.js";

/** @typedef {{word: string, act: () => void}} Offer  a button beside the message */

/** @type {(() => void) | null} */
let offered = null;

/**
 * @param {string} id @param {Record<string, unknown>} [values] @param {Offer | null} [offer]
 * @param {boolean} [fault] something went wrong
 */
export function tell(id, values = {}, offer = null, fault = false) {
  const box = one("#kabar");
  box.classList.toggle("galat", fault);
  box.hidden = false;
  // Emptied first, so that the same words are read out a second time.
  one("#kabar-kata").textContent = "";
  one("#kabar-kata").textContent = word(id, values);
  const button = one("#kabar-tombol");
  button.hidden = !offer;
  offered = offer?.act ?? null;
  if (offer) say(button, word(offer.word));
}

/** Put the message away. */
export function hush() {
  one("#kabar").hidden = true;
  one("#kabar-kata").textContent = "";
  offered = null;
}

/**
 * @param {string} id @param {string} yes the word of the button @param {Record<string, unknown>} [values]
 * @returns {Promise<boolean>}
 */
export function ask(id, yes, values = {}) {
  const dialog = one("#tanya");
  say(one("#tanya-kata"), word(id, values));
  say(one("#tanya-ya"), word(yes));
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "ya"), { once: true });
  });
}

/** Make the buttons of messages and questions work. */
export function listen() {
  one("#kabar-tutup").addEventListener("click", hush);
  one("#kabar-tombol").addEventListener("click", () => {
    const act = offered;
    hush();
    act?.();
  });
  one("#tanya-ya").addEventListener("click", () => one("#tanya").close("ya"));
  one("#tanya-tidak").addEventListener("click", () => one("#tanya").close(""));
}
