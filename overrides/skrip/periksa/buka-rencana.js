// A plan of action out of a file: it belongs to an activity that is here.
import { ask } from "../dom/kabar.js";
import { same } from "../inti/gabung.js";
import { recency } from "../inti/gudang.js";
import { reverting } from "../inti/langkah.js";
import { alone } from "../inti/kata.js";
import { fold } from "../inti/rekap-nama.js";
import { kataBerkas } from "../kata/berkas.js";
import { nameOf } from "./muat.js";

/** @typedef {import("./buka.js").Meja} Meja */
/** @typedef {import("./buka.js").Terbuka} Terbuka */
/** @typedef {import("../inti/gudang.js").Kegiatan} Kegiatan */
/** @typedef {import("../inti/jawaban.js").Jawaban} Jawaban */
/** @typedef {import("../inti/jawaban.js").Lampiran} Lampiran */
/** @typedef {import("../inti/masuk.js").Masuk} Masuk */
/** @typedef {import("../inti/masuk.js").Tolak} Tolak */

const OFFERED = 8; // activities to choose from
const FIELD = "formulir/rencana-aksi/";

/** @param {Meja} desk @param {Masuk} one @returns {Promise<Terbuka | Tolak>} */
export async function takePlan(desk, one) {
  if (!desk.kept.length) return { name: one.name, remark: { word: "tanpa-kegiatan", with: {} } };
  const owner = await ownerOf(desk, one);
  if (!owner) return { words: kataBerkas.batal(one.name), path: "" };
  return takePlanFor(desk, owner, one, one.name, false);
}

/**
 * @param {Meja} desk @param {Kegiatan} owner @param {Lampiran} plan @param {string} name of its file
 * @param {boolean} whole whether the file has the answers of the activity too
 * @returns {Promise<Terbuka>}
 */
export async function takePlanFor(desk, owner, { mark, jawaban }, name, whole) {
  const { gudang } = desk.app;
  const asked = gudang.get(owner.id) ?? owner;
  const path = `k/${owner.id}/rencana`;
  const called = nameOf(asked);
  if (same(asked.plan, jawaban)) return { words: kataBerkas.sama(called, name), path };
  if (!(await isWanted(asked, jawaban, name))) return { words: kataBerkas.batal(name), path: "" };
  const before = gudang.get(owner.id) ?? asked; // another window may have written in between
  const after = { ...before, plan: jawaban, planMark: mark, saved: whole && same(before.jawaban, owner.jawaban) };
  gudang.put(after);
  desk.kept.splice(desk.kept.indexOf(owner), 1, after);
  return { words: kataBerkas.rencana(called, name), path, undo: reverting(gudang, before, after) };
}

/**
 * @param {Kegiatan} kept @param {Jawaban} plan @param {string} name of its file
 * @returns {Promise<boolean>} whether it is to stand in the place of what is there; asked where that differs
 */
export async function isWanted(kept, plan, name) {
  if (!kept.plan || same(kept.plan, plan)) return true;
  const question = kataBerkas.gantiRencana(nameOf(kept), name);
  return Boolean(await ask(question, [{ value: "ya", words: kataBerkas.ganti }]));
}

/** @param {Meja} desk @param {Masuk} one @returns {Promise<Kegiatan | undefined>} the activity that the plan is for */
async function ownerOf(desk, one) {
  const said = (/** @type {string} */ field) => fold(one.jawaban.jawaban.get(FIELD + field)?.get("nilai") ?? "");
  const fits = (/** @type {Kegiatan} */ { jawaban: { identitas } }) =>
    fold(identitas.get("kegiatan") ?? "") === said("nama-kegiatan") &&
    fold(identitas.get("instansi") ?? "") === said("instansi");
  const named = said("nama-kegiatan") ? desk.kept.filter(fits) : [];
  if (named.length === 1) return named[0];
  const near = named.length ? named : desk.kept;
  const offered = [...near].sort((a, b) => (recency(a) < recency(b) ? 1 : -1)).slice(0, OFFERED);
  const answers = offered.map((kept) => ({ value: kept.id, words: calledAtLength(kept) }));
  const chosen = await ask(kataBerkas.rencanaUntuk(one.name), answers);
  return offered.find(({ id }) => id === chosen);
}

/** @param {Kegiatan} kept @returns {string} so that two of one name can be told apart */
function calledAtLength(kept) {
  const about = ["instansi", "tahun"].map((part) => alone(kept.jawaban.identitas.get(part) ?? ""));
  return [nameOf(kept), ...about, kept.mark.lembar.split("/")[1]].filter(Boolean).join(", ");
}
