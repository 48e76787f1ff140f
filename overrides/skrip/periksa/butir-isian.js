// A field of an item: a control with its name, kept while it is typed in. What the control cannot show is not lost.
import { h, put, rich } from "../dom/h.js";
import { clean, LONGEST } from "../inti/jawaban.js";
import { bare } from "../inti/kata.js";
import { kataButir } from "../kata/butir.js";

/** @typedef {import("../inti/instrumen.js").Isian} Isian */
/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Kendali */
/**
 * @typedef {object} TampilanIsian
 * @property {HTMLElement} element
 * @property {Kendali} control
 * @property {(value: string) => void} refresh what is kept; what is being typed stays
 * @property {() => void} flush keep what is typed now
 */

const PAUSE = 250; // milliseconds without a key until what is typed is kept
const GROWS = CSS.supports("field-sizing", "content");
/** @type {Record<string, string>} */
const KEYBOARD = { tahun: "numeric", angka: "decimal", surel: "email", telepon: "tel" };

/**
 * @param {Isian} field @param {string} id of the control in the page
 * @param {(value: string) => void} keep a value, as `clean` gives it @returns {TampilanIsian}
 */
export function fieldView(field, id, keep) {
  const control = controlOf(field, id);
  const left = h("p", { id: `${id}:sisa` });
  const element = framed(field, id, control);
  let waiting = 0;
  let known = "";
  const flush = () => {
    if (!waiting) return;
    clearTimeout(waiting);
    waiting = 0;
    // Half a date is no answer, and takes the place of none.
    if (control.validity.badInput) return;
    known = valueOf(control);
    keep(known);
  };
  control.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(flush, PAUSE);
    showLeft(field, control, left);
    if (!GROWS) grow(control);
  });
  control.addEventListener("change", flush);
  const refresh = (/** @type {string} */ value) => {
    known = value;
    if (waiting || valueOf(control) === value) return;
    show(field, control, value);
    showLeft(field, control, left);
    if (!GROWS) requestAnimationFrame(() => grow(control));
  };
  control.addEventListener("blur", () => {
    flush();
    if (control.validity.badInput || control.value !== known) show(field, control, known);
  });
  return { element, control, refresh, flush };
}

/** @param {Isian} field @param {string} id @param {Kendali} control @returns {HTMLElement} */
function framed(field, id, control) {
  const hint = field.hint ? h("p", { class: "petunjuk", id: `${id}:petunjuk` }, rich(field.hint)) : null;
  if (hint) control.setAttribute("aria-describedby", hint.id);
  const name = h("label", { for: id }, rich(field.name));
  return h("div", { class: `isian isian-${field.type}` }, name, hint, control);
}

/** @param {Isian} field @param {string} id @returns {Kendali} */
function controlOf(field, id) {
  const { type } = field;
  if (type === "pilihan") {
    const choices = [{ code: "", words: kataButir.pilih }, ...field.choices];
    const options = choices.map(({ code, words }) => h("option", { value: code }, bare(words)));
    return h("select", { id, class: "kendali" }, options);
  }
  if (type === "centang") return h("input", { id, type: "checkbox" });
  if (type === "tanggal") return h("input", { id, class: "kendali", type: "date" });
  // Words of one line too may be long, and a file may hold several: a box shows all of it and drops none.
  const rows = type === "paragraf" ? 2 : 1;
  if (type === "teks" || type === "paragraf") return h("textarea", { id, class: "kendali", rows, maxlength: LONGEST });
  const plain = { id, class: "kendali", type: "text", inputmode: KEYBOARD[type], maxlength: LONGEST };
  return h("input", { ...plain, autocomplete: "off", autocapitalize: "none", spellcheck: "false" });
}

/** @param {Kendali} control @returns {string} */
function valueOf(control) {
  if (control instanceof HTMLInputElement && control.type === "checkbox") return control.checked ? "ya" : "";
  return clean(control.value);
}

/** @param {Isian} field @param {Kendali} control @param {string} value also one that the control is not made for */
function show(field, control, value) {
  if (control instanceof HTMLSelectElement) {
    const known = [...control.options].some((option) => option.value === value);
    if (!known) control.append(h("option", { value }, value));
    control.value = value;
  } else if (control.type === "checkbox") {
    /** @type {HTMLInputElement} */ (control).checked = value === "ya";
  } else {
    const input = field.type === "tanggal" && control instanceof HTMLInputElement ? control : null;
    if (input) input.type = "date";
    control.value = value;
    // A date in another spelling, such as “Juni 2025”, is shown and kept as it is written.
    if (input && input.value !== value) Object.assign(input, { type: "text", value });
  }
}

/** @param {Isian} field @param {Kendali} control @param {HTMLElement} left say how much room there is, near the end */
function showLeft(field, control, left) {
  const free = field.limit - [...control.value].length;
  const told = !["pilihan", "centang", "tanggal"].includes(field.type) && free <= Math.max(10, field.limit / 10);
  if (!told && !left.parentNode) return;
  describe(control, left.id, told);
  if (!told) return left.remove();
  left.className = free < 0 ? "salah sisa" : "petunjuk sisa";
  put(left, free < 0 ? kataButir.lebih(-free, field.limit) : kataButir.sisa(free));
  control.after(left);
}

/** @param {Element} control @param {string} id of what describes it @param {boolean} yes from now on, or no longer */
export function describe(control, id, yes) {
  const known = (control.getAttribute("aria-describedby") ?? "").split(" ").filter((one) => one && one !== id);
  const all = yes ? [...known, id] : known;
  if (all.length) control.setAttribute("aria-describedby", all.join(" "));
  else control.removeAttribute("aria-describedby");
}

/** @param {Kendali} control a box of several lines gets as high as its words, where the style alone does not do it */
function grow(control) {
  if (!(control instanceof HTMLTextAreaElement)) return;
  control.style.height = "";
  if (control.value && control.scrollHeight) control.style.height = `${control.scrollHeight + 2}px`;
}
