// What a page says to the person: one message at a time that stays until it is closed, and questions.
import { h, put } from "./h.js";

/** @typedef {{words: string, act: () => void}} Tawaran  a button beside the message */

const words = h("p", { class: "kabar-kata" });
const offer = h("button", { type: "button", class: "md-button", hidden: true });
const close = h("button", { type: "button", class: "tutup", "aria-label": "Tutup pesan" }, "✕");
const box = h("div", { class: "kabar md-typeset", hidden: true }, words, offer, close);
const aloud = h("div", { class: "hanya-lisan", role: "status" });
/** @type {(() => void) | null} */
let offered = null;
/** @type {Element | null} where the person was before they went to the message */
let before = null;
let told = 0; // when, by the page's own clock
const TOGETHER = 500; // milliseconds: said on the way to another screen, and meant for it

/** @param {Element} place put the message's place into the page */
export function showMessagesIn(place) {
  place.append(h("div", { role: "status", class: "kabar-tempat" }, box), aloud);
  box.addEventListener("focusin", ({ relatedTarget }) => {
    if (relatedTarget instanceof Element && !box.contains(relatedTarget)) before = relatedTarget;
  });
  close.addEventListener("click", hush);
  offer.addEventListener("click", () => {
    const act = offered;
    hush();
    act?.();
  });
  document.addEventListener("keydown", ({ key, defaultPrevented }) => {
    if (key === "Escape" && !defaultPrevented && !document.querySelector("dialog[open]")) hush();
  });
  new ResizeObserver(leaveRoom).observe(box);
}

/** Let the page scroll far enough that the message covers nothing for good; see dasar.css. */
function leaveRoom() {
  document.documentElement.style.setProperty("--kabar-tinggi", `${box.hidden ? 0 : box.offsetHeight + 24}px`);
}

/**
 * @param {string} what @param {{offer?: Tawaran, fault?: boolean}} [more] a way on, such as undoing; something is wrong
 */
export function tell(what, more = {}) {
  box.classList.toggle("galat", Boolean(more.fault));
  box.hidden = false;
  told = performance.now();
  // Emptied first, so that the same words are read out a second time.
  words.textContent = "";
  words.textContent = what;
  offer.hidden = !more.offer;
  offered = more.offer?.act ?? null;
  if (more.offer) put(offer, more.offer.words);
}

/** Put the message away; who was in it goes back to where they were, or to the head of what shows now. */
export function hush() {
  const inside = box.contains(document.activeElement);
  box.hidden = true;
  words.textContent = "";
  offered = null;
  if (!inside) return;
  const isThere = before instanceof HTMLElement && before.isConnected && before.getClientRects().length;
  const place = isThere ? before : document.querySelector(".layar:not([hidden]) h2[tabindex], main h1");
  if (!(place instanceof HTMLElement)) return;
  if (place.localName === "h1") place.tabIndex = -1;
  place.focus({ preventScroll: true });
}

/** Another screen comes: put away what was said on the one before. */
export function passBy() {
  if (performance.now() - told > TOGETHER) hush();
}

/** @param {string} what is only read out, by a screen reader */
export function speak(what) {
  aloud.textContent = "";
  aloud.textContent = what;
}

/**
 * @param {string} question @param {{value: string, words: string}[]} answers the first is the usual one
 * @param {string} [more] what helps to answer it
 * @returns {Promise<string>} the value of the answer; empty where the person goes back
 */
export function ask(question, answers, more = "") {
  const buttons = answers.map(({ value, words: label }, place) => {
    const look = `md-button${place ? "" : " md-button--primary"}`;
    return h("button", { type: "button", class: look, onclick: () => dialog.close(value) }, label);
  });
  const back = h("button", { type: "button", class: "md-button polos", onclick: () => dialog.close("") }, "Batal");
  const text = h("p", { id: "tanya-kata", class: "tanya-kata" }, question);
  const help = more ? h("p", { id: "tanya-lagi" }, more) : null;
  const about = { "aria-labelledby": "tanya-kata", "aria-describedby": help && "tanya-lagi" };
  const row = h("div", { class: "tombol-baris" }, buttons, back);
  const dialog = h("dialog", { class: "tanya md-typeset", ...about }, text, help, row);
  document.body.append(dialog);
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue);
    });
  });
}
