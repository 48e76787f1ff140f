// One jawaban out of a file: a new activity, or more about one that is here.
import { ask } from "../dom/kabar.js";
import { difference, joined, same } from "../inti/gabung.js";
import { removing, reverting } from "../inti/langkah.js";
import { fold } from "../inti/rekap-nama.js";
import { kataBerkas } from "../kata/berkas.js";
import { isWanted, takePlanFor } from "./buka-rencana.js";
import { nameOf } from "./muat.js";

/** @typedef {import("../inti/langkah.js").Langkah} Langkah */
/** @typedef {import("./buka.js").Meja} Meja */
/** @typedef {import("./buka.js").Terbuka} Terbuka */
/** @typedef {import("../inti/gudang.js").Kegiatan} Kegiatan */
/** @typedef {import("../inti/jawaban.js").Jawaban} Jawaban */
/** @typedef {import("../inti/jawaban.js").Mark} Mark */
/** @typedef {import("../inti/masuk.js").Masuk} Masuk */

/** @param {Meja} desk @param {Masuk} one @returns {Promise<Terbuka>} */
export async function takeAnswers(desk, one) {
  const equal = desk.kept.find((kept) => isSame(kept, one));
  const name = nameOf(one);
  if (equal) return { words: kataBerkas.sama(name, one.name), path: `k/${equal.id}` };
  const twin = one.plan && desk.kept.find((kept) => isSame(kept, { ...one, plan: null }));
  if (twin && one.plan) return takePlanFor(desk, twin, one.plan, one.name, one.saved);
  const rival = rivalOf(desk, one);
  if (!rival) return { ...add(desk, one), words: kataBerkas.dibuka(name, one.name) };
  const answer = desk.always || (await question(desk, one, rival));
  if (answer.endsWith("-semua")) desk.always = answer;
  const [wanted] = answer.split("-");
  if (wanted === "perbarui") return update(desk, one, rival);
  if (wanted === "salin") return { ...add(desk, one), words: kataBerkas.disalin(name, one.name) };
  return { words: kataBerkas.batal(one.name), path: "" };
}

/** @param {Meja} desk @param {Masuk} one @param {Kegiatan} rival of the same name @returns {Promise<string>} */
function question(desk, one, rival) {
  const words = kataBerkas.bentrok(nameOf(one));
  const more = kataBerkas.bentrokRinci(one.name, difference(rival.jawaban, one.jawaban));
  const answers = [
    { value: "perbarui", words: kataBerkas.perbarui },
    { value: "salin", words: kataBerkas.salin },
  ];
  const waiting = desk.rest.filter((other) => rivalOf(desk, other) && !desk.kept.some((kept) => isSame(kept, other)));
  const all = [
    { value: "perbarui-semua", words: kataBerkas.perbaruiSemua(waiting.length) },
    { value: "salin-semua", words: kataBerkas.salinSemua(waiting.length) },
  ];
  return ask(words, waiting.length > 1 ? [...answers, ...all] : answers, more);
}

/** @param {Meja} desk @param {Masuk} one @returns {Kegiatan | undefined} what is here of the same name, the last one */
function rivalOf(desk, one) {
  const key = keyOf(one);
  return key ? desk.kept.filter((kept) => keyOf(kept) === key).at(-1) : undefined;
}

/** @param {Meja} desk @param {Masuk} one @returns {{path: string, undo: Langkah}} */
function add(desk, one) {
  const { mark, jawaban, remarks, plan, saved } = one;
  const planned = plan ? { plan: plan.jawaban, planMark: plan.mark } : {};
  const made = desk.app.gudang.add(mark, jawaban, { remarks, saved, changed: "", ...planned });
  desk.kept.push(made);
  return { path: `k/${made.id}`, undo: removing(desk.app.gudang, made.id) };
}

/** @param {Meja} desk @param {Masuk} one @param {Kegiatan} rival @returns {Promise<Terbuka>} */
async function update(desk, one, rival) {
  const { gudang } = desk.app;
  const asked = gudang.get(rival.id) ?? rival; // the person was asked in between
  const adopted = one.plan && (await isWanted(asked, one.plan.jawaban, one.name)) ? one.plan : null;
  const before = gudang.get(rival.id) ?? rival;
  const jawaban = joined(before.jawaban, one.jawaban);
  const planned = adopted ? { plan: adopted.jawaban, planMark: adopted.mark } : {};
  const from = { mark: whole(before.mark, one.mark), remarks: one.remarks, changed: "" };
  const after = { ...before, ...planned, ...from, jawaban };
  after.saved = one.saved && same(jawaban, one.jawaban) && same(after.plan, one.plan?.jawaban ?? null);
  gudang.put(after);
  desk.kept.splice(desk.kept.indexOf(rival), 1, after);
  const words = kataBerkas.diperbarui(nameOf(one), one.name);
  return { words, path: `k/${before.id}`, undo: reverting(gudang, before, after) };
}

/** @param {Mark} mine @param {Mark} theirs @returns {Mark} theirs; of the whole where they are of different parts */
function whole(mine, theirs) {
  const { varian, ...rest } = theirs;
  return varian && varian === mine.varian ? theirs : rest;
}

/** @param {Kegiatan} kept @param {Masuk} one @returns {boolean} whether opening it would change nothing */
function isSame(kept, { mark, jawaban, plan }) {
  const alike = kept.mark.lembar === mark.lembar && (kept.mark.varian ?? "") === (mark.varian ?? "");
  return alike && same(kept.jawaban, jawaban) && (!plan || same(kept.plan, plan.jawaban));
}

/**
 * @param {{mark: Mark, jawaban: Jawaban}} one @returns {string} alike for what people hold to be one; empty where
 *   nothing names it
 */
function keyOf({ mark, jawaban }) {
  const said = ["instansi", "kegiatan", "tahun"].map((part) => fold(jawaban.identitas.get(part) ?? ""));
  return said[0] || said[1] ? JSON.stringify([mark.lembar, ...said]) : "";
}
