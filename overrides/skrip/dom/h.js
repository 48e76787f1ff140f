// Elements made in code. Words go in as text, so nothing that a person or a file says can become markup.
import { stretches } from "../inti/kata.js";

/** @typedef {Node | string | number | null | undefined | false} Child */
/** @typedef {Record<string, unknown>} Props */

const SVG = "http://www.w3.org/2000/svg";
/** Attributes whose state is kept by the element, not by its markup. */
const KEPT = new Set(["value", "checked", "disabled", "hidden", "open", "selected", "indeterminate"]);

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag @param {Props} [props] attributes by name; a function under `onclick` listens to `click`;
 *   true sets an empty attribute, false and null none @param {...(Child | Child[])} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function h(tag, props = {}, ...children) {
  return /** @type {any} */ (filled(document.createElement(tag), props, children));
}

/**
 * @template {keyof SVGElementTagNameMap} T
 * @param {T} tag @param {Props} [props] @param {...(Child | Child[])} children @returns {SVGElementTagNameMap[T]}
 */
export function svg(tag, props = {}, ...children) {
  return /** @type {any} */ (filled(document.createElementNS(SVG, tag), props, children));
}

/** @param {any} element @param {Props} props @param {(Child | Child[])[]} children @returns {Element} */
function filled(element, props, children) {
  element.append(...nodes(children));
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (KEPT.has(name) && name in element) element[name] = value ?? "";
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, String(value));
  }
  return element;
}

/** @param {(Child | Child[])[]} children @returns {(Node | string)[]} */
function nodes(children) {
  const known = children.flat().filter((child) => child !== null && child !== undefined && child !== false);
  return known.map((child) => (child instanceof Node ? child : String(child)));
}

/** @param {string} words with *miring* and **tebal** @returns {Child[]} */
export function rich(words) {
  return stretches(words).map(({ tag, words: inner }) => (tag ? h(tag, {}, inner) : inner));
}

/** @param {Element} element @param {string} words */
export function put(element, words) {
  if (element.textContent !== words) element.textContent = words;
}
