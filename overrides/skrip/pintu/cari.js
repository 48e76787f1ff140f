// The door to the search: nothing of it is fetched before somebody goes there.

import { code } from "../dom/ambil.js";

const CODE = "aset/cari.js";

/** @param {URL} root @param {() => void} used the search is used, here for the first time */
export function watchSearch(root, used) {
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form#cari"));
  const toggle = /** @type {HTMLInputElement | null} */ (document.querySelector("#__search"));
  const input = form?.querySelector("input");
  if (!form || !toggle || !input) return;
  let started = false;
  const start = () => {
    if (started) return;
    started = true;
    // It may be that only now there is no network.
    code(new URL(CODE, root)).then(used).catch(() => (started = false));
  };
  const open = () => {
    toggle.checked = true;
    toggle.dispatchEvent(new Event("change"));
    input.focus();
  };
  form.addEventListener("submit", (event) => event.preventDefault());
  input.addEventListener("focus", () => {
    toggle.checked = true;
    start();
  });
  toggle.addEventListener("change", () => {
    if (!toggle.checked) return;
    start();
    input.focus();
  });
  document.addEventListener("keydown", (event) => {
    const { key, target, altKey, ctrlKey, metaKey } = event;
    const typing = target instanceof HTMLElement && (target.isContentEditable || /^(?:input|select|textarea)$/i.test(target.tagName));
    if (typing || altKey || ctrlKey || metaKey || !["/", "f", "s"].includes(key)) return;
    event.preventDefault();
    open();
  });
  const asked = new URLSearchParams(location.search).get("q");
  if (asked) {
    input.value = asked;
    open();
  }
}
