// The page as a whole: files, buttons and the window, and what was kept here before.
import { listenToTables } from "./baris.js";
import { contents, download, listenToDrops } from "../dom/berkas.js";
import { addClearing, grow, take } from "./isian.js";
import { nothing, opened, Refused, written } from "../inti/jawaban.js";
import { ask, hush, listen, tell } from "./kabar.js";
import { all, one } from "./lembar.js";
import { nameOf } from "./nama.js";
import { goOn, listenToItems } from "./periksa.js";
import { forget, kept, key, read } from "./simpanan.js";
import { changed, hand, here, isBlank, keeping, keepNow, recount, replace, takeUp, unsaved, wait } from "./tangan.js";

/** Hand the person a file of what was answered. */
function save() {
  const name = nameOf(one("#lembar").dataset.nama, hand.jawaban, here);
  download(name, written(hand.jawaban, here, hand.plan));
  hand.saved = true;
  keepNow();
  recount();
  tell("disimpan", { nama: name });
}

/** @param {File} file */
async function open(file) {
  try {
    const found = opened(await contents(file), here);
    if (unsaved() && !(await ask("ganti", "ganti-ya", { nama: file.name }))) return;
    replace({ ...found, saved: true }, "dibuka", { nama: file.name });
    keepNow();
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault;
    tell(fault.remark.word, { nama: file.name, ...fault.remark.with }, null, true);
  }
}

/** Empty the sheet and the copy on this computer. */
async function erase() {
  if (unsaved() && !(await ask("hapus", "hapus-ya"))) return;
  wait();
  forget(here);
  replace({ jawaban: nothing(), saved: true, remarks: [], plan: null }, "dihapus");
}

/** Take up again what was kept on this computer. */
function resume() {
  try {
    const copy = kept(here);
    takeUp(copy ? { ...copy.found, saved: copy.saved } : hand);
    if (!copy || isBlank()) return;
    const time = new Date(copy.time).toLocaleString("id-ID", { dateStyle: "long", timeStyle: "short" });
    tell("dipulihkan", { waktu: time });
  } catch (fault) {
    keeping.works = fault instanceof Refused;
    takeUp(hand);
    tell(keeping.works ? "simpanan-rusak" : "tak-tersimpan", {}, null, true);
  }
}

/** @param {string} words kept by another window that shows the same sheet */
function adopt(words) {
  const { found } = read(words, here);
  replace({ ...found, saved: false }, "tab-dipakai");
}

/** Make the controls work. */
function listenToControls() {
  document.addEventListener("input", (event) => {
    const control = /** @type {import("./lembar.js").Control} */ (event.target);
    if (!control.name) return;
    take(hand.jawaban, control);
    grow(control);
    changed();
  });
  // What was hidden had no height to grow to.
  const regrow = (/** @type {any} */ event) => all("textarea", event.target).forEach(grow);
  document.addEventListener("toggle", regrow, true);
  document.addEventListener("keydown", (event) => {
    const line = event.target instanceof HTMLTextAreaElement && event.target.rows === 1;
    if (line && event.key === "Enter" && !event.isComposing) event.preventDefault();
    if (event.key === "s" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
      event.preventDefault();
      save();
    }
  });
}

/** Make the buttons of the page work. */
function listenToButtons() {
  const picker = one("#pilih-berkas");
  one("#simpan").addEventListener("click", save);
  one("#buka").addEventListener("click", () => picker.click());
  picker.addEventListener("change", () => {
    const [file] = picker.files;
    picker.value = "";
    if (file) open(file);
  });
  one("#hapus").addEventListener("click", erase);
  one("#cetak").addEventListener("click", () => print());
  one("#berikutnya")?.addEventListener("click", () => {
    if (!goOn(".butir:is([data-keadaan=belum-dijawab], [data-keadaan=tanpa-alasan])")) tell("semua-terisi");
  });
  one("#tanpa-alasan button")?.addEventListener("click", () => goOn(".butir[data-keadaan=tanpa-alasan]"));
  one("#hanya-belum")?.addEventListener("change", (/** @type {any} */ event) => {
    document.body.classList.toggle("hanya-belum", event.target.checked);
    recount();
  });
}

/** Watch the window: it closes, it prints, another one writes. */
function listenToWindow() {
  const flush = () => keeping.next && keepNow();
  addEventListener("pagehide", flush);
  document.addEventListener("visibilitychange", () => document.hidden && flush());
  addEventListener("beforeunload", (event) => {
    flush();
    if (!keeping.works && unsaved()) event.preventDefault();
  });
  addEventListener("storage", (event) => {
    const words = event.newValue;
    if (event.key !== key(here) || !words) return;
    tell("tab-lain", {}, { word: "pakai-tab-lain", act: () => adopt(words) }, true);
  });
  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = all(".rincian[data-terisi]:not([open])");
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
  });
}

document.documentElement.classList.add("hidup");
addClearing(document);
listen();
hush();
listenToDrops(({ files: [file] }) => file && open(file));
listenToTables({ jawaban: () => hand.jawaban, changed });
listenToItems(() => hand.jawaban, changed, recount);
listenToControls();
listenToButtons();
listenToWindow();
resume();
