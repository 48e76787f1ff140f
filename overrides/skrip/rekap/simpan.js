// Keeps a jawaban of the recap among the activities of this browser, when the person asks for it.
import { ask, tell } from "../dom/kabar.js";
import { same } from "../inti/gabung.js";
import { removing, reverting } from "../inti/langkah.js";
import { kataBerkas } from "../kata/berkas.js";
import { kataRekap } from "../kata/rekap.js";
import { isSame, subject } from "./keadaan.js";

/** @typedef {import("../inti/gudang.js").Gudang} Gudang */
/** @typedef {import("../inti/gudang.js").Kegiatan} Kegiatan */
/** @typedef {import("../inti/langkah.js").Langkah} Langkah */
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
  // The person took their time over the question: another window may have answered, or removed it, meanwhile.
  const now = known && gudang.get(known.id);
  if (answer === "perbarui" && now) replace(gudang, now, one, name);
  else if (answer) add(gudang, one, name);
}

/** @param {Rekaman} one @returns {Partial<Kegiatan>} */
function more({ source: { plan, remarks } }) {
  return { remarks, saved: true, changed: "", ...(plan ? { plan: plan.jawaban, planMark: plan.mark } : {}) };
}

/** @param {Gudang} gudang @param {Rekaman} one @param {string} name */
function add(gudang, one, name) {
  const { id } = gudang.add(one.source.mark, one.source.jawaban, more(one));
  conclude(gudang, removing(gudang, id), name);
}

/** @param {Gudang} gudang @param {Kegiatan} now as it is kept @param {Rekaman} one @param {string} name */
function replace(gudang, now, one, name) {
  const { mark, jawaban } = one.source;
  const saved = !now.plan || same(now.plan, one.source.plan?.jawaban ?? null);
  const after = { ...now, ...more(one), saved, mark, jawaban, last: "" };
  gudang.put(after);
  conclude(gudang, reverting(gudang, now, after), name);
}

/** @param {Gudang} gudang @param {Langkah} step back @param {string} name */
function conclude(gudang, step, name) {
  if (gudang.state() === "baik") return tell(kataRekap.tersimpan(name), offer(kataRekap.urungkan, step, name));
  step();
  tell(kataRekap.gagalSimpan, { fault: true });
}

/** @param {string} words @param {Langkah} step @param {string} name @returns {{offer: import("../dom/kabar.js").Tawaran}} */
function offer(words, step, name) {
  return { offer: { words, act: () => takeBack(step, name) } };
}

/** @param {Langkah} step @param {string} name */
function takeBack(step, name) {
  const way = step();
  if (!way) return tell(kataBerkas.tetap(1));
  const again = () => {
    const next = way();
    if (next) tell(kataRekap.tersimpan(name), offer(kataRekap.urungkan, next, name));
    else tell(kataBerkas.tetap(1));
  };
  tell(kataBerkas.diurungkan, { offer: { words: kataRekap.simpanLagi, act: again } });
}
