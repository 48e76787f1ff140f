// What generator/search publishes, and what the worker of the search and a page say to each other.

/** @typedef {{panjang: number[][], kata: Record<string, number[][]>}} Mesin  generator/search/engine.py tells the form */
/**
 * @typedef {object} Kata  the language data
 * @property {Record<string, string>} akar @property {string[]} kosong @property {string[][]} sinonim
 * @property {Record<string, string[]>} searah @property {Record<string, string>} varian
 */
/** @typedef {{bentuk: Record<string, string>, kunci: Record<string, string>}} Lurus  addresses by what leads there */
/**
 * @typedef {object} Indeks
 * @property {[string, string, string, string[], number][]} halaman address, title, kind, roles, how much it counts
 * @property {[number, string, string][]} bagian number of the page, anchor, title
 * @property {Record<string, string>} peran names of the roles by id
 * @property {Lurus} lurus @property {Kata} kata @property {Mesin} mesin
 */
/** @typedef {{jenis: string, peran: string}} Saring  empty: all */
/** @typedef {{words: string, marked: boolean}} Ruas  a stretch of words */
/** @typedef {{address: string, title: Ruas[], words: Ruas[]}} TemuanBagian  a section, with the place in it */
/**
 * @typedef {object} Temuan  a page
 * @property {string} address @property {string} title @property {Ruas[]} marked the title
 * @property {string} kind @property {boolean} straight whether the query names it
 * @property {Ruas[]} words of what stands first on it @property {TemuanBagian[]} sections
 */
/**
 * @typedef {object} Hasil
 * @property {Temuan[]} pages the best ones @property {number} total of all that were found
 * @property {[string, string][]} corrected what was typed, and what was looked for in its place
 * @property {string[]} missing words that the site does not hold, and nothing like them
 * @property {Record<string, number>} kinds how many pages of each kind there are, whatever is chosen
 * @property {string[]} near queries that find something, where nothing was found
 */
/** @typedef {{nomor: number, tanya: string, saring: Saring, sebanyak: number}} Pertanyaan  to the worker */
/** @typedef {{nomor: number, hasil?: Hasil, siap?: {peran: Record<string, string>}, gagal?: boolean}} Jawab */

/** @typedef {(load: (path: string) => Promise<any>, say: (words: Jawab) => void) => (question: Pertanyaan) => Promise<void>} Mulai */

export const KINDS = ["juknis", "gsbpm", "epss", "peraturan", "formulir", "istilah", "modul", "situs"];
