// What leaves the page: tables as files for a spreadsheet program, and as text to paste.
import { download, named } from "../dom/berkas.js";
import { tell } from "../dom/kabar.js";
import { bare } from "../inti/kata.js";
import { shown } from "../inti/decimal.js";
import { howCounted } from "../inti/rekap-duplikat.js";
import { csv, csvLine, tabbed } from "../inti/rekap-csv.js";
import { gapsOf } from "../inti/rekap-jumlah.js";
import { shortOf, variantOf, wayIn } from "../inti/rekap-kolom.js";
import { kataHasil } from "../kata/hasil.js";
import { kataRekap } from "../kata/rekap.js";
import { kataCsv as say, kataKolom } from "../kata/rekap-tabel.js";

/** @typedef {import("../inti/instrumen.js").Instrumen} Instrumen */
/** @typedef {import("../inti/rekap.js").Rekaman} Rekaman */
/** @typedef {import("../inti/rekap-csv.js").Sel} Sel */
/** @typedef {import("../inti/rekap-duplikat.js").Hitungan} Hitungan */

const TYPE = "text/csv;charset=utf-8";
const AT_ONCE = 50; // files, before the page gets its turn

/** @param {Instrumen} whole @param {Rekaman[]} records @param {Hitungan} counted @returns {Sel[][]} heads, then rows */
export function tableOf(whole, records, counted) {
  const levels = whole.scale === "kematangan";
  const chapters = whole.chapters.map(({ id, title }) => ({ id, name: shortOf(title) }));
  const heads = chapters.flatMap(({ name }) =>
    levels ? [say.indeks(name)] : [say.siap(name), say.terisi(name), say.berlaku(name)],
  );
  const first = [
    ...[kataKolom.instansi, say.unit, kataKolom.kegiatan, kataKolom.tahun, kataKolom.caraPanjang, say.varian],
    ...[kataKolom.edisi, say.versi, kataKolom.tanggal, say.pengisi, say.jumlahTerisi, say.dari],
  ];
  const last = levels ? [kataKolom.ips, kataKolom.predikat] : [];
  const line = (/** @type {Rekaman} */ one) => [
    ...about(whole, one),
    ...chapters.flatMap(({ id }) => (levels ? [indexOf(one, id)] : readiness(one, id))),
    ...(levels ? [indexOf(one, ""), bare(one.maturity?.predicate ?? "")] : []),
    ...[kataKolom.keadaan[howCounted(one, counted)], one.source.path],
  ];
  return [[...first, ...heads, ...last, kataKolom.dihitung, say.berkas], ...records.map(line)];
}

/** @param {Instrumen} whole @param {Rekaman} one @returns {Sel[]} */
function about(whole, one) {
  const { mark, jawaban, former = mark.edisi } = one.source;
  const { terisi, berlaku } = one.total.counts;
  const said = (/** @type {string} */ key) => jawaban.identitas.get(key) ?? "";
  return [
    ...[one.institution, said("unit_kerja"), one.activity, one.year, wayIn(whole, one), variantOf(one), former],
    ...[mark.versi_isi ?? "", one.day || said("tanggal"), said("pengisi"), terisi, berlaku],
  ];
}

/** @param {Rekaman} one @param {string} id of a chapter @returns {Sel[]} the share that is ready, how far filled in */
function readiness(one, id) {
  const row = one.rows.find((found) => found.id === id);
  if (!row) return ["", "", ""];
  const share = row.relevant ? decimals(row.counts.sudah / row.relevant) : "";
  return [share, row.counts.terisi, row.counts.berlaku];
}

/** @param {number} share @returns {string} as Indonesian spreadsheets read it: 0,3333 */
function decimals(share) {
  return String(Math.round(share * 10_000) / 10_000).replace(".", ",");
}

/** @param {Rekaman} one @param {string} id of a domain, empty for the whole @returns {string} */
function indexOf({ maturity }, id) {
  const found = id ? maturity?.domains.find((domain) => domain.id === id)?.index : maturity?.ips;
  return found?.index ? shown(found.index) : "";
}

/** @param {Instrumen} whole @param {Rekaman[]} records @param {Hitungan} counted */
export function downloadTable(whole, records, counted) {
  const name = fileName(whole, "tabel");
  download(name, csv(tableOf(whole, records, counted)), TYPE);
  tell(kataRekap.diunduh(name, records.length));
}

/** @param {Instrumen} whole @param {string} what @returns {string} */
function fileName(whole, what) {
  return named(["rekap", whole.name, what, new Date().toLocaleDateString("sv")], ".csv");
}

/** @param {Instrumen} whole @param {Rekaman[]} records @param {Hitungan} counted @param {URL} root of the edition */
export async function downloadGaps(whole, records, counted, root) {
  const heads = [
    ...[kataKolom.instansi, kataKolom.kegiatan, kataKolom.tahun, say.lembar, say.bagian, say.kode, say.butir],
    ...[say.keadaan, say.tingkat, say.langkah, say.bukti, say.halaman, kataKolom.dihitung, say.berkas, say.id],
  ];
  const parts = [csv([heads])];
  let rows = 0;
  for (const [place, one] of records.entries()) {
    const found = gapsOf(one, counted);
    rows += found.length;
    parts.push(found.map((gap) => csvLine(gapRow(one, gap, whole, counted, root))).join(""));
    if (place % AT_ONCE === AT_ONCE - 1) await new Promise((resolve) => setTimeout(resolve));
  }
  const name = fileName(whole, "celah");
  download(name, parts.join(""), TYPE);
  tell(kataRekap.diunduh(name, rows));
}

/**
 * @param {Rekaman} one @param {import("../inti/celah.js").Celah} gap @param {Instrumen} whole @param {Hitungan} counted
 * @param {URL} root @returns {Sel[]}
 */
function gapRow(one, gap, whole, counted, root) {
  const status = kataHasil.status[/** @type {keyof typeof kataHasil.status} */ (gap.status)];
  return [
    ...[one.institution, one.activity, one.year, bare(whole.title), bare(gap.chapter.title), gap.item.code],
    ...[bare(gap.item.words), status, gap.level, bare(gap.step), bare(gap.proof), new URL(gap.item.page, root).href],
    ...[kataKolom.keadaan[howCounted(one, counted)], one.source.path, gap.item.id],
  ];
}

/** @param {Sel[][]} rows with their heads @param {string} name of the file */
export function downloadRows(rows, name) {
  const file = named(["rekap", name, new Date().toLocaleDateString("sv")], ".csv");
  download(file, csv(rows), TYPE);
  tell(kataRekap.diunduh(file, rows.length - 1));
}

/** @param {Sel[][]} rows with their heads @returns {Promise<void>} */
export async function copy(rows) {
  const words = tabbed(rows);
  try {
    if (navigator.clipboard) await navigator.clipboard.writeText(words);
    else if (!copiedByHand(words)) throw new Error();
    tell(kataRekap.disalin(rows.length - 1));
  } catch {
    tell(kataRekap.gagalSalin, { fault: true });
  }
}

/** @param {string} words @returns {boolean} the older way, where a page is not from a safe place */
function copiedByHand(words) {
  const area = document.createElement("textarea");
  area.value = words;
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  return done;
}
