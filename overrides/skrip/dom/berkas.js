// Files: handed to the person, chosen by the person, dropped on the page. Nothing is sent.
import { Refused } from "../inti/jawaban.js";

const LARGEST = 20_000_000; // bytes

/** @param {string} name @param {string} words hand the person a file @param {string} [type] */
export function download(name, words, type = "application/json") {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([words], { type }));
  link.download = name;
  link.target = "_self";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** @param {(string | undefined)[]} parts @param {string} ending @returns {string} a name that any system takes */
export function named(parts, ending) {
  const short = (/** @type {string} */ words) =>
    words
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[\u0300-\u036f]/g, "")
      .replace(/[^a-z0-9]+/g, "-")
      .slice(0, 40)
      .replace(/^-+|-+$/g, "");
  return `${parts.map((words) => short(words ?? "")).filter(Boolean).join("-")}${ending}`;
}

/** @param {File} file @returns {Promise<string>} its text @throws {Refused} */
export async function contents(file) {
  if (file.size > LARGEST) throw new Refused("terlalu-besar");
  try {
    return decoded(new Uint8Array(await file.arrayBuffer()));
  } catch {
    throw new Refused("tak-terbaca");
  }
}

/** @param {Uint8Array} bytes @returns {string} as UTF-8 or UTF-16; as old Windows wrote it where it is neither */
function decoded(bytes) {
  const [first, second] = bytes;
  const wide = (first === 0xff && second === 0xfe) || (first && second === 0);
  const swapped = (first === 0xfe && second === 0xff) || (first === 0 && second);
  if (wide || swapped) return new TextDecoder(wide ? "utf-16le" : "utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** What a telephone may hold our files for, too; it hides all others. */
const TAKEN = ".json,.txt,application/json,text/plain,application/octet-stream";

/** @param {boolean} several @returns {Promise<File[]>} that the person chooses; never settles where none is chosen */
export function choose(several = false) {
  const picker = document.createElement("input");
  picker.type = "file";
  picker.accept = TAKEN;
  picker.multiple = several;
  picker.hidden = true;
  document.body.append(picker); // one that stands nowhere may be forgotten before the choice is made
  picker.addEventListener("cancel", () => picker.remove());
  return new Promise((resolve) => {
    picker.addEventListener("change", () => {
      picker.remove();
      resolve([...(picker.files ?? [])]);
    });
    picker.click();
  });
}

/** @type {((data: DataTransfer) => void)[]} the last one takes what is dropped */
const takers = [];
let listening = false;

/**
 * @param {(data: DataTransfer) => void} take what is dropped on the page, with files in it; before the event is over
 * @returns {() => void} no longer
 */
export function listenToDrops(take) {
  if (!listening) listen();
  listening = true;
  const taker = (/** @type {DataTransfer} */ data) => take(data); // the same function may take turns with another
  takers.push(taker);
  return () => {
    if (takers.includes(taker)) takers.splice(takers.indexOf(taker), 1);
  };
}

/** Hear of what is dropped, once for the page. */
function listen() {
  const holds = (/** @type {DragEvent} */ event) => takers.length && event.dataTransfer?.types.includes("Files");
  const over = (/** @type {boolean} */ yes) => document.body.classList.toggle("terima", yes);
  addEventListener("dragover", (event) => {
    if (!holds(event)) return;
    event.preventDefault();
    over(true);
  });
  addEventListener("dragleave", (event) => event.relatedTarget || over(false));
  addEventListener("drop", (event) => {
    over(false);
    if (!event.dataTransfer || !holds(event)) return;
    event.preventDefault();
    takers.at(-1)?.(event.dataTransfer);
  });
}
