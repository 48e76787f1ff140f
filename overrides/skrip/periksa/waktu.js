// Times in the words of people here, by the clock and the time zone of their computer.

const STEPS = /** @type {[Intl.RelativeTimeFormatUnit, number][]} */ ([
  ["minute", 60],
  ["hour", 3600],
  ["day", 86_400],
]);
const WEEK = 7 * 86_400;

// Made once: a browser takes milliseconds for each.
const RELATIVE = new Intl.RelativeTimeFormat("id", { numeric: "always" });
const DAY = new Intl.DateTimeFormat("id-ID", { dateStyle: "long" });
const EXACT = new Intl.DateTimeFormat("id-ID", { dateStyle: "full", timeStyle: "short" });

/** @param {string} iso @param {Date} now @returns {string} "5 menit yang lalu", after a week the day, or empty */
export function ago(iso, now) {
  const then = new Date(iso);
  const past = (now.getTime() - then.getTime()) / 1000;
  if (Number.isNaN(past)) return "";
  // What lies ahead was written under another clock: only the day is worth saying.
  if (past < -60 || past >= WEEK) return DAY.format(then);
  const [unit, length] = [...STEPS].reverse().find(([, seconds]) => past >= seconds) ?? ["second", 60];
  if (unit === "second") return "baru saja";
  return RELATIVE.format(-Math.floor(past / length), unit);
}

/** @param {string} iso @returns {string} day and time, empty if unknown */
export function exactTime(iso) {
  const then = new Date(iso);
  if (Number.isNaN(then.getTime())) return "";
  return EXACT.format(then);
}

/** @param {Date} now @returns {string} YYYY-MM-DD, the day that it is here */
export function today(now) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
