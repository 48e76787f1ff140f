// Files: what was answered goes into one and comes out of one. Nothing is sent.
import { Refused } from "./jawaban.js";

/** @typedef {import("./jawaban.js").Jawaban} Jawaban */

const LARGEST = 20_000_000;

/** @param {string} name @param {string} words hand the person a file */
export function download(name, words) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([words], { type: "application/json" }));
  link.download = name;
  link.target = "_self";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/**
 * @param {string} stem of the sheet @param {string} edition @param {Jawaban} jawaban
 * @returns {string} what to call the file
 */
export function fileName(stem, edition, jawaban) {
  const who = (jawaban.identitas.get("instansi") ?? "").normalize("NFKD").toLowerCase();
  const short = who.replace(/[\u0300-\u036f]/g, "").replace(/[^a-z0-9]+/g, "-").slice(0, 40).replace(/^-+|-+$/g, "");
  return `${[stem, short, edition].filter(Boolean).join("-")}.json`;
}

/** @param {File} file @returns {Promise<string>} @throws {Refused} */
export async function contents(file) {
  if (file.size > LARGEST) throw new Refused("terlalu-besar");
  try {
    return await file.text();
  } catch {
    throw new Refused("tak-terbaca");
  }
}

/** @param {(file: File) => void} open make the page take files that are dropped on it */
export function listenToDrops(open) {
  const files = (/** @type {DragEvent} */ event) => event.dataTransfer?.types.includes("Files");
  const over = (/** @type {boolean} */ yes) => document.body.classList.toggle("terima", yes);
  addEventListener("dragover", (event) => {
    if (!files(event)) return;
    event.preventDefault();
    over(true);
  });
  addEventListener("dragleave", (event) => event.relatedTarget || over(false));
  addEventListener("drop", (event) => {
    over(false);
    if (!files(event)) return;
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file) open(file);
  });
}
