// What a file says it was filled in on.

/** @typedef {{skema: string, edisi: string, lembar: string, varian?: string, versi_isi?: string, asal?: string}} Mark  `asal`: the edition that it came from first */

const CODE = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/;

/** @param {any} value what a jawaban file says @returns {Mark} of the sheet that it says it was filled in on */
export function markOf(value) {
  const kind = value?.formulir === undefined ? "daftar_periksa" : "formulir";
  const said = (/** @type {string} */ key) => (typeof value?.[key] === "string" ? value[key] : "");
  const more = (/** @type {string} */ key) => (said(key) ? { [key]: said(key) } : {});
  return {
    skema: said("skema"),
    edisi: said("edisi"),
    lembar: `${kind}/${said(kind)}`,
    ...more("varian"),
    ...more("versi_isi"),
    ...more("asal"),
  };
}

/** @param {any} value @returns {boolean} whether it can be a name, an edition or a version */
export function isCode(value) {
  return typeof value === "string" && value.length <= 100 && CODE.test(value);
}

/** @param {Mark} one @param {Mark} other @returns {boolean} whether they are known to be of different content */
export function isOtherContent(one, other) {
  const versions = [one.versi_isi, other.versi_isi];
  return one.edisi !== other.edisi || (versions.every(Boolean) && versions[0] !== versions[1]);
}
