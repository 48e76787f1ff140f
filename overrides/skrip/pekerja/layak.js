// What may be kept: a whole answer of this host itself, and where it is known what was published, just that.

/** @param {Response} answer @returns {boolean} no error or part, nothing of another host or led elsewhere */
export function fit(answer) {
  return answer.status === 200 && answer.type === "basic" && !answer.redirected;
}

/** @param {Response} answer which stays unread @returns {Promise<string>} the SHA-256 of what it holds */
export async function digest(answer) {
  const sum = await crypto.subtle.digest("SHA-256", await answer.clone().arrayBuffer());
  return [...new Uint8Array(sum)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
