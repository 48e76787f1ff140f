// The numbers: how far the sheet is filled in, the profile by chapter, the index of maturity.
import { percentage, shown } from "../inti/decimal.js";
import { all, one, say, split, word } from "./lembar.js";
import { aspect, counts, domain, IRRELEVANT, isWhole, predicate, whole } from "../inti/penilaian.js";
import { way } from "./periksa.js";

/** @typedef {import("../inti/jawaban.js").Jawaban} Jawaban */
/** @typedef {import("../inti/penilaian.js").Checklist} Checklist */
/** @typedef {import("../inti/penilaian.js").Item} Item */
/** @typedef {import("../inti/penilaian.js").Index} Index */

/** @param {Checklist} list @param {Jawaban} jawaban show all numbers */
export function showNumbers(list, jawaban) {
  const items = list.chapters.flatMap((chapter) => chapter.groups.flatMap((group) => group.items));
  if (!items.length) return showFilled(jawaban);
  const found = counts(list, items, jawaban.jawaban, way(jawaban));
  showProgress(found.terisi, found.berlaku, word("terisi", { n: found.terisi, dari: found.berlaku }));
  const note = one("#tanpa-alasan");
  note.hidden = !found["tanpa-alasan"];
  say(one("span", note), word("tanpa-alasan", { n: found["tanpa-alasan"] }));
  if (list.scale === "kematangan") showMaturity(list, jawaban);
  else showProfile(list, jawaban, items);
}

/** @param {number} n @param {number} of @param {string} words */
function showProgress(n, of, words) {
  const bar = one("#kemajuan progress");
  bar.max = Math.max(of, 1);
  bar.value = n;
  say(one("#kemajuan span"), words);
}

/** @param {Jawaban} jawaban how much of a form is filled in: its fields, and the rows of its tables */
function showFilled(jawaban) {
  // An empty box to tick is an answer, so it is not counted.
  const single = all(".lembar [name]:not([type=checkbox])").filter((control) => !control.closest(".baris"));
  const names = new Set(single.map(({ name }) => name));
  const fields = [...names].map(split).filter(([id]) => id !== "identitas");
  const filled = fields.filter(([id, part]) => jawaban.jawaban.get(id)?.get(part)).length;
  const tables = all("[data-baris]").map(({ dataset }) => {
    const n = (jawaban.baris.get(dataset.baris) ?? []).filter((row) => row.size).length;
    return { n, least: Number(dataset.minimal) };
  });
  const rows = tables.map(({ n, least }) => word(least ? "baris-minimal" : "baris-terisi", { n, minimal: least }));
  const words = [...(fields.length ? [word("isian-terisi", { n: filled, dari: fields.length })] : []), ...rows];
  const done = tables.reduce((sum, { n, least }) => sum + Math.min(n, Math.max(least, 1)), filled);
  showProgress(done, tables.reduce((sum, { least }) => sum + Math.max(least, 1), fields.length), words.join("; "));
}

/**
 * @param {Checklist} list @param {Jawaban} jawaban
 * @param {Item[]} items the profile: a line for each chapter and for all
 */
function showProfile(list, jawaban, items) {
  for (const chapter of list.chapters) {
    fillProfile(chapter.id, list, chapter.groups.flatMap((group) => group.items), jawaban);
  }
  fillProfile("", list, items, jawaban);
}

/** @param {string} id @param {Checklist} list @param {Item[]} items @param {Jawaban} jawaban */
function fillProfile(id, list, items, jawaban) {
  const found = counts(list, items, jawaban.jawaban, way(jawaban));
  const relevant = found.berlaku - (found[IRRELEVANT] ?? 0);
  /** @type {Record<string, string | number>} */
  const values = {
    ...found,
    "belum-dijawab": found["belum-dijawab"] + found["tanpa-alasan"],
    "bagian-terisi": percentage(found.terisi, found.berlaku) || "–",
    "bagian-siap": percentage(found.sudah ?? 0, relevant) || "–",
  };
  for (const cell of all(`tr[data-hasil="${id}"] [data-angka]`)) say(cell, String(values[cell.dataset.angka]));
  const bar = one(`tr[data-hasil="${id}"] progress`);
  bar.max = Math.max(relevant, 1);
  bar.value = found.sudah ?? 0;
}

/** @param {Checklist} list @param {Jawaban} jawaban the index of every aspect, every domain, and of all of them */
function showMaturity(list, jawaban) {
  for (const chapter of list.chapters) {
    fillIndex(chapter.id, domain(list, chapter, jawaban.jawaban));
    for (const group of chapter.groups) fillIndex(group.id, aspect(list, group, jawaban.jawaban));
  }
  const line = one('tr[data-hasil=""]');
  // A sheet of one domain has no index of the whole.
  line.hidden = !isWhole(list.chapters);
  one("#predikat").hidden = line.hidden;
  const total = whole(list, jawaban.jawaban);
  fillIndex("", total);
  const words = total.index ? predicate(list, total.index) : word("belum-lengkap");
  say(one("#predikat td"), words);
  for (const band of all("[data-predikat]")) {
    band.toggleAttribute("data-tercapai", !line.hidden && band.dataset.predikat === words);
  }
}

/** @param {string} id @param {Index} found */
function fillIndex(id, found) {
  const row = one(`tr[data-hasil="${id}"]`);
  say(one("[data-angka=terisi]", row), word("n-dari", { n: found.answered, dari: found.of }));
  say(one("[data-angka=indeks]", row), found.index ? shown(found.index) : word("belum-lengkap"));
}
