// The checklist as the person works through it: which items apply, which wait, what to go to next.
import { clear, note } from "./isian.js";
import { all, one, say, word } from "./lembar.js";
import { counts, isOpen, state } from "../inti/penilaian.js";

/** @typedef {import("../inti/jawaban.js").Jawaban} Jawaban */
/** @typedef {import("../inti/penilaian.js").Checklist} Checklist */
/** @typedef {import("../inti/penilaian.js").Group} Group */
/** @typedef {import("../inti/penilaian.js").Item} Item */

/** @type {HTMLElement | null} where the person was last */
let last = null;

/** @param {Jawaban} jawaban @returns {string} the way of collecting data that says which items apply */
export function way(jawaban) {
  return one("#butir")?.dataset.cara || jawaban.identitas.get("cara_pengumpulan") || "";
}

/** @param {Checklist} list @param {Jawaban} jawaban show where every item, group and chapter stands */
export function refresh(list, jawaban) {
  const chosen = way(jawaban);
  for (const chapter of list.chapters) {
    const element = one(`.bab[data-id="${chapter.id}"]`);
    const done = chapter.groups.map((group) => refreshGroup(list, group, jawaban, chosen));
    element.toggleAttribute("data-selesai", done.every(Boolean));
    const items = chapter.groups.flatMap((group) => group.items);
    const { terisi, berlaku } = counts(list, items, jawaban.jawaban, chosen);
    say(one(".hitungan", element), word("terisi", { n: terisi, dari: berlaku }));
    say(one(`[data-daftar="${chapter.id}"]`), `${terisi}/${berlaku}`);
  }
  one("#habis").hidden = Boolean(one(".bab:not([data-selesai])"));
  refreshWay(list, jawaban, chosen);
}

/**
 * @param {Checklist} list @param {Group} group @param {Jawaban} jawaban @param {string} chosen
 * @returns {boolean} no item waits
 */
function refreshGroup(list, group, jawaban, chosen) {
  const done = group.items.map((item) => refreshItem(list, item, jawaban, chosen));
  one(`.kelompok[data-id="${group.id}"]`).toggleAttribute("data-selesai", done.every(Boolean));
  return done.every(Boolean);
}

/**
 * @param {Checklist} list @param {Item} item @param {Jawaban} jawaban @param {string} chosen
 * @returns {boolean} it does not wait
 */
function refreshItem(list, item, jawaban, chosen) {
  const element = /** @type {HTMLFieldSetElement} */ (document.getElementById(item.id));
  const parts = jawaban.jawaban.get(item.id);
  const found = state(list, item, parts, chosen);
  const done = !isOpen(found) && !element.contains(document.activeElement);
  if (found === "tanpa-alasan" && element.dataset.keadaan !== found && element.contains(document.activeElement)) {
    say(one("#lisan"), `${one(".kode", element).textContent}: ${word("perlu-alasan")}`);
  }
  element.dataset.keadaan = found;
  element.disabled = found === "tidak-berlaku";
  element.toggleAttribute("data-berisi", Boolean(parts?.size));
  element.toggleAttribute("data-selesai", done);
  for (const words of all(".bukan", element)) words.toggleAttribute("data-kena", words.dataset.cara === chosen);
  refreshReason(element, found, Boolean(parts?.get("alasan")));
  refreshDetails(element);
  return done;
}

/**
 * @param {Element} element @param {string} found
 * @param {boolean} given the reason shows where it is wanted or given
 */
function refreshReason(element, found, given) {
  const box = one(".alasan", element);
  if (!box) return;
  const control = one("[name]", box);
  const wanted = found === "tanpa-alasan";
  box.hidden = !given && !wanted;
  const told = note(box, "perlu", wanted ? word("perlu-alasan") : "");
  if (told) {
    told.id = `${control.name}:perlu`;
    control.setAttribute("aria-describedby", told.id);
    control.setAttribute("aria-invalid", "true");
  } else {
    control.removeAttribute("aria-describedby");
    control.removeAttribute("aria-invalid");
  }
  control.required = wanted || found === "tidak-relevan";
}

/** @param {Element} element say how many details of an item are filled in */
function refreshDetails(element) {
  const details = one(".rincian", element);
  const holds = (/** @type {any} */ control) => (control.type === "checkbox" ? control.checked : control.value);
  const filled = all("[name]", details).filter(holds).length;
  one("summary", details).dataset.jumlah = filled ? word("rincian-terisi", { n: filled }) : "";
  details.toggleAttribute("data-terisi", filled > 0);
}

/**
 * @param {Checklist} list @param {Jawaban} jawaban
 * @param {string} chosen say what the way of collecting data leaves out
 */
function refreshWay(list, jawaban, chosen) {
  const items = list.chapters.flatMap((chapter) => chapter.groups.flatMap((group) => group.items));
  const outside = items.filter((item) => item.notFor.includes(chosen));
  const kept = outside.filter((item) => jawaban.jawaban.get(item.id)?.size).length;
  const id = !chosen ? "cara-belum" : kept ? "cara-tersimpan" : "cara-berlaku";
  const place = one("#cara");
  if (place) say(place, word(id, { berlaku: items.length - outside.length, bukan: outside.length, n: kept }));
}

/**
 * @param {HTMLElement[]} waiting items
 * @returns {HTMLElement | undefined} the first after where the person is, or of all
 */
function following(waiting) {
  const after = (/** @type {HTMLElement} */ element) =>
    !last || Boolean(last.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
  return waiting.find(after) ?? waiting[0];
}

/** @param {string} selector of the items to go to @returns {boolean} whether there is one */
export function goOn(selector) {
  const target = following(all(selector));
  if (!target) return false;
  last = target;
  const wanted = target.dataset.keadaan === "tanpa-alasan" ? ".alasan [name]" : ".radio input";
  target.scrollIntoView({ block: "center" });
  one(wanted, target).focus({ preventScroll: true });
  return true;
}

/**
 * Make the checklist's own controls work.
 * @param {() => Jawaban} jawaban @param {() => void} changed
 * @param {() => void} left the person went on to another item
 */
export function listenToItems(jawaban, changed, left) {
  document.addEventListener("click", (event) => {
    const button = /** @type {Element} */ (event.target).closest(".kosongkan");
    if (!button) return;
    const box = /** @type {Element} */ (button.closest(".radio"));
    clear(jawaban(), box);
    changed();
    one("input", box).focus();
  });
  document.addEventListener("focusin", (event) => {
    last = /** @type {Element} */ (event.target).closest(".butir") ?? last;
  });
  document.addEventListener("focusout", (event) => {
    const from = /** @type {Element} */ (event.target).closest(".butir");
    if (from && !from.contains(/** @type {Node | null} */ (event.relatedTarget))) requestAnimationFrame(left);
  });
}
