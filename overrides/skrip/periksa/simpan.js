// Handing the person one file of an activity, with its plan of action.
import { download, named } from "../dom/berkas.js";
import { tell } from "../dom/kabar.js";
import { stamped } from "../inti/instrumen.js";
import { written } from "../inti/jawaban.js";
import { kataBerkas } from "../kata/berkas.js";

/** @typedef {import("./aplikasi.js").Aplikasi} Aplikasi */
/** @typedef {import("../inti/gudang.js").Kegiatan} Kegiatan */
/** @typedef {import("../inti/instrumen.js").Instrumen} Instrumen */
/** @typedef {import("../inti/jawaban.js").Mark} Mark */

/**
 * @param {Aplikasi} app @param {Kegiatan} one as it was shown; what is kept by now is what is saved
 * @param {Instrumen | null} list that it is answered on, where this edition has it
 */
export function saveFile(app, one, list) {
  const now = app.gudang.get(one.id) ?? one;
  const mark = stamped(now.mark, list);
  const { identitas } = now.jawaban;
  const about = ["instansi", "kegiatan", "tahun"].map((part) => identitas.get(part));
  const name = named([mark.lembar.split("/")[1], ...about, `edisi-${mark.edisi}`], ".json");
  const plan = now.plan && now.planMark && { jawaban: now.plan, mark: now.planMark };
  download(name, written(now.jawaban, mark, plan));
  app.gudang.change(now.id, { saved: true, mark });
  tell(kataBerkas.disimpan(name, Boolean(plan)));
}
