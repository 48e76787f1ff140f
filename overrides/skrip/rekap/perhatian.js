// What a pembina should look at before they trust the numbers: what was not read, what is there twice, what is odd.
import { h } from "../dom/h.js";
import { itemsOf } from "../inti/instrumen.js";
import { bare } from "../inti/kata.js";
import { differences } from "../inti/rekap-beda.js";
import { howCounted } from "../inti/rekap-duplikat.js";
import { byPath, oneLine } from "../inti/rekap-nama.js";
import { byReason } from "../inti/tersisih.js";
import { BROUGHT } from "../inti/bawa.js";
import { kataCatatan } from "../kata/berkas.js";
import { kataRekap } from "../kata/rekap.js";
import { kataKolom } from "../kata/rekap-tabel.js";
import { tolakan } from "../kata/rekap-tolakan.js";
import { downloadRows } from "./ekspor.js";
import { button, card, fileName, grid } from "./unsur.js";

/** @typedef {import("../inti/rekap.js").Rekaman} Rekaman */
/** @typedef {import("../inti/rekap-duplikat.js").Anggota} Anggota */
/** @typedef {import("../inti/rekap-duplikat.js").Hitungan} Hitungan */
/** @typedef {import("./pungut.js").Tolak} Tolak */

const FEW = 3; // groups that are shown at once
const LISTED = 10; // files or differences between two files
const LONGEST = 60; // characters of a value

/**
 * @param {string} title @param {boolean} open @param {() => (Node | string)[]} inner made when it is first opened
 * @param {string} [kind] @returns {HTMLElement}
 */
function box(title, open, inner, kind = "rekap-perhatian") {
  const fill = () => void (whole.childElementCount === 1 && whole.append(...inner()));
  // A click fills it before it opens; `toggle` comes after, but also where a search within the page opens it.
  const whole = h("details", { class: kind, ontoggle: fill, onisi: fill }, h("summary", { onclick: fill }, title));
  if (open) fill();
  whole.open = open;
  return whole;
}

/** @param {Element} place where all that is closed is opened, for paper @returns {() => void} to close it again */
export function openAll(place) {
  const found = place.querySelectorAll(".rekap-perhatian:not([open])");
  const closed = [.../** @type {NodeListOf<HTMLDetailsElement>} */ (found)];
  for (const one of closed) {
    one.dispatchEvent(new Event("isi")); // the browser tells of its own opening too late for the paper
    one.open = true;
  }
  return () => closed.forEach((one) => (one.open = false));
}

/** @param {string} caption @param {string[]} heads @param {(string | Node)[][]} rows @returns {HTMLElement} */
function table(caption, heads, rows) {
  return grid(caption, heads, rows.map((cells) => card(heads, cells)), { quiet: true, cards: true }).element;
}

/** @param {Tolak[]} refused @returns {HTMLElement | null} */
export function refusals(refused) {
  if (!refused.length) return null;
  const heads = [kataRekap.berkas, kataRekap.alasan, kataRekap.saran];
  const sorted = [...refused].sort((one, other) => byPath(one.path, other.path));
  const rows = sorted.map(({ path, remark }) => [path, ...tolakan(remark)]);
  const title = kataRekap.ditolak(refused.length);
  const get = button(kataRekap.unduhTolakan, () => downloadRows([heads, ...rows], "ditolak"));
  const seen = () => rows.map(([path, ...rest]) => [fileName(path), ...rest]);
  const inner = () => [table(title, heads, seen()), h("div", { class: "tombol-baris" }, get)];
  return box(title, refused.length <= LISTED, inner);
}

/** @param {Hitungan} counted @returns {HTMLElement | null} */
export function duplicates(counted) {
  const { clusters } = counted;
  if (!clusters.length) return null;
  const { berkas, alasan, dibandingkan, perbedaan } = kataRekap;
  const heads = [berkas, kataKolom.tanggal, kataKolom.terisi, kataKolom.dihitung, alasan, dibandingkan, perbedaan];
  const group = (/** @type {Anggota[]} */ cluster) => {
    const { institution, activity, year } = cluster[0].record;
    const names = [institution || kataKolom.tanpaInstansi, activity || kataKolom.tanpaKegiatan, year];
    const about = names.filter(Boolean).join(" · ");
    const rows = cluster.map((member) => memberRow(member, counted));
    return [h("h3", {}, about), table(about, heads, rows)];
  };
  const title = kataRekap.duplikat(clusters.length);
  const inner = () => [h("p", {}, kataRekap.duplikatKeterangan), ...clusters.flatMap(group)];
  return box(title, clusters.length <= FEW, inner);
}

