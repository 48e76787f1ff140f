// The activities that the browser keeps on this computer. What is kept is read again before each change, so that two
// windows that change different answers lose none, even where they write at once or one has to wait for room; no clock
// decides which one wins.
import { isSame, read, recorded, together } from "./rekaman.js";

/** @typedef {import("./jawaban.js").Jawaban} Jawaban */
/** @typedef {import("./jawaban.js").Mark} Mark */
/** @typedef {import("./rekaman.js").Kegiatan} Kegiatan */
/** @typedef {{id: string, words: string}} Rusak  a record that cannot be read, as it is kept */
/** @typedef {{part: string, value: string, id?: string}} Change  of a part of the item `id`; of the identity without */
/** @typedef {{parts?: Change[], plan?: Jawaban | null, planMark?: Mark}} Ubahan  what was answered */
/** @typedef {Ubahan & {last?: string, saved?: boolean, mark?: Mark}} Changes */
/** @typedef {{words: string | null, base: string | null}} Tulisan  a record (null: none), and what it was made from */
/** @typedef {"baik" | "penuh" | "tertutup"} Keadaan  the browser keeps all; has no room left; keeps nothing */

const PREFIX = "juknis:kegiatan:";
const TIME = 9; // letters of an id

/** Keeps activities in a storage; what the storage does not take stays in memory until the window closes. */
export class Gudang {
  /** @param {Storage | null} storage null: the browser gives none */
  constructor(storage) {
    this.storage = storage;
    /** @type {Map<string, Tulisan>} records that the storage did not take */
    this.pending = new Map();
    /** @type {Map<string, Tulisan>} records that were written here, until another window is known to have seen them */
    this.own = new Map();
    /** @type {Set<(id: string | null, other: boolean) => void>} */
    this.watchers = new Set();
  }

  /** @returns {Keadaan} */
  state() {
    if (!this.storage) return "tertutup";
    return this.pending.size ? "penuh" : "baik";
  }

  /** @returns {string[]} the ids of all records, damaged ones too, in the order in which they were made */
  ids() {
    const known = new Set([...this.#kept()].concat([...this.pending.keys()]));
    return [...known].filter((id) => this.words(id) !== null).sort();
  }

  /** @returns {Kegiatan[]} */
  all() {
    return this.ids().flatMap((id) => this.get(id) ?? []);
  }

  /** @returns {Rusak[]} */
  damaged() {
    const words = (/** @type {string} */ id) => ({ id, words: this.words(id) ?? "" });
    return this.ids().filter((id) => !this.get(id)).map(words);
  }

  /** @param {string} id @returns {Kegiatan | null} null where there is none, or it cannot be read */
  get(id) {
    const words = this.words(id);
    if (words === null) return null;
    try {
      return read(id, words);
    } catch {
      return null;
    }
  }

  /**
   * @param {Mark} mark @param {Jawaban} jawaban @param {Partial<Kegiatan>} [more] `changed` is empty out of a file
   * @returns {Kegiatan} as it is kept from now on
   */
  add(mark, jawaban, more = {}) {
    const blank = { plan: null, planMark: null, saved: true, last: "", remarks: [], changed: now() };
    const one = { ...blank, ...more, id: made(), mark, jawaban };
    this.put(one);
    return one;
  }

  /** @param {Kegiatan} one keep it as it is, in the place of what has its id */
  put(one) {
    this.#write(one.id, recorded(one));
    this.#tell(one.id, false);
  }

  /**
   * @param {string} id @param {Changes} changes @returns {Kegiatan | null} as it is kept now; null where it is gone, which
   *   all are told
   */
  change(id, changes) {
    const one = this.get(id);
    if (!one) {
      this.#tell(id, true);
      return null;
    }
    for (const change of changes.parts ?? []) apply(one.jawaban, change);
    const { parts, ...rest } = changes;
    const answered = Boolean(parts?.length) || "plan" in changes;
    const after = { ...one, ...(answered ? { saved: false, changed: now() } : {}), ...rest };
    this.put(after);
    return after;
  }

  /** @param {string} id @returns {string | null} the record that was removed, for `restore` */
  remove(id) {
    const words = this.words(id);
    this.#write(id, null);
    this.own.delete(id);
    this.#tell(id, false);
    return words;
  }

  /** @param {string} id @param {string} words that `remove` gave */
  restore(id, words) {
    this.#write(id, words);
    this.#tell(id, false);
  }

  /**
   * @param {(id: string | null, other: boolean) => void} told which record changed (null: all may have), and whether
   *   another window changed it
   * @returns {() => void} to call when that is of no interest any more
   */
  watch(told) {
    this.watchers.add(told);
    return () => this.watchers.delete(told);
  }

  /** Hear of what other windows keep. */
  listen() {
    addEventListener("storage", ({ key, oldValue, newValue }) => {
      if (key !== null && !key.startsWith(PREFIX)) return;
      const id = key && key.slice(PREFIX.length);
      if (id) this.#mend(id, oldValue, newValue);
      this.#retry();
      this.#tell(id, true);
    });
    // A page that comes back out of the browser's memory has heard nothing meanwhile.
    addEventListener("pageshow", ({ persisted }) => persisted && this.#tell(null, true));
  }

  /** @param {string | null} id @param {boolean} other */
  #tell(id, other) {
    for (const told of [...this.watchers]) told(id, other);
  }

  /** @returns {string[]} */
  #kept() {
    try {
      const keys = Object.keys(this.storage ?? {}).filter((key) => key.startsWith(PREFIX));
      return keys.map((key) => key.slice(PREFIX.length));
    } catch {
      return [];
    }
  }

  /** @param {string} id @returns {string | null} the record as this window knows it */
  words(id) {
    const stored = this.#stored(id);
    const waiting = this.pending.get(id);
    if (!waiting) return stored;
    if (stored !== waiting.base) this.pending.set(id, { words: onto(waiting, stored), base: stored });
    return /** @type {Tulisan} */ (this.pending.get(id)).words;
  }

  /** @param {string} id @returns {string | null} the record as the storage has it */
  #stored(id) {
    try {
      return this.storage?.getItem(PREFIX + id) ?? null;
    } catch {
      return null;
    }
  }

