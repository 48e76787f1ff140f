// Which files are to be read: those that the person chooses or drops, and all in a folder, but not what a file manager
// or an office program lays there. The same are passed over as by `juknis rekap`.

/** @typedef {import("../inti/jawaban.js").Remark} Remark */
/** @typedef {{path: string, remark: Remark}} Tolak  what is not read, and why */
/** @typedef {{file: File, path: string}} Calon  a file to be read */
/** @typedef {{files: Calon[], refused: Tolak[], skipped: number}} Pungutan */

const NOISE = ["thumbs.db", "desktop.ini"];
const LOCKS = [".", "~$", ".~lock."];
const MOST = 10_000; // files of one drop

/** @param {boolean} folder @returns {Promise<Pungutan>} what the person chooses; never settles where that is nothing */
export function chosen(folder) {
  const picker = document.createElement("input");
  picker.type = "file";
  picker.multiple = true;
  picker.webkitdirectory = folder;
  return new Promise((resolve) => {
    picker.addEventListener("change", () => resolve(listed([...(picker.files ?? [])])));
    picker.click();
  });
}

/** @returns {boolean} whether the browser lets a person choose a folder */
export function takesFolders() {
  return "webkitdirectory" in HTMLInputElement.prototype && "webkitGetAsEntry" in DataTransferItem.prototype;
}

/** @param {File[]} files @returns {Pungutan} */
function listed(files) {
  const all = files.map((file) => ({ file, path: file.webkitRelativePath || file.name }));
  const kept = all.filter(({ path }) => !path.split("/").some(isNoise));
  const over = kept.length > MOST ? [tooMany(kept[0].path.split("/")[0])] : [];
  return { files: kept.slice(0, MOST), refused: over, skipped: all.length - kept.length };
}

/** @param {string} path @returns {Tolak} */
function tooMany(path) {
  return { path, remark: { word: "folder-terlalu-besar", with: { batas: MOST.toLocaleString("id-ID") } } };
}

/** @param {string} name @returns {boolean} */
function isNoise(name) {
  return LOCKS.some((start) => name.startsWith(start)) || NOISE.includes(name.toLowerCase());
}

/**
 * @param {DataTransfer} data what is dropped: to be asked before the event is over, so this waits for nothing
 * @returns {() => Promise<Pungutan>} what lies in it, folders and all
 */
export function dropped(data) {
  const items = [...data.items].filter(({ kind }) => kind === "file");
  const entries = items.map((item) => item.webkitGetAsEntry?.() ?? null);
  if (entries.some((entry) => !entry)) {
    const files = [...data.files];
    return async () => listed(files);
  }
  return () => walked(/** @type {FileSystemEntry[]} */ (entries));
}

/** @param {FileSystemEntry[]} entries @returns {Promise<Pungutan>} */
async function walked(entries) {
  /** @type {Pungutan} */
  const found = { files: [], refused: [], skipped: 0 };
  const waiting = [...entries].reverse();
  for (let entry = waiting.pop(); entry; entry = waiting.pop()) {
    const path = entry.fullPath.replace(/^\//, "");
    if (isNoise(entry.name)) found.skipped += 1;
    else if (found.files.length >= MOST) return { ...found, refused: [...found.refused, tooMany(path.split("/")[0])] };
    else if (entry.isDirectory) waiting.push(...(await inside(/** @type {any} */ (entry), path, found)).reverse());
    else await taken(/** @type {FileSystemFileEntry} */ (entry), path, found);
  }
  return found;
}

/**
 * @param {FileSystemDirectoryEntry} folder @param {string} path @param {Pungutan} found
 * @returns {Promise<FileSystemEntry[]>}
 */
async function inside(folder, path, found) {
  const reader = folder.createReader();
  /** @type {FileSystemEntry[]} */
  const all = [];
  try {
    for (;;) {
      // A browser gives a hundred or so at a time, and none at the end.
      const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
      if (!some.length || all.length > MOST) return all;
      all.push(...some);
    }
  } catch {
    found.refused.push({ path, remark: { word: "folder-terkunci", with: {} } });
    return all;
  }
}

/** @param {FileSystemFileEntry} entry @param {string} path @param {Pungutan} found */
async function taken(entry, path, found) {
  try {
    const file = /** @type {File} */ (await new Promise((resolve, reject) => entry.file(resolve, reject)));
    found.files.push({ file, path });
  } catch {
    found.refused.push({ path, remark: { word: "tak-terbaca", with: {} } });
  }
}
