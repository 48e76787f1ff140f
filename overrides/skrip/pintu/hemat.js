// Fetching what nobody waits for: when there is nothing else to do, and not from people who pay for every byte.

/** @returns {boolean} whether the person, or a network that is hardly there, wants nothing fetched ahead */
export function sparing() {
  const { connection } = /** @type {{connection?: {saveData?: boolean, effectiveType?: string}}} */ (navigator);
  return Boolean(connection?.saveData) || /2g$/.test(connection?.effectiveType ?? "");
}

/** @returns {Promise<void>} once the page is loaded and the browser has nothing else to do */
export async function idle() {
  if (document.readyState !== "complete") await new Promise((resolve) => addEventListener("load", resolve));
  await new Promise((resolve) => {
    if ("requestIdleCallback" in globalThis) requestIdleCallback(resolve, { timeout: 5000 });
    else setTimeout(resolve, 1000);
  });
}
