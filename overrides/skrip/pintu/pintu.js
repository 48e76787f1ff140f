// On every page, so it is small: fetches what shows the person's activities where there are any, and sees to it that
// the edition works without a network.
import { akar } from "../dom/akar.js";
import { code } from "../dom/ambil.js";
import { watchSearch } from "./cari.js";
import { watchEdition } from "./edisi.js";
import { watchOver } from "./jaga.js";
import { mendTheme } from "./tema.js";

/** @param {string[]} sheets names of checklists @returns {number} how many activities on them the browser keeps */
function activities(sheets) {
  const wanted = new RegExp(`"daftar_periksa": ?"(?:${sheets.join("|")})"`);
  try {
    const kept = Object.entries(localStorage).filter(([key]) => key.startsWith("juknis:kegiatan:"));
    return kept.filter(([, words]) => wanted.test(words)).length;
  } catch {
    return 0;
  }
}

/** Show the activities at the place that the page has for them. */
function showActivities() {
  const place = /** @type {HTMLElement | null} */ (document.querySelector("[data-kegiatan]"));
  const known = place ? activities(Object.keys(JSON.parse(place.dataset.daftar ?? "{}"))) : 0;
  if (!place || !known) return;
  place.dataset.ada = String(Math.min(known, 3)); // keeps the room that they will take
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = new URL("aset/halaman.css", akar()).href;
  const ready = new Promise((resolve) => {
    style.onload = style.onerror = resolve;
  });
  document.head.append(style);
  ready.then(() => code(new URL("aset/halaman.js", akar()))).catch(() => {
    delete place.dataset.ada;
  });
}

/** The theme's own colour follows the choice of the person; ours are for the time before. */
function leaveColourToTheme() {
  if (!document.querySelector("meta[name=theme-color]:not([media])")) return;
  for (const one of document.querySelectorAll("meta[name=theme-color][media]")) one.remove();
}

showActivities();
leaveColourToTheme();
mendTheme();
const guard = watchOver(akar());
watchSearch(akar(), () => guard(true));
watchEdition(akar()).catch(() => undefined); // without a network the page goes on as it is
