// What may be kept: a whole answer of this host itself, and where it is known what was published, just that.

/** @param {Response} answer @returns {boolean} no error or part, nothing of another host or led elsewhere */
export function fit(answer) {
  return answer.status === 200 && answer.type === "basic" && !answer.redirected;
}

/**
 * @param {Response} answer which stays unread @returns {Promise<boolean>} whether it is a page that we made, and not what
 *   the network of a hotel says in its place
 */
export async function isGuide(answer) {
  return (await answer.clone().text()).includes('<meta name="juknis-akar"');
}

/** @param {Response} answer which stays unread @returns {Promise<string>} the SHA-256 of what it holds */
export async function digest(answer) {
  const sum = await crypto.subtle.digest("SHA-256", await answer.clone().arrayBuffer());
  return [...new Uint8Array(sum)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
