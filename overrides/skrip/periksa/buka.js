// Opening files that the person chose or dropped: what is in them becomes activities, and all is said at once.
import { contents } from "../dom/berkas.js";
import { tell } from "../dom/kabar.js";
import { brought, BROUGHT } from "../inti/bawa.js";
import { spell } from "../inti/ejaan.js";
import { steps } from "../inti/instrumen.js";
import { Refused } from "../inti/jawaban.js";
import { alone } from "../inti/kata.js";
import { received } from "../inti/masuk.js";
import { kataAplikasi } from "../kata/aplikasi.js";
import { kataBerkas } from "../kata/berkas.js";
import { linkTo } from "./aplikasi.js";
import { takeAnswers } from "./buka-jawaban.js";
import { takePlan } from "./buka-rencana.js";

/** @typedef {import("./aplikasi.js").Aplikasi} Aplikasi */
/** @typedef {import("../inti/gudang.js").Kegiatan} Kegiatan */
/** @typedef {import("../inti/masuk.js").Masuk} Masuk */
/** @typedef {import("../inti/masuk.js").Tolak} Tolak */
/** @typedef {import("../inti/langkah.js").Langkah} Langkah */
/**
 * @typedef {object} Terbuka  what became of one jawaban
 * @property {string} words to say
 * @property {string} path of a screen that shows it; empty where nothing was opened
 * @property {Langkah} [undo]
 */
/**
 * @typedef {object} Meja  what is going on while files are opened
 * @property {Aplikasi} app
 * @property {Kegiatan[]} kept
 * @property {string} always the answer to all further questions, or empty
 * @property {Masuk[]} rest what is still to be looked at, the present one too
 */

const LINES = 12; // of one message
const PLAN = "formulir/rencana-aksi";
/** @type {Promise<void>} */
let turn = Promise.resolve();

/** @param {Aplikasi} app @param {File[]} files @returns {Promise<void>} when all is opened, asked and said */
export function openFiles(app, files) {
  // One that fails does not keep the next from being opened.
  turn = turn.then(() => openAll(app, files)).catch((fault) => {
    console.warn(fault);
    tell(kataAplikasi.gagal, { fault: true });
  });
  return turn;
}

/** @param {Aplikasi} app @param {File[]} files */
async function openAll(app, files) {
  const { found: read, refused } = await readAll(files);
  const way = app.katalog.earlier?.length ? await steps(app.root) : [];
  const found = read.map((one) => brought(one, way));
  const known = app.katalog.instruments.map(({ name }) => `daftar_periksa/${name}`);
  const lists = found.filter(({ mark }) => known.includes(mark.lembar));
  const plans = found.filter(({ mark }) => mark.lembar === PLAN);
  refused.push(...found.filter((one) => !lists.includes(one) && !plans.includes(one)).map(unknown));
  for (const { mark, jawaban } of lists) spell(jawaban, app.katalog.instruments[known.indexOf(mark.lembar)]);
  /** @type {Meja} */
  const desk = { app, kept: app.gudang.all(), always: "", rest: [...lists] };
  const opened = [];
  for (const one of lists) {
    const taken = await takeAnswers(desk, one);
    const moved = one.remarks.filter(({ word }) => taken.path && word === BROUGHT).map(kataBerkas.catatan);
    opened.push({ ...taken, words: [taken.words, ...moved].join(" ") });
    desk.rest.shift();
  }
  for (const one of plans) {
    const taken = await takePlan(desk, one);
    if ("remark" in taken) refused.push(taken);
    else opened.push(taken);
  }
  await conclude(app, opened, refused);
}

/** @param {File[]} files @returns {Promise<{found: Masuk[], refused: Tolak[]}>} */
export async function readAll(files) {
  /** @type {{found: Masuk[], refused: Tolak[]}} */
  const all = { found: [], refused: [] };
  for (const file of files) {
    try {
      const { found, refused } = received(await contents(file), alone(file.name));
      all.found.push(...found);
      all.refused.push(...refused);
    } catch (fault) {
      const remark = fault instanceof Refused ? fault.remark : { word: "bukan-jawaban", with: {} };
      all.refused.push({ name: alone(file.name), remark });
    }
  }
  return all;
}

/** @param {Masuk} one that answers a sheet which has no place here @returns {Tolak} */
export function unknown({ name, mark }) {
  const [kind, sheet] = mark.lembar.split("/");
  const word = kind === "formulir" ? "formulir-lain" : "lembar-tak-dikenal";
  return { name, remark: { word, with: { lembar: sheet, edisi: mark.edisi } } };
}

/** @param {Aplikasi} app @param {Terbuka[]} opened @param {Tolak[]} refused go there, and say what became of all */
async function conclude(app, opened, refused) {
  const paths = [...new Set(opened.map(({ path }) => path).filter(Boolean))];
  if (paths.length) await goTo(app, paths.length === 1 ? paths[0] : "");
  const steps = opened.flatMap(({ undo }) => undo ?? []);
  const lines = [...refused.map(refusal), ...opened.map(({ words }) => words)];
  const total = opened.length + refused.length;
  const head = total > 1 ? [kataBerkas.ringkasan(opened.filter(({ path }) => path).length, total)] : [];
  const rest = lines.length - LINES;
  const shown = rest > 0 ? [...lines.slice(0, LINES), kataBerkas.lainnya(rest)] : lines;
  const offer = steps.length ? { offer: { words: kataBerkas.urungkan, act: () => take(app, steps) } } : {};
  tell([...head, ...shown].join("\n"), { fault: refused.length > 0, ...offer });
}

/** @param {Tolak} one @returns {string} */
export function refusal({ name, remark }) {
  return kataBerkas.ditolak(name, kataBerkas.catatan(remark));
}

/** @param {Aplikasi} app @param {Langkah[]} steps the last one is taken first @param {boolean} [forth] they redo */
async function take(app, steps, forth = false) {
  const found = [...steps].reverse().map((step) => step());
  const way = found.flatMap((one) => one ?? []);
  const shown = /^#\/k\/([\w-]+)/.exec(location.hash);
  if (shown && !app.gudang.get(shown[1])) await goTo(app, "");
  const left = found.length - way.length;
  const words = [way.length ? kataBerkas[forth ? "dibukaLagi" : "diurungkan"] : "", left ? kataBerkas.tetap(left) : ""];
  const label = kataBerkas[forth ? "urungkan" : "bukaLagi"];
  const offer = way.length ? { offer: { words: label, act: () => take(app, way, !forth) } } : {};
  tell(words.filter(Boolean).join(" "), offer);
}

/** @param {Aplikasi} app @param {string} path @returns {Promise<void>} when the screen is about to be shown */
function goTo(app, path) {
  const target = linkTo(path);
  if (location.hash === target || (!path && !location.hash)) return Promise.resolve();
  const arrived = new Promise((resolve) => addEventListener("hashchange", resolve, { once: true }));
  app.go(path);
  return arrived.then(() => undefined);
}
