// Keeps a jawaban of the recap among the activities of this browser, when the person asks for it.
import { ask, tell } from "../dom/kabar.js";
import { same } from "../inti/gabung.js";
import { kataBerkas } from "../kata/berkas.js";
import { kataRekap } from "../kata/rekap.js";
import { isSame, subject } from "./keadaan.js";

/** @typedef {import("../inti/gudang.js").Gudang} Gudang */
/** @typedef {import("../inti/gudang.js").Kegiatan} Kegiatan */
/** @typedef {import("../inti/rekap.js").Rekaman} Rekaman */

/** @param {Gudang} gudang @param {Rekaman} one */
export async function keep(gudang, one) {
  const { source } = one;
  const name = one.activity || kataRekap.tanpaNama;
  const alike = gudang.all().filter((kept) => subject(kept) === subject(source));
  if (alike.some((kept) => isSame(kept, source))) return tell(kataRekap.sudahAda(name));
  const known = one.activity && alike.length === 1 ? alike[0] : null;
  const answer = known ? await ask(kataRekap.tanyaSimpan(name), [
    { value: "salin", words: kataBerkas.salin },
    { value: "perbarui", words: kataRekap.ganti },
  ]) : "salin";
  if (answer === "perbarui" && known) replace(gudang, known, one, name);
  else if (answer) add(gudang, one, name);
}

/** @param {Rekaman} one @returns {Partial<Kegiatan>} */
function more({ source: { plan, remarks } }) {
  return { remarks, saved: true, changed: "", ...(plan ? { plan: plan.jawaban, planMark: plan.mark } : {}) };
}

/** @param {Gudang} gudang @param {Rekaman} one @param {string} name */
function add(gudang, one, name) {
  const { id } = gudang.add(one.source.mark, one.source.jawaban, more(one));
  if (gudang.state() === "baik") return tell(kataRekap.tersimpan(name), undo(() => gudang.remove(id)));
  gudang.remove(id);
  tell(kataRekap.gagalSimpan, { fault: true });
}

/** @param {Gudang} gudang @param {Kegiatan} known @param {Rekaman} one @param {string} name */
function replace(gudang, known, one, name) {
  const { mark, jawaban } = one.source;
  const saved = !known.plan || same(known.plan, one.source.plan?.jawaban ?? null);
  gudang.put({ ...known, ...more(one), saved, mark, jawaban, last: "" });
  if (gudang.state() === "baik") return tell(kataRekap.tersimpan(name), undo(() => gudang.put(known)));
  gudang.put(known);
  tell(kataRekap.gagalSimpan, { fault: true });
}

/** @param {() => void} act @returns {{offer: {words: string, act: () => void}}} */
function undo(act) {
  return { offer: { words: kataRekap.urungkan, act } };
}
