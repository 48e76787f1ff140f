// The page that stands for one that was not kept: names it, and goes there once there is a network.
import { h } from "../dom/h.js";
import { kataLuring } from "../kata/luring.js";

/** @param {HTMLElement} place @param {URL} root */
export function showWayBack(place, root) {
  const wanted = new URLSearchParams(location.search).get("dari");
  const target = wanted === null ? null : within(root, wanted);
  if (!target) return;
  const again = () => location.replace(target);
  const button = h("button", { type: "button", class: "md-button md-button--primary", onclick: again }, kataLuring.cobaLagi);
  const back = h("button", { type: "button", class: "md-button", onclick: () => history.back() }, kataLuring.kembali);
  const about = h("p", {}, kataLuring.belumTersimpan, " ", h("code", {}, decoded(target.slice(root.href.length))));
  const keep = h("p", {}, h("a", { href: "#luring" }, kataLuring.keSimpanan)); // at the bottom of this page
  place.replaceChildren(about, h("div", { class: "tombol-baris" }, button, history.length > 1 ? back : null), keep);
  place.hidden = false;
  addEventListener("online", again);
  const [entry] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
  if (entry?.type === "reload") again();
}

/** @param {URL} root @param {string} wanted @returns {string | null} its address where it belongs to this edition */
function within(root, wanted) {
  try {
    const { href } = new URL(wanted, root);
    return href.startsWith(root.href) && !href.startsWith(new URL("luring/", root).href) ? href : null;
  } catch {
    return null;
  }
}

/** @param {string} path @returns {string} as people read it */
function decoded(path) {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
