// What the theme leaves out for people without a mouse: its menu on a narrow window, and tables wider than the window.

const SCROLLERS = ".md-typeset__scrollwrap, .bagan";

/** Take care of the theme's parts, once they are all there. */
export function mendTheme() {
  document.addEventListener("keydown", keyed);
  drawer()?.addEventListener("change", drawn);
  document.querySelector(".md-sidebar--primary")?.addEventListener("change", turned);
  if (document.readyState === "complete") watchScrollers();
  else addEventListener("load", watchScrollers); // the theme wraps its tables before
}

/** @returns {HTMLInputElement | null} that is checked while the menu is open */
function drawer() {
  return document.querySelector("#__drawer");
}

/** @returns {HTMLElement | null} */
function opener() {
  return document.querySelector("label.md-header__button[for=__drawer]");
}

/** @param {KeyboardEvent} event labels that stand for buttons take a space too; the theme sees to Enter */
function keyed(event) {
  const on = event.target;
  if (event.key === " " && on instanceof HTMLLabelElement) {
    event.preventDefault();
    on.click();
  } else if (event.key === "Escape" && drawer()?.checked) {
    drawer()?.click();
    opener()?.focus();
  }
}

/** Go into the menu that opens. */
function drawn() {
  const open = drawer()?.checked ?? false;
  opener()?.setAttribute("aria-expanded", String(open));
  if (!open) return;
  for (const title of document.querySelectorAll(".md-sidebar--primary label.md-nav__title:not([for=__drawer])")) {
    title.setAttribute("role", "button");
    title.setAttribute("tabindex", "0");
  }
  goInto(document.querySelector(".md-sidebar--primary"));
}

/** @param {Event} event one level of the menu opens or closes: stay in what is to be seen */
function turned(event) {
  const toggle = event.target;
  if (!(toggle instanceof HTMLInputElement) || !drawer()?.checked) return;
  goInto(toggle.checked ? toggle.parentElement?.querySelector(".md-nav") : toggle.parentElement);
}

/** @param {Element | null | undefined} place */
function goInto(place) {
  const found = /** @type {NodeListOf<HTMLElement>} */ (place?.querySelectorAll("a[href], label[tabindex]") ?? []);
  const seen = (/** @type {HTMLElement} */ one) => one.offsetParent && getComputedStyle(one).visibility === "visible";
  [...found].find(seen)?.focus();
}

/** What is wider than its place can be reached, and moved with the arrow keys; the rest is no stop for the keyboard. */
function watchScrollers() {
  const watcher = new ResizeObserver((entries) => entries.forEach(({ target }) => reach(target)));
  for (const one of document.querySelectorAll(SCROLLERS)) watcher.observe(one);
}

/** @param {Element} scroller */
function reach(scroller) {
  const wide = scroller.scrollWidth > scroller.clientWidth;
  const words = scroller.querySelector("caption, figcaption, th")?.textContent?.trim() ?? "";
  for (const [name, value] of Object.entries({ tabindex: "0", role: "region", "aria-label": `Geser: ${words}` })) {
    if (wide) scroller.setAttribute(name, value);
    else scroller.removeAttribute(name);
  }
}
