// The answers that a checklist has no place for. They stay in the jawaban; here they are only found.
import { itemsOf, wayOf } from "./instrumen.js";

/** @typedef {import("./instrumen.js").Instrumen} Instrumen */
/** @typedef {import("./instrumen.js").Isian} Isian */
/** @typedef {import("./instrumen.js").Butir} Butir */
/** @typedef {import("./jawaban.js").Jawaban} Jawaban */
/** @typedef {"takDikenal" | "tidakBerlaku" | "bagianAsing" | "bukanPilihan" | "bukanTanggal" | "bukanTahun"} Sebab */
/** @typedef {{id: string, part: string, value: string, why: Sebab}} Sisa  `id` is empty for the identity */
/** @typedef {{why: Sebab, items: number, fields: number}} Jumlah  in how many items, and fields of the identity */

/** @param {Instrumen} list @param {Jawaban} jawaban @returns {Sisa[]} */
export function strays(list, jawaban) {
  return [...ofIdentity(list, jawaban), ...ofItems(list, jawaban), ...ofTables(jawaban)];
}

/** @param {Sisa[]} rest @returns {Jumlah[]} by reason, as they come; an item counts once, whatever it holds */
export function byReason(rest) {
  return [...new Set(rest.map(({ why }) => why))].map((wanted) => {
    const own = rest.filter(({ why }) => why === wanted);
    const ids = own.map(({ id }) => id);
    const items = new Set(ids.filter(Boolean)).size;
    return { why: wanted, items, fields: ids.filter((id) => !id).length };
  });
}

/** @param {Instrumen} list @param {Jawaban} jawaban @returns {Generator<Sisa>} */
function* ofIdentity(list, { identitas }) {
  const fields = new Map(list.identity.map((field) => [field.id, field]));
  for (const [part, value] of identitas) {
    const field = fields.get(part);
    const why = field ? misfit(field, value) : "bagianAsing";
    if (why) yield { id: "", part, value, why };
  }
}

/** @param {Instrumen} list @param {Jawaban} jawaban @returns {Generator<Sisa>} */
function* ofItems(list, jawaban) {
  const items = new Map(list.chapters.flatMap(itemsOf).map((item) => [item.id, item]));
  const fields = new Map(list.details.map((field) => [field.id, field]));
  const way = wayOf(list, jawaban.identitas);
  for (const [id, parts] of jawaban.jawaban) {
    const item = items.get(id);
    for (const [part, value] of parts) {
      const why = !item ? "takDikenal" : item.notFor.includes(way) ? "tidakBerlaku" : ofPart(list, fields, part, value);
      if (why) yield { id, part, value, why };
    }
  }
}

/**
 * @param {Instrumen} list @param {Map<string, Isian>} fields @param {string} part @param {string} value
 * @returns {Sebab | ""} why the part of an answer has no place
 */
function ofPart(list, fields, part, value) {
  if (part === "nilai") return list.codes.includes(value) ? "" : "bukanPilihan";
  const field = fields.get(part);
  return field ? misfit(field, value) : "bagianAsing";
}

/** @param {Isian} field @param {string} value @returns {Sebab | ""} why a control cannot show it */
function misfit(field, value) {
  if (field.type === "tanggal") return isDay(value) ? "" : "bukanTanggal";
  if (field.type === "tahun") return /^\d{4}$/.test(value) ? "" : "bukanTahun";
  if (field.type !== "pilihan") return "";
  return field.choices.some(({ code }) => code === value) ? "" : "bukanPilihan";
}

/** @param {string} words @returns {boolean} whether it is a day of the calendar, YYYY-MM-DD */
function isDay(words) {
  if (!/^\d{4}-\d\d-\d\d$/.test(words)) return false;
  const time = new Date(`${words}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(words);
}

/** @param {Jawaban} jawaban @returns {Generator<Sisa>} a checklist has no tables */
function* ofTables({ baris }) {
  for (const [id, rows] of baris) {
    for (const [place, row] of rows.entries()) {
      for (const [part, value] of row) yield { id: `${id} ${place + 1}`, part, value, why: "bagianAsing" };
    }
  }
}
