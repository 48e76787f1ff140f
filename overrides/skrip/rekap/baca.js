// Reads many files one after the other; between them the page gets its turn, so that it never stands still.
import { contents } from "../dom/berkas.js";
import { brought } from "../inti/bawa.js";
import { spell } from "../inti/ejaan.js";
import { Refused } from "../inti/jawaban.js";
import { received } from "../inti/masuk.js";
import { judged } from "../inti/rekap.js";
import { turn } from "./giliran.js";

/** @typedef {import("../inti/instrumen.js").Instrumen} Instrumen */
/** @typedef {import("../inti/masuk.js").Masuk} Masuk */
/** @typedef {import("../inti/rekap.js").Sumber} Sumber */
/** @typedef {import("./pungut.js").Calon} Calon */
/** @typedef {import("./pungut.js").Tolak} Tolak */
/** @typedef {{found: Sumber[], refused: Tolak[], left: number}} Bacaan  left: not read, since the person went back */

const SLICE = 12; // milliseconds of work before the page gets its turn
const ROOM = 150_000_000; // characters of all files of one recap

/**
 * @param {Calon[]} files @param {Map<string, Instrumen>} lists the checklists by `lembar`
 * @param {(done: number) => void} report @param {AbortSignal} signal @returns {Promise<Bacaan>}
 */
export async function readAll(files, lists, report, signal) {
  /** @type {Bacaan} */
  const all = { found: [], refused: [], left: 0 };
  let [room, begun] = [ROOM, performance.now()];
  for (const [place, { file, path }] of files.entries()) {
    if (signal.aborted) return { ...all, left: files.length - place };
    room -= file.size;
    const { found, refused } = room > 0 ? await read(file, path, lists) : full(path);
    all.found.push(...found);
    all.refused.push(...refused);
    if (performance.now() - begun < SLICE) continue;
    report(place + 1);
    await turn();
    begun = performance.now();
  }
  report(files.length);
  return all;
}

/** @param {string} path @returns {{found: Sumber[], refused: Tolak[]}} */
function full(path) {
  return { found: [], refused: [{ path, remark: { word: "rekap-penuh", with: {} } }] };
}

/**
 * @param {File} file @param {string} path @param {Map<string, Instrumen>} lists
 * @returns {Promise<{found: Sumber[], refused: Tolak[]}>} what is in one file; it never throws, whatever is in it
 */
async function read(file, path, lists) {
  try {
    const { found: given, refused } = received(await contents(file), file.name);
    const found = given.map((one) => ({ ...brought(one, wayOf(lists)), former: one.mark.edisi }));
    const several = found.length + refused.length > 1;
    const placed = (/** @type {string} */ name) => (several || name !== file.name ? `${path} › ${name}` : path);
    const sources = found.map((one) => ({ path: placed(one.name), one, remark: fault(one, lists) }));
    const fine = sources.filter(({ remark }) => !remark);
    return {
      found: fine.map(({ path: where, one }) => sourceOf(where, one, lists)),
      refused: [
        ...refused.map(({ name, remark }) => ({ path: placed(name), remark })),
        ...sources.flatMap(({ path: where, remark }) => (remark ? [{ path: where, remark }] : [])),
      ],
    };
  } catch (thrown) {
    const remark = thrown instanceof Refused ? thrown.remark : { word: "bukan-jawaban", with: {} };
    return { found: [], refused: [{ path, remark }] };
  }
}

/** @param {Map<string, Instrumen>} lists of one edition @returns {import("../inti/pindah.js").Langkah[]} that lead to it */
export function wayOf(lists) {
  return [...lists.values()][0]?.steps ?? [];
}

/** @param {Masuk} one @param {Map<string, Instrumen>} lists @returns {import("../inti/jawaban.js").Remark | null} */
function fault({ mark }, lists) {
  if (lists.has(mark.lembar)) return null;
  const [kind, lembar] = mark.lembar.split("/");
  return { word: kind === "formulir" ? "formulir-lain" : "lembar-tak-dikenal", with: { lembar, edisi: mark.edisi } };
}

/** @param {string} path @param {Masuk & {former: string}} one @param {Map<string, Instrumen>} lists @returns {Sumber} judged already */
function sourceOf(path, { mark, jawaban, remarks, plan, former }, lists) {
  const source = { path, mark, jawaban, remarks, plan, ...(former === mark.edisi ? {} : { former }) };
  const list = lists.get(mark.lembar);
  if (list) spell(jawaban, list);
  judged(source, lists);
  return source;
}
