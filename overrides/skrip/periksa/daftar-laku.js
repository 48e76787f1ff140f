// What can be done to an activity from the list: copy it, remove it; and bring back what was removed.
import { ask, tell } from "../dom/kabar.js";
import { brief, copied, nothing } from "../inti/jawaban.js";
import { stamped } from "../inti/instrumen.js";
import { kataDaftar } from "../kata/daftar.js";
import { isYear } from "./isian.js";
import { listOf, nameOf } from "./muat.js";
import { saveFile } from "./simpan.js";
import { today } from "./waktu.js";

/** @typedef {import("./aplikasi.js").Aplikasi} Aplikasi */
/** @typedef {import("./aplikasi.js").Kegiatan} Kegiatan */
/** @typedef {import("../inti/jawaban.js").Parts} Parts */
/** @typedef {import("../inti/jawaban.js").Jawaban} Jawaban */

/** @param {Aplikasi} app @param {string} id hand the activity over as a file, even where its checklist can't be had */
export async function save(app, id) {
  const one = app.gudang.get(id);
  if (!one) return;
  saveFile(app, one, await listOf(app, one).catch(() => null));
}

/**
 * @param {Aplikasi} app @param {string} id @param {(id: string) => void} focus the card of an activity
 * @param {() => void} leave put the keyboard elsewhere: the card goes
 */
export async function remove(app, id, focus, leave) {
  const one = app.gudang.get(id);
  if (!one) return;
  const words = kataDaftar.hapus;
  const name = brief(nameOf(one));
  if (!one.saved) {
    const ways = [{ value: "simpan", words: words.simpan }, { value: "saja", words: words.saja }];
    const answer = await ask(words.tanya(name), ways, words.jelas);
    if (!answer) return;
    if (answer === "simpan") await save(app, id);
  }
  takeAway(app, id, name, focus, leave);
}

/**
 * @param {Aplikasi} app @param {string} id @param {string} name @param {(id: string) => void} focus
 * @param {() => void} leave
 */
export function takeAway(app, id, name, focus, leave) {
  leave();
  const record = app.gudang.remove(id);
  if (record === null) return;
  const back = () => {
    app.gudang.restore(id, record);
    focus(id);
    tell(kataDaftar.hapus.kembali(name));
  };
  tell(kataDaftar.hapus.sudah(name), { offer: { words: kataDaftar.hapus.urungkan, act: back } });
}

/** @param {Aplikasi} app @param {string} id @param {(id: string) => void} focus */
export async function duplicate(app, id, focus) {
  const one = app.gudang.get(id);
  if (!one) return;
  const words = kataDaftar.ganda;
  const next = nextYear(one.jawaban.identitas);
  const ways = [{ value: "isi", words: words.isi }, { value: "kosong", words: words.kosong }];
  const answer = await ask(words.tanya(brief(nameOf(one))), ways, next ? words.tahun(next) : words.nama);
  if (!answer) return;
  const now = app.gudang.get(id) ?? one;
  const list = await listOf(app, now).catch(() => null);
  const whole = answer === "isi";
  const jawaban = copied(whole ? now.jawaban : { ...nothing(), identitas: now.jawaban.identitas });
  renew(jawaban.identitas);
  const plan = whole && now.plan ? { plan: copied(now.plan), planMark: now.planMark } : {};
  const more = { saved: false, last: whole ? now.last : "", ...plan };
  const made = app.gudang.add(whole || !list ? now.mark : stamped(now.mark, list), jawaban, more);
  focus(made.id);
  const offer = { words: words.buka, act: () => app.go(`k/${made.id}`) };
  tell(words.sudah(brief(nameOf(made))), { offer });
}

/** @param {Parts} identity make it that of the next year, filled in today */
function renew(identity) {
  const next = nextYear(identity);
  if (next) identity.set("tahun", next);
  else identity.set("kegiatan", kataDaftar.ganda.salinan(identity.get("kegiatan") ?? ""));
  identity.set("tanggal", today(new Date()));
}

/** @param {Parts} identity @returns {string} empty where its year is none */
function nextYear(identity) {
  const next = String(Number(identity.get("tahun")) + 1);
  return isYear(identity.get("tahun") ?? "") && isYear(next) ? next : "";
}
