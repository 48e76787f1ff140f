// The reader's own activities on a page of the guide, at the place that its template has for them.
import { akar } from "../dom/akar.js";
import { showMessagesIn } from "../dom/kabar.js";
import { browserStorage, Gudang } from "../inti/gudang.js";
import { recent } from "./lanjutkan.js";
import { Panel } from "./panel.js";

const gudang = new Gudang(browserStorage());
const root = akar();

gudang.listen();
showMessagesIn(document.body);
for (const place of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-kegiatan]"))) {
  const subject = place.dataset.kegiatan ?? "";
  /** @type {Map<string, string>} the checklists that the page is about: titles by name */
  const sheets = new Map(Object.entries(JSON.parse(place.dataset.daftar ?? "{}")));
  if (subject) new Panel({ place, subject, sheets, gudang, root }).start();
  else recent({ place, subject, sheets, gudang, root });
}
