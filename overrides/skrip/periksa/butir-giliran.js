// Work on what is further down waits its turn, so that the first of it shows at once.

const AT_ONCE = 4; // tasks before the next turn
const TURN = 3; // tasks of a later one

/** @typedef {(later: boolean) => void} Tugas */

/** @type {Tugas[]} */
const waiting = [];
let left = AT_ONCE;
let planned = false;

/** @param {Tugas} task done now where few were before it, else after the page has been painted */
export function inTurn(task) {
  if (!planned) plan();
  if (left > 0) {
    left -= 1;
    task(false);
  } else waiting.push(task);
}

/** Do all that waits. */
export function doAll() {
  for (const task of waiting.splice(0)) task(true);
}

/** The next turn comes after the page has been painted. */
function plan() {
  planned = true;
  requestAnimationFrame(() => setTimeout(turn));
}

function turn() {
  for (const task of waiting.splice(0, TURN)) task(true);
  planned = false;
  if (waiting.length) plan();
  else left = AT_ONCE;
}
