// The plan of an activity as it is kept: read anew before each change, so that two windows lose no row.
import { tell } from "../dom/kabar.js";
import { begun, rowsOf } from "../inti/rencana.js";
import { aligned, reversed, swap } from "../inti/rencana-baris.js";
import { kataRencana } from "../kata/rencana.js";

/** @typedef {import("./aplikasi.js").Aplikasi} Aplikasi */
/** @typedef {import("../inti/jawaban.js").Jawaban} Jawaban */
/** @typedef {import("../inti/jawaban.js").Parts} Parts */
/** @typedef {import("../inti/rencana.js").Bentuk} Bentuk */
/** @typedef {import("../inti/rencana-baris.js").Ganti} Ganti */
/** @typedef {{parts: Parts}} Letak  something that shows a row */
/**
 * @typedef {object} Tangan
 * @property {() => Jawaban} plan as it is kept now; one to begin with where there is none
 * @property {(act: (plan: Jawaban) => void) => void} keep what `act` makes of the plan
 * @property {(changes: Ganti[], words: string) => void} change rows, say so, and offer to take it back
 * @property {(views: Letak[], view: Letak, field: string, value: string) => void} edit the row of a view
 */

/** @param {Aplikasi} app @param {string} id of the activity @param {Bentuk} form @returns {Tangan} */
export function hand(app, id, form) {
  const plan = () => {
    const one = app.gudang.get(id);
    return one?.plan ?? begun(form, one?.jawaban.identitas ?? new Map());
  };
  const keep = (/** @type {(plan: Jawaban) => void} */ act) => {
    const now = plan();
    act(now);
    app.gudang.change(id, { plan: now, planMark: form.form.mark });
  };
  const undo = (/** @type {Ganti[]} */ changes) => {
    let made = 0;
    keep((now) => (made = swap(now, form, reversed(changes))));
    tell(made ? kataRencana.diurungkan : kataRencana.takDapat);
  };
  const change = (/** @type {Ganti[]} */ changes, /** @type {string} */ words) => {
    let made = 0;
    keep((now) => (made = swap(now, form, changes)));
    if (changes.length && !made) return tell(kataRencana.barisLain);
    tell(words, { offer: { words: kataRencana.urungkan, act: () => undo(changes) } });
  };
  /** @type {Tangan["edit"]} */
  const edit = (views, view, field, value) => {
    if ((view.parts.get(field) ?? "") !== value) keep((now) => put(form, now, views, view, field, value));
  };
  return { plan, keep, change, edit };
}

/**
 * Another window may have changed, moved or removed the row meanwhile: only the field is changed, and a row that is
 * gone comes back with what is typed into it.
 * @param {Bentuk} form @param {Jawaban} plan @param {Letak[]} views @param {Letak} view @param {string} field
 * @param {string} value
 */
function put(form, plan, views, view, field, value) {
  const rows = [...rowsOf(form, plan)];
  const shown = views.filter(({ parts }) => parts.size);
  const places = aligned(form, shown.map(({ parts }) => parts), rows);
  const found = view.parts.size ? places.indexOf(shown.indexOf(view)) : -1;
  const before = views.slice(0, views.indexOf(view)).filter(({ parts }) => parts.size).length;
  const at = found < 0 ? Math.min(before, rows.length) : found;
  const row = new Map(found < 0 ? view.parts : rows[found]);
  if (value) row.set(field, value);
  else row.delete(field);
  view.parts = row;
  rows.splice(at, found < 0 ? 0 : 1, row);
  plan.baris.set(form.table, rows.filter(({ size }) => size));
}
