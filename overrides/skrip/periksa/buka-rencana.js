// A plan of action out of a file: it belongs to an activity that is here.
import { ask } from "../dom/kabar.js";
import { same } from "../inti/gabung.js";
import { kataBerkas } from "../kata/berkas.js";
import { nameOf, plainly, putting } from "./buka-jawaban.js";

/** @typedef {import("./buka.js").Meja} Meja */
/** @typedef {import("./buka.js").Terbuka} Terbuka */
/** @typedef {import("../inti/gudang.js").Kegiatan} Kegiatan */
/** @typedef {import("../inti/masuk.js").Masuk} Masuk */
/** @typedef {import("../inti/masuk.js").Tolak} Tolak */

const OFFERED = 8; // activities to choose from
const FIELD = "formulir/rencana-aksi/";

/** @param {Meja} desk @param {Masuk} one @returns {Promise<Terbuka | Tolak>} */
export async function takePlan(desk, one) {
  if (!desk.kept.length) return { name: one.name, remark: { word: "tanpa-kegiatan", with: {} } };
  const owner = await ownerOf(desk, one);
  if (!owner) return { words: kataBerkas.batal(one.name), path: "" };
  const { gudang } = desk.app;
  const before = gudang.get(owner.id) ?? owner;
  const path = `k/${before.id}/rencana`;
  if (same(before.plan, one.jawaban)) return { words: kataBerkas.sama(nameOf(before.jawaban), one.name), path };
  const question = kataBerkas.gantiRencana(nameOf(before.jawaban), one.name);
  const yes = !before.plan || (await ask(question, [{ value: "ya", words: kataBerkas.ganti }]));
  if (!yes) return { words: kataBerkas.batal(one.name), path: "" };
  gudang.put({ ...before, plan: one.jawaban, planMark: one.mark });
  return { words: kataBerkas.rencana(nameOf(before.jawaban), one.name), path, undo: putting(gudang, before) };
}

/** @param {Meja} desk @param {Masuk} one @returns {Promise<Kegiatan | undefined>} the activity that the plan is for */
async function ownerOf(desk, one) {
  const said = (/** @type {string} */ field) => plainly(one.jawaban.jawaban.get(FIELD + field)?.get("nilai"));
  const fits = (/** @type {Kegiatan} */ { jawaban: { identitas } }) =>
    plainly(identitas.get("kegiatan")) === said("nama-kegiatan") &&
    plainly(identitas.get("instansi")) === said("instansi");
  const named = said("nama-kegiatan") ? desk.kept.filter(fits) : [];
  if (named.length === 1) return named[0];
  const near = named.length ? named : desk.kept;
  const offered = [...near].sort((a, b) => (a.changed < b.changed ? 1 : -1)).slice(0, OFFERED);
  const answers = offered.map((kept) => ({ value: kept.id, words: calledAtLength(kept) }));
  const chosen = await ask(kataBerkas.rencanaUntuk(one.name), answers);
  return offered.find(({ id }) => id === chosen);
}

/** @param {Kegiatan} kept @returns {string} so that two of one name can be told apart */
function calledAtLength({ jawaban, mark }) {
  const { identitas } = jawaban;
  const about = ["instansi", "tahun"].map((part) => identitas.get(part));
  return [nameOf(jawaban), ...about, mark.lembar.split("/")[1]].filter(Boolean).join(", ");
}
