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

/** @param {Decimal} one not below zero @returns {string} with two decimals, a half goes up: "2,60" */
export function shown(one) {
  const fine = scaled(one, Math.max(one.scale, 2));
  const unit = 10n ** BigInt(Math.max(one.scale, 2) - 2);
  const cents = ((2n * fine + unit) / (2n * unit)).toString().padStart(3, "0");
  return `${cents.slice(0, -2)},${cents.slice(-2)}`;
}

/** @param {number} part @param {number} whole @returns {string} "75%" or "33,3%", a half goes up; empty of nothing */
export function percentage(part, whole) {
  if (!whole) return "";
  const tenths = Math.floor((2000 * part + whole) / (2 * whole));
  return tenths % 10 ? `${Math.floor(tenths / 10)},${tenths % 10}%` : `${tenths / 10}%`;
}
