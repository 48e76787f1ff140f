// Tables as text for a spreadsheet program set to Indonesian: semicolons, and a mark at the start that says UTF-8.
// What a file says can't become a formula there.

const FORMULA = /^[\s\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/** @typedef {string | number} Sel */

/** @param {Sel[][]} rows @returns {string} with the mark of UTF-8 at its start */
export function csv(rows) {
  return `\ufeff${rows.map(csvLine).join("")}`;
}

/** @param {Sel[]} row @returns {string} a line, with its end */
export function csvLine(row) {
  return `${row.map(quoted).join(";")}\r\n`;
}

/** @param {Sel} value @returns {string} */
function quoted(value) {
  const words = guarded(value);
  return /[;"\n\r\t,]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}

/** @param {Sel} value @returns {string} that no program takes for a formula; a number stays one */
export function guarded(value) {
  return typeof value === "string" && FORMULA.test(value) ? `'${value}` : String(value);
}

/** @param {Sel[][]} rows @returns {string} to paste into a table: tabs between cells, a line for each row */
export function tabbed(rows) {
  const cell = (/** @type {Sel} */ value) => guarded(value).replace(/[\t\r\n]+/g, " ");
  return rows.map((row) => row.map(cell).join("\t")).join("\n");
}
