// SCREENS: what an address shows. To add one: a module with a function that gives a Layar, a line here.
import { banding } from "./banding.js";
import { baru } from "./baru.js";
import { daftar } from "./daftar.js";
import { hasil } from "./hasil.js";
import { isi } from "./isi.js";
import { rencana } from "./rencana.js";

/** @typedef {import("./aplikasi.js").Aplikasi} Aplikasi */
/** @typedef {import("./aplikasi.js").Layar} Layar */
/** @typedef {(app: Aplikasi, ...parts: string[]) => Layar | Promise<Layar>} Pembuat */

/** @type {[RegExp, Pembuat][]} the groups of the pattern are handed on */
export const SCREENS = [
  [/^$/, daftar],
  [/^baru$/, baru],
  [/^baru\/([\w-]+)$/, baru],
  [/^k\/([\w-]+)$/, isi],
  [/^k\/([\w-]+)\/isi\/([\w./-]+)$/, isi],
  [/^k\/([\w-]+)\/hasil$/, hasil],
  [/^k\/([\w-]+)\/rencana$/, rencana],
  [/^banding$/, banding],
  [/^banding\/([\w-]+)$/, banding],
  [/^banding\/([\w-]+)\/([\w-]+)$/, banding],
];
