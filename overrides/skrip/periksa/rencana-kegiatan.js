// What the plan is for: the fields of the form about the activity, filled in from its identity to begin with.
import { h } from "../dom/h.js";
import { role } from "../inti/rencana.js";
import { kataRencana } from "../kata/rencana.js";
import { fieldView } from "./butir-isian.js";

/** @typedef {import("../inti/jawaban.js").Jawaban} Jawaban */
/** @typedef {import("../inti/rencana.js").Bentuk} Bentuk */
/** @typedef {import("./rencana-tangan.js").Tangan} Tangan */

/**
 * @param {Bentuk} form @param {Tangan} hand
 * @returns {{element: HTMLElement, refresh: (plan: Jawaban) => void, flush: () => void}}
 */
export function heading(form, hand) {
  const fields = form.heads.map((field) => {
    const keep = (/** @type {string} */ value) =>
      hand.keep((plan) => {
        const parts = plan.jawaban.get(field.id) ?? new Map();
        if (value) plan.jawaban.set(field.id, parts.set("nilai", value));
        else if (parts.delete("nilai") && !parts.size) plan.jawaban.delete(field.id);
      });
    return { id: field.id, ...fieldView(field, `rencana-${role(field)}`, keep) };
  });
  const grid = h("div", { class: "rencana-isian rencana-kegiatan" }, fields.map(({ element }) => element));
  return {
    element: h("div", {}, h("h3", {}, kataRencana.kegiatan), grid),
    refresh: (plan) => fields.forEach((one) => one.refresh(plan.jawaban.get(one.id)?.get("nilai") ?? "")),
    flush: () => fields.forEach((one) => one.flush()),
  };
}