  /** @param {string} id @param {string | null} words null: have none */
  #write(id, words) {
    const stored = this.#stored(id);
    if (words === null && stored === null) this.pending.delete(id);
    else this.pending.set(id, { words, base: stored });
    this.#retry();
  }

  /** Try to keep all that waits: room may have come free. What is to go makes room for the rest. */
  #retry() {
    if (!this.storage) return;
    const ids = [...this.pending.keys()];
    const goes = (/** @type {string} */ id) => this.pending.get(id)?.words === null;
    for (const id of [...ids.filter(goes), ...ids.filter((id) => !goes(id))]) this.#keep(id);
  }

  /** @param {string} id of a record that waits */
  #keep(id) {
    const words = this.words(id);
    const base = this.pending.get(id)?.base ?? null;
    try {
      if (words === null) this.storage?.removeItem(PREFIX + id);
      else this.storage?.setItem(PREFIX + id, words);
      this.pending.delete(id);
      if (words !== null) this.own.set(id, { words, base: this.own.get(id)?.base ?? base });
    } catch {
      // It stays in memory; `state` says so.
    }
  }

  /**
   * Another window wrote a record. Had it not seen yet what was written here, that is put into what it wrote.
   * @param {string} id @param {string | null} before what the other window replaced @param {string | null} after
   */
  #mend(id, before, after) {
    const mine = this.own.get(id);
    this.own.delete(id);
    if (!mine?.base || !mine.words || !after || before === mine.words || after === mine.words) return;
    const whole = together(mine.base, mine.words, after);
    if (!isSame(whole, this.words(id) ?? "")) this.#write(id, whole);
  }
}

/** @param {Tulisan} waiting @param {string | null} stored by another window since @returns {string | null} both */
function onto({ words, base }, stored) {
  return words === null || stored === null || base === null ? words : together(base, words, stored);
}

/** @returns {Storage | null} what the browser gives, also where it only reads */
export function browserStorage() {
  try {
    const storage = globalThis.localStorage;
    storage.getItem(PREFIX);
    return storage;
  } catch {
    return null;
  }
}

/** @param {Kegiatan} one @returns {string} sorts by when it was changed here, or else by when it came here */
export function recency({ id, changed }) {
  const came = new Date(parseInt(id.slice(0, TIME), 36));
  return changed || (Number.isNaN(came.getTime()) ? "" : came.toISOString());
}

/** @returns {string} the present time in ISO form */
function now() {
  return new Date().toISOString();
}

/** @returns {string} unlike any other; sorts by when it was made, as far as the clock is right */
function made() {
  const time = Date.now().toString(36).padStart(TIME, "0");
  const chance = crypto.getRandomValues(new Uint32Array(2));
  return `${time}-${[...chance].map((number) => number.toString(36).padStart(7, "0")).join("")}`;
}

/** @param {Jawaban} jawaban @param {Change} change an empty value removes the part */
function apply(jawaban, { id, part, value }) {
  const parts = id === undefined ? jawaban.identitas : jawaban.jawaban.get(id) ?? new Map();
  if (value) parts.set(part, value);
  else parts.delete(part);
  if (id !== undefined && parts.size) jawaban.jawaban.set(id, parts);
  else if (id !== undefined) jawaban.jawaban.delete(id);
}
