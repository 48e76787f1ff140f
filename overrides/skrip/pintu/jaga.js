// The service worker, seen from a page: registered where the person uses the check or the search, so that reading alone fetches
// nothing more than it shows; a new version takes over when it harms nobody, or when the person says so.
import { akar } from "../dom/akar.js";
import { kataPintu } from "../kata/pintu.js";
import { idle, sparing } from "./hemat.js";

/** @typedef {import("../pekerja/nama.js").Pesan} Pesan */

/**
 * @param {URL} root register its worker; a browser that has or allows none goes on without
 * @returns {(wanted: boolean) => void} to be called where the person does what is to work without a network too
 */
export function watchOver(root) {
  const workers = location.protocol.startsWith("http") && isSecureContext ? navigator.serviceWorker : undefined;
  if (!workers || !document.querySelector("meta[name=juknis-pekerja]")) return () => undefined;
  let begun = false;
  const begin = async (/** @type {boolean} */ wanted) => {
    if (begun || !((wanted && !sparing()) || (await isWanted(workers, root)))) return;
    begun = true;
    await register(workers, root, wanted || isOfShell());
  };
  const tried = (wanted = false) => void begin(wanted).catch(() => undefined);
  if (document.readyState === "complete") tried();
  else addEventListener("load", () => tried()); // the page itself goes first
  return tried;
}

/** @param {ServiceWorkerContainer} workers @param {URL} root @returns {Promise<boolean>} */
async function isWanted(workers, root) {
  if (isOfShell() || hasActivities()) return true;
  return (await workers.getRegistration(root.href))?.scope === root.href; // it may be time for a new version
}

/** @returns {boolean} */
function hasActivities() {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith("juknis:kegiatan:"));
  } catch {
    return false;
  }
}

/** @param {ServiceWorkerContainer} workers @param {URL} root @param {boolean} whole keep the files for later too */
async function register(workers, root, whole) {
  let controlled = Boolean(workers.controller);
  const address = new URL("pekerja.js", root);
  const registration = await workers.register(address, { scope: root.href, updateViaCache: "none" });
  workers.addEventListener("controllerchange", () => {
    if (controlled) offer(registration); // another window wanted the new version
    controlled = true;
  });
  const follow = () => {
    const coming = registration.installing;
    coming?.addEventListener("statechange", () => {
      if (coming.state === "installed" && registration.active) takeOver(registration);
    });
  };
  registration.addEventListener("updatefound", follow);
  follow(); // the visit itself may have begun an update already
  if (registration.waiting && registration.active) takeOver(registration);
  const { active } = await workers.ready;
  // A page that came before its worker would not be kept.
  if (!controlled) send(active, { juknis: "simpan", alamat: location.href.split("#")[0] });
  if (!whole) return;
  await idle();
  send(active, { juknis: "lengkapi", ambil: !sparing() });
}

/** @param {ServiceWorker | null} worker @param {Pesan} message */
function send(worker, message) {
  worker?.postMessage(message);
}

/** @param {ServiceWorkerRegistration} registration whose new version waits */
function takeOver(registration) {
  if (isOfShell()) offer(registration);
  else send(registration.waiting, { juknis: "pakai-bila-bebas" });
}

/** @returns {boolean} whether this page and the worker's version belong together */
function isOfShell() {
  const path = location.href.slice(akar().href.length);
  return /^(?:periksa-mandiri|luring)\//.test(path);
}

/** @param {ServiceWorkerRegistration} registration ask before the page gives way: something may be half typed */
function offer(registration) {
  if (!isOfShell() || document.querySelector(".versi-baru")) return;
  const words = document.createElement("p");
  words.textContent = kataPintu.versiBaru;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "md-button md-button--primary";
  button.textContent = kataPintu.muatUlang;
  button.onclick = () => {
    if (!registration.waiting) return location.reload();
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    send(registration.waiting, { juknis: "pakai" });
  };
  const box = document.createElement("div");
  box.className = "aplikasi versi-baru";
  box.setAttribute("role", "status");
  box.append(words, button);
  document.querySelector("article h1")?.after(box);
}