/** @param {Anggota} member @param {Hitungan} counted @returns {(string | Node)[]} */
function memberRow({ record, why, rival }, counted) {
  const say = (/** @type {string} */ word) => kataRekap.sebab[/** @type {keyof typeof kataRekap.sebab} */ (word)];
  const reasons = why.map(({ word, path }) => say(word)(path)).join("; ");
  const { terisi, berlaku } = record.total.counts;
  const state = kataKolom.keadaan[howCounted(record, counted)];
  const day = record.day || (record.source.jawaban.identitas.get("tanggal") ?? "");
  const compared = rival ? [fileName(rival.source.path), unlike(record, rival)] : ["", ""];
  const whole = (/** @type {string} */ words) => (words ? h("span", { class: "utuh" }, words) : "");
  const extent = whole(kataKolom.dari(terisi, berlaku));
  return [fileName(record.source.path), whole(day), extent, state, reasons, ...compared];
}

/** @param {Rekaman} record @param {Rekaman} rival @returns {string | Node} */
function unlike(record, rival) {
  const found = differences(record, rival);
  if (!found.length) return kataRekap.samaPersis;
  const place = (/** @type {import("../inti/rekap-beda.js").Beda} */ one) => {
    const [mine, theirs] = [one.mine, one.theirs].map((words) => (words ? `“${brief(words)}”` : ""));
    return h("li", {}, kataRekap.bedaSatu(placeOf(record, rival, one.id, one.part), mine, theirs));
  };
  const lines = () => found.slice(0, LISTED).map(place);
  const more = found.length > LISTED ? h("li", {}, kataRekap.danLagi(found.length - LISTED)) : null;
  return box(kataRekap.berbeda(found.length), false, () => [h("ul", {}, lines(), more)], "rekap-beda");
}

/** @param {string} words @returns {string} */
function brief(words) {
  const line = oneLine(words);
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}

/**
 * @param {Rekaman} record @param {Rekaman} rival @param {string} id @param {string} part
 * @returns {string} what readers call the place
 */
function placeOf({ list }, rival, id, part) {
  const fields = id ? [{ id: "nilai", name: kataRekap.nilai }, ...list.details] : list.identity;
  const field = bare(fields.find((one) => one.id === part)?.name ?? part);
  if (!id) return `${kataRekap.identitas}: ${field}`;
  const items = [list, rival.list].flatMap(({ chapters }) => chapters.flatMap(itemsOf));
  return `${items.find((item) => item.id === id)?.code ?? id}: ${field}`;
}

/** @param {Rekaman[]} records @returns {HTMLElement | null} */
export function remarks(records) {
  const all = records.map((one) => ({ path: one.source.path, said: [...odd(one)] }));
  const rows = all.filter(({ said }) => said.length);
  if (!rows.length) return null;
  const row = (/** @type {{path: string, said: string[]}} */ { path, said }) =>
    [fileName(path), h("ul", {}, listed(said))];
  const title = kataRekap.catatan(rows.length);
  return box(title, false, () => [table(title, [kataRekap.berkas, kataRekap.isiCatatan], rows.map(row))]);
}

/** @param {string[]} said @returns {HTMLElement[]} */
function listed(said) {
  return said.map((words) => h("li", {}, words));
}

/** @param {Rekaman} one @returns {Generator<string>} */
function* odd({ source, list, rest, institution, activity }) {
  const say = kataRekap.catatanSatu;
  const { mark, jawaban, remarks: told } = source;
  if (mark.edisi !== list.mark.edisi) yield say.edisi(mark.edisi, list.mark.edisi);
  if (mark.varian && mark.varian !== list.mark.varian) yield say.varian(mark.varian);
  if (!(institution && activity)) yield say.tanpaNama;
  const names = [["instansi", kataKolom.instansi, institution], ["kegiatan", kataKolom.kegiatan, activity]];
  for (const [key, name, spelled] of names) {
    const words = oneLine(jawaban.identitas.get(key) ?? "");
    if (words !== spelled) yield say.ejaan(name, words, spelled);
  }
  for (const { why, ...where } of byReason(rest)) {
    // What was answered before the way was changed is nobody's fault; the open row tells of it.
    if (why !== "tidakBerlaku") yield say.sisa[why](where);
  }
  const [moved] = told.filter(({ word }) => word === BROUGHT);
  if (moved) yield kataCatatan(moved);
  const others = told.length - Number(Boolean(moved));
  if (others) yield say.lain(others);
}
