// What the page holds: what was read, what was refused, what is counted. It lives as long as the page.
import { brought } from "../inti/bawa.js";
import { held } from "../inti/jawaban.js";
import { fold } from "../inti/rekap-nama.js";
import { recorded } from "../inti/rekap.js";
import { counting } from "../inti/rekap-duplikat.js";
import { kataRekap } from "../kata/rekap.js";

/** @typedef {import("../inti/gudang.js").Gudang} Gudang */
/** @typedef {import("../inti/gudang.js").Kegiatan} Kegiatan */
/** @typedef {import("../inti/instrumen.js").Instrumen} Instrumen */
/** @typedef {import("../inti/rekap.js").Rekaman} Rekaman */
/** @typedef {import("../inti/rekap.js").Sumber} Sumber */
/** @typedef {import("../inti/rekap-duplikat.js").Hitungan} Hitungan */
/** @typedef {import("./pungut.js").Tolak} Tolak */
/** @typedef {{sources: Sumber[], refused: Tolak[], skipped: number}} Kumpulan */
/** @typedef {{records: Rekaman[], counted: Hitungan, refused: Tolak[], skipped: number}} Gambaran */

/** Keeps what was read; `lists` are the checklists by `lembar`, once they are there. */
export class Keadaan {
  /** @param {Gudang} gudang */
  constructor(gudang) {
    this.gudang = gudang;
    /** @type {Map<string, Instrumen>} */
    this.lists = new Map();
    /** @type {Kumpulan} */
    this.held = { sources: [], refused: [], skipped: 0 };
    /** whether the activities kept in this browser are counted too */
    this.withKept = false;
    /** @type {Set<string>} activities of this browser that the person took out */
    this.without = new Set();
  }

  /** @param {Kumpulan} more @returns {number} how many were there already */
  add(more) {
    const { sources, refused, skipped } = this.held;
    const paths = new Map(sources.map((source) => [source.path, source]));
    const fresh = more.sources.flatMap((source) => placed(source, paths) ?? []);
    const before = new Set(refused.map(named));
    const bad = more.refused.filter((one) => !before.has(named(one)));
    this.held = { sources: [...sources, ...fresh], refused: [...refused, ...bad], skipped: skipped + more.skipped };
    return more.sources.length - fresh.length + more.refused.length - bad.length;
  }

  /** @param {Sumber} source take it out @returns {() => void} to put it back */
  remove(source) {
    const before = this.held.sources;
    const kept = source.kept;
    if (kept) this.without.add(kept);
    this.held = { ...this.held, sources: before.filter((one) => one !== source) };
    return () => {
      if (kept) this.without.delete(kept);
      else this.held = { ...this.held, sources: [...this.held.sources, source] };
    };
  }

  /** @returns {() => void} to put back all that was there */
  clear() {
    const before = { held: this.held, withKept: this.withKept };
    this.held = { sources: [], refused: [], skipped: 0 };
    this.withKept = false;
    return () => Object.assign(this, before);
  }

  /** @returns {Kegiatan[]} of this browser, that can be counted here */
  kept() {
    return this.gudang.all().filter((one) => this.lists.has(this.#here(one).mark.lembar));
  }

  /** @returns {Gambaran} all of it, counted */
  overview() {
    const { sources, refused, skipped } = this.held;
    const records = recorded([...sources, ...this.#fromKept()], this.lists);
    return { records, counted: counting(records), refused, skipped };
  }

  /** @param {Kegiatan} one @returns {import("../inti/bawa.js").Terbawa} in the edition of the page */
  #here({ mark, jawaban, remarks }) {
    return brought({ mark, jawaban, remarks, plan: null }, [...this.lists.values()][0]?.steps ?? []);
  }

  /** @returns {Sumber[]} the activities of this browser but for those that a file holds word by word */
  #fromKept() {
    if (!this.withKept) return [];
    const paths = new Map(this.held.sources.map((source) => [source.path, source]));
    return this.kept()
      .map((one) => ({ ...this.#here(one), id: one.id, former: one.mark.edisi }))
      .filter((one) => !this.without.has(one.id) && !this.held.sources.some((source) => isSame(source, one)))
      .flatMap(({ id, mark, jawaban, remarks, former }) => {
        const name = jawaban.identitas.get("kegiatan") || kataRekap.tanpaNama;
        const path = `${kataRekap.peramban} › ${name}`;
        const origin = former === mark.edisi ? {} : { former };
        return placed({ path, mark, jawaban, remarks, kept: id, ...origin }, paths) ?? [];
      });
  }
}

/** @param {Tolak} one @returns {string} */
function named({ path, remark }) {
  return JSON.stringify([path, remark.word]);
}

/**
 * @param {Sumber} source @param {Map<string, Sumber>} paths that are taken
 * @returns {Sumber | null} with a path of its own; null where the same is there already
 */
function placed(source, paths) {
  let path = source.path;
  for (let number = 2; paths.has(path); number += 1) {
    if (isSame(/** @type {Sumber} */ (paths.get(path)), source)) return null;
    path = `${source.path} (${number})`;
  }
  // Changed in its place: what was judged hangs on the value itself.
  source.path = path;
  paths.set(path, source);
  return source;
}

/** @param {Pick<Sumber, "mark" | "jawaban">} one @param {Pick<Sumber, "mark" | "jawaban">} other @returns {boolean} */
export function isSame(one, other) {
  const about = (/** @type {Pick<Sumber, "mark" | "jawaban">} */ { mark, jawaban }) =>
    [mark.lembar, mark.varian ?? "", jawaban.identitas.get("kegiatan") ?? "", jawaban.jawaban.size].join("\n");
  if (about(one) !== about(other)) return false;
  return JSON.stringify(held(one.jawaban, one.mark)) === JSON.stringify(held(other.jawaban, other.mark));
}

/** @param {Pick<Sumber, "mark" | "jawaban">} one @returns {string} the same for all that are about the same thing */
export function subject({ mark, jawaban }) {
  const said = ["instansi", "kegiatan", "tahun"].map((key) => fold(jawaban.identitas.get(key) ?? ""));
  return JSON.stringify([mark.lembar, ...said]);
}
