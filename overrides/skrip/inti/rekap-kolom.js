// The columns of the table of a checklist: what each shows of a file, and by what it sorts.
import { bare } from "./kata.js";
import { percentage, shown } from "./decimal.js";
import { howCounted } from "./rekap-duplikat.js";

/** @typedef {import("./instrumen.js").Instrumen} Instrumen */
/** @typedef {import("./instrumen.js").Bab} Bab */
/** @typedef {import("./profil.js").Baris} Baris */
/** @typedef {import("./rekap.js").Rekaman} Rekaman */
/** @typedef {import("./rekap-duplikat.js").Hitungan} Hitungan */
/** @typedef {import("./rekap-csv.js").Sel} Sel */
/**
 * @typedef {object} Kolom
 * @property {string} id
 * @property {string} head
 * @property {string} [about] the head in full, where it is short
 * @property {boolean} number
 * @property {(one: Rekaman) => string} show
 * @property {(one: Rekaman) => string} [brief] the same in fewer letters, where a cell has no room for it
 * @property {(one: Rekaman) => string} [below] a second line, smaller
 * @property {(one: Rekaman) => Sel | null} by what it sorts; null is unknown and comes last
 */
/** @typedef {typeof import("../kata/rekap-tabel.js").kataKolom} Kata */

/**
 * @param {Instrumen} whole @param {Rekaman[]} records @param {Hitungan} counted @param {Kata} kata
 * @returns {Kolom[]} as the page shows them, but for those that say nothing about any of the records
 */
export function columns(whole, records, counted, kata) {
  const says = (/** @type {Kolom} */ { show, below }, /** @type {Rekaman} */ one) =>
    !["", kata.kosong].includes(show(one)) || Boolean(below?.(one));
  return allColumns(whole, counted, kata).filter((column) => records.some((one) => says(column, one)));
}

/** @param {Instrumen} whole @param {Hitungan} counted @param {Kata} kata @returns {Kolom[]} */
function allColumns(whole, counted, kata) {
  const words = (/** @type {string} */ id, /** @type {string} */ head, /** @type {(one: Rekaman) => string} */ of) =>
    /** @type {Kolom} */ ({ id, head, number: false, show: of, by: (one) => of(one) || null });
  const ways = whole.identity.some(({ id }) => id === "cara_pengumpulan");
  return [
    words("instansi", kata.instansi, (one) => one.institution || kata.tanpaInstansi),
    { ...words("kegiatan", kata.kegiatan, (one) => one.activity || kata.tanpaKegiatan), below: variantOf },
    words("tahun", kata.tahun, (one) => one.year),
    ...(ways ? [{ ...words("cara", kata.cara, (one) => wayIn(whole, one)), ...brevity(whole, kata) }] : []),
    words("tanggal", kata.tanggal, (one) => one.day || (one.source.jawaban.identitas.get("tanggal") ?? "")),
    words("edisi", kata.edisi, (one) => one.source.former ?? one.source.mark.edisi),
    filledColumn(kata),
    ...(whole.scale === "kematangan" ? indices(whole, kata) : whole.chapters.map((one) => readiness(one, kata))),
    words("dihitung", kata.dihitung, (one) => kata.keadaan[howCounted(one, counted)]),
  ];
}

/** @param {Instrumen} whole @param {Kata} kata @returns {Pick<Kolom, "about" | "brief">} of the column of ways */
function brevity(whole, kata) {
  return { about: kata.caraPanjang, brief: (one) => briefly(wayIn(whole, one), whole) };
}

/** @param {string} way @param {Instrumen} whole @returns {string} its first word, where no other way begins so */
function briefly(way, whole) {
  const [first] = way.split(" ");
  const alike = waysOf(whole).filter(({ words }) => bare(words).split(" ")[0] === first);
  return alike.length === 1 ? first : way;
}

/** @param {Kata} kata @returns {Kolom} */
function filledColumn(kata) {
  const share = (/** @type {Rekaman} */ { total: { counts } }) => counts.terisi / (counts.berlaku || 1);
  return {
    id: "terisi",
    head: kata.terisi,
    number: true,
    show: ({ total: { counts } }) => percentage(counts.terisi, counts.berlaku),
    below: ({ total: { counts } }) => kata.dari(counts.terisi, counts.berlaku),
    by: share,
  };
}

/** @param {Bab} chapter @param {Kata} kata @returns {Kolom} how much of it is ready, and how much filled in */
function readiness({ id, title }, kata) {
  const row = (/** @type {Rekaman} */ one) => one.rows.find((found) => found.id === id);
  const ready = (/** @type {Baris | undefined} */ found) =>
    found?.relevant ? found.counts.sudah / found.relevant : null;
  return {
    id,
    head: shortOf(title),
    about: bare(title),
    number: true,
    show: (one) => {
      const found = row(one);
      return found ? percentage(found.counts.sudah, found.relevant) || kata.kosong : kata.kosong;
    },
    below: (one) => {
      const found = row(one);
      return found ? kata.terisiDari(found.counts.terisi, found.counts.berlaku) : "";
    },
    by: (one) => ready(row(one)),
  };
}

/** @param {Instrumen} whole @param {Kata} kata @returns {Kolom[]} of the domains, the whole and its predicate */
function indices(whole, kata) {
  const index = (/** @type {string} */ id, /** @type {Rekaman} */ { maturity }) =>
    (id ? maturity?.domains.find((domain) => domain.id === id)?.index : maturity?.ips) ?? null;
  const column = (/** @type {string} */ id, /** @type {string} */ head, /** @type {string} */ about) => ({
    id: id || "ips",
    head,
    about,
    number: true,
    show: (/** @type {Rekaman} */ one) => {
      const found = index(id, one)?.index;
      return found ? shown(found) : kata.kosong;
    },
    below: (/** @type {Rekaman} */ one) => {
      const found = index(id, one);
      return found && !found.index ? kata.terisiDari(found.answered, found.of) : "";
    },
    by: (/** @type {Rekaman} */ one) => {
      const found = index(id, one)?.index;
      return found ? Number(found.digits) / 10 ** found.scale : null;
    },
  });
  const predicate = (/** @type {Rekaman} */ { maturity }) => bare(maturity?.predicate ?? "");
  return [
    ...whole.chapters.map(({ id, title }) => column(id, shortOf(title), bare(title))),
    column("", kata.ips, kata.ipsPanjang),
    { id: "predikat", head: kata.predikat, number: false, show: predicate, by: (one) => predicate(one) || null },
  ];
}

/** @param {string} title "Fase 5 Pengolahan" @returns {string} "Fase 5" */
export function shortOf(title) {
  return /^\S+ \d+/.exec(bare(title))?.[0] ?? bare(title);
}

/** @param {Instrumen} whole @param {Rekaman} one @returns {string} the way of collecting data in words */
export function wayIn(whole, one) {
  return bare(waysOf(whole).find(({ code }) => code === one.way)?.words ?? one.way);
}

/** @param {Instrumen} whole @returns {import("./instrumen.js").Pilihan[]} */
function waysOf({ identity }) {
  return identity.find(({ id }) => id === "cara_pengumpulan")?.choices ?? [];
}

/** @param {Rekaman} one @returns {string} what part of the checklist was filled in, in words; empty for the whole */
export function variantOf(one) {
  const { varian = "" } = one.source.mark;
  return one.list.mark.varian ? bare(one.list.title).split(": ").slice(1).join(": ") : varian;
}
