// An item of a checklist as it is answered: on the screen of answers, and on the pages of the guide.
import { pageAt } from "../dom/akar.js";
import { h, put, rich } from "../dom/h.js";
import { tell } from "../dom/kabar.js";
import { bare } from "../inti/kata.js";
import { state } from "../inti/penilaian.js";
import { stamped } from "../inti/instrumen.js";
import { kataButir } from "../kata/butir.js";
import { reasonView } from "./butir-alasan.js";
import { choicesView } from "./butir-jawab.js";
import { recordPanel, referencePanel } from "./butir-rincian.js";

/** @typedef {import("../inti/gudang.js").Gudang} Gudang */
/** @typedef {import("../inti/gudang.js").Kegiatan} Kegiatan */
/** @typedef {import("../inti/instrumen.js").Butir} Butir */
/** @typedef {import("../inti/instrumen.js").Instrumen} Instrumen */
/** @typedef {import("../inti/jawaban.js").Mark} Mark */
/** @typedef {import("../inti/jawaban.js").Parts} Parts */
/** @typedef {{gudang: Gudang, id: string, list: Instrumen, root: URL}} Tempat  the activity `id`, answered on `list` */
/**
 * @typedef {object} TampilanButir
 * @property {HTMLFieldSetElement} element `data-keadaan` is its state
 * @property {(one: Kegiatan, way: string) => void} refresh show what is kept; what is being typed stays
 * @property {() => void} flush keep what is typed now
 * @property {() => void} focus go to what is wanted next: the reason, or the answer
 */

/** @param {Tempat} place @param {Butir} item @returns {TampilanButir} empty until it is refreshed */
export function itemView(place, item) {
  const id = `isian:${item.id}`;
  let mark = place.list.mark;
  const keep = (/** @type {string} */ part, /** @type {string} */ value) =>
    kept(place, { id: item.id, part, value }, mark);
  const clear = () => cleared(place, item, keep, choices.focus);
  const choices = choicesView(place.list, item, id, (code) => keep("nilai", code), clear);
  const reason = reasonView(place.list, item, id, keep);
  const fields = place.list.details.filter((field) => field.id !== "alasan");
  const record = recordPanel(fields, id, keep);
  const outside = h("p", { class: "bukan", hidden: true });
  const inside = h("div", { class: "badan" }, choices.element, reason?.element);
  const more = h("div", { class: "lipatan" }, record.element, referencePanel(item, place.root));
  const own = { class: "butir", id, "data-butir": item.id };
  const element = h("fieldset", own, legendOf(place, item), outside, inside, more);
  const refresh = (/** @type {Kegiatan} */ one, /** @type {string} */ way) => {
    const parts = one.jawaban.jawaban.get(item.id) ?? new Map();
    mark = stamped(one.mark, place.list);
    const found = state(place.list, item, parts, way);
    const value = parts.get("nilai") ?? "";
    element.dataset.keadaan = found;
    inside.hidden = found === "tidak-berlaku";
    record.element.hidden = inside.hidden;
    put(outside, inside.hidden ? outsideWords(place.list, item, parts, way) : "");
    outside.hidden = !inside.hidden;
    choices.refresh(value);
    reason?.refresh(parts.get("alasan") ?? "", found);
    record.refresh(parts, wantsProof(place.list, value));
  };
  const flush = () => [reason, record].forEach((view) => view?.flush());
  const focus = () => (element.dataset.keadaan === "tanpa-alasan" && reason ? reason.focus() : choices.focus());
  return { element, refresh, flush, focus };
}

/**
 * @param {Tempat} place @param {{id: string, part: string, value: string}} change @param {Mark} mark of the checklist
 * that is shown: the answer is given on it, also where the others came from an older edition
 */
function kept(place, change, mark) {
  const found = place.gudang.change(place.id, { parts: [change], last: change.id, mark });
  if (!found) tell(kataButir.hilang, { fault: true });
}

/**
 * @param {Tempat} place @param {Butir} item @param {(part: string, value: string) => void} keep
 * @param {() => void} focus take the answer back, with a way to have it again
 */
function cleared(place, item, keep, focus) {
  const before = place.gudang.get(place.id)?.jawaban.jawaban.get(item.id)?.get("nilai") ?? "";
  keep("nilai", "");
  focus();
  const act = () => {
    keep("nilai", before);
    focus();
  };
  if (before) tell(kataButir.dikosongkan(item.code), { offer: { words: kataButir.urungkan, act } });
}

/** @param {Tempat} place @param {Butir} item @returns {HTMLElement} */
function legendOf(place, item) {
  const address = pageAt(item.page, place.root);
  const guide = h("a", { class: "kode", href: address, title: kataButir.bukaPanduan(item.code) }, item.code);
  const weight = item.weight ? h("span", { class: "bobot" }, kataButir.bobot(item.weight.replace(".", ","))) : null;
  return h("legend", {}, guide, " ", h("span", { class: "kata" }, rich(item.words)), weight && " ", weight);
}

/** @param {Instrumen} list @param {string} value @returns {boolean} whether the answer asks for evidence */
function wantsProof(list, value) {
  return list.scale === "kematangan" ? list.codes.indexOf(value) > 0 : ["sudah", "sebagian"].includes(value);
}

/** @param {Instrumen} list @param {Butir} item @param {Parts} parts @param {string} way @returns {string} */
function outsideWords(list, item, parts, way) {
  const ways = list.identity.find(({ id }) => id === "cara_pengumpulan")?.choices ?? [];
  const name = bare(ways.find(({ code }) => code === way)?.words ?? way);
  const value = parts.get("nilai");
  const answer = bare(list.choices.find(({ code }) => code === value)?.words ?? value ?? "");
  const left = value ? kataButir.tersimpan(answer) : parts.size ? kataButir.rincianTersimpan : "";
  return `${kataButir.bukan(name, bare(item.why[way] ?? ""))} ${left}`.trim();
}
