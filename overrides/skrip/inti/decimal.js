// Exact decimal numbers: what `juknis nilai` counts with decimals must come out the same here, also at a border.

/** @typedef {{digits: bigint, scale: number}} Decimal  `digits` divided by ten to the power of `scale` */

/** @param {string} words such as "21" or "2.6" @returns {Decimal} */
export function decimal(words) {
  const [whole, part = ""] = words.split(".");
  return { digits: BigInt(whole + part), scale: part.length };
}

/** @param {Decimal} one @param {number} scale @returns {bigint} */
function scaled(one, scale) {
  return one.digits * 10n ** BigInt(scale - one.scale);
}

/** @param {Decimal} one @param {Decimal} other @returns {Decimal} */
export function plus(one, other) {
  const scale = Math.max(one.scale, other.scale);
  return { digits: scaled(one, scale) + scaled(other, scale), scale };
}

/** @param {Decimal} one @param {Decimal} percent @returns {Decimal} that many per cent of `one` */
export function share(one, percent) {
  return { digits: one.digits * percent.digits, scale: one.scale + percent.scale + 2 };
}

/** @param {Decimal} one @param {Decimal} other @returns {number} below, at or above zero as `one` is to `other` */
export function compare(one, other) {
  const scale = Math.max(one.scale, other.scale);
  const [left, right] = [scaled(one, scale), scaled(other, scale)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** @param {Decimal} one not below zero @param {number} [places] at least one @returns {string} "2,60", halves up */
export function shown(one, places = 2) {
  const scale = Math.max(one.scale, places);
  const unit = 10n ** BigInt(scale - places);
  const words = ((2n * scaled(one, scale) + unit) / (2n * unit)).toString().padStart(places + 1, "0");
  return `${words.slice(0, -places)},${words.slice(-places)}`;
}

/** @param {Decimal} one not below zero @param {number} [places] all where missing @returns {string} "2,6", "3" */
export function lean(one, places = Math.max(one.scale, 1)) {
  return shown(one, places).replace(/,?0+$/, "");
}

/** @param {number} part @param {number} whole @returns {string} "75%" or "33,3%", a half goes up; empty of nothing */
export function percentage(part, whole) {
  if (!whole) return "";
  const tenths = Math.floor((2000 * part + whole) / (2 * whole));
  return tenths % 10 ? `${Math.floor(tenths / 10)},${tenths % 10}%` : `${tenths / 10}%`;
}
