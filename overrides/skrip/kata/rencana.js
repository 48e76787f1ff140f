// What the screen of the plan says.
import { kataHasil } from "./hasil.js";

/** @type {Record<string, string>} */
const STATUS = {
  belum: "Belum",
  sebagian: "Sebagian",
  "tidak-relevan-tanpa-alasan": "Tidak relevan, tanpa alasan",
  "naik-tingkat": "Belum tingkat tertinggi",
  "belum-dijawab": "Belum dijawab",
  "tanpa-bukti": "Tanpa bukti",
};

/** @type {Record<string, string>} what is done with an item; to reach a level, its step says all */
const KERJA = {
  belum: "Lakukan",
  sebagian: "Lengkapi",
  "tidak-relevan-tanpa-alasan": "Tinjau",
  "belum-dijawab": "Periksa",
  "tanpa-bukti": "Buktikan",
};

export const kataRencana = {
  judul: "Rencana aksi",
  status: STATUS,
  /** @type {Record<string, string>} by scale: what evidence is wanted only the levels of maturity say */
  pengantar: {
    kesiapan:
      "Pilih celah yang hendak ditutup; celah, tindakan, dan dasarnya (bila tercatat) terisi dari daftar periksa. " +
      "Lalu tetapkan keluaran atau buktinya, penanggung jawab, dan tenggat. Semua isian dapat diubah.",
    kematangan:
      "Pilih celah yang hendak ditutup; celah, tindakan, dan dasarnya (bila tercatat) terisi dari daftar periksa, " +
      "demikian pula bukti untuk tingkat berikutnya. Lalu tetapkan penanggung jawab dan tenggat. " +
      "Semua isian dapat diubah.",
  },
  /** @param {string} status @param {string} words @param {string} level */
  celah: (status, words, level) =>
    `${level ? `Tingkat ${level.replace(/^(\d)\. (.*)$/, "$1 ($2)")}` : STATUS[status] ?? status}: ${words}`,
  /** @param {string} status @param {string} words of the item @param {string} step @returns {string} what to do */
  tindakan: (status, words, step) => (KERJA[status] ? `${KERJA[status]}: ${words}. ${step}` : step),
  kegiatan: "Kegiatan",
  dariCelah: "Ambil dari celah",
  pilihStatus: "Celah yang dimasukkan, menurut jawabannya",
  /** @param {string} words @param {number} free @param {number} planned */
  pilihan: (words, free, planned) => `${words} (${free}${planned ? `; ${planned} sudah dalam rencana` : ""})`,
  sepuluh: "Terpilih lebih dahulu: sepuluh indikator yang paling menaikkan indeks bila naik satu tingkat.",
  /** @param {number} n */
  satuSatu: (n) => `Lihat dan pilih satu per satu (${n} terpilih)`,
  /** @param {number} n */
  masukkan: (n) => (n ? `Masukkan ${n} celah ke rencana` : "Pilih celah dahulu"),
  /** @param {string} points */
  menambah: (points) => `menambah ${points} pada indeks`,
  sudahAda: "sudah dalam rencana",
  /** @param {string} words @param {string} level */
  keadaan: (words, level) => (level ? `Tingkat ${level}` : words),
  /** @type {Record<string, string>} by scale */
  tanpaCelah: {
    kesiapan: "Tidak ada celah: semua butir yang berlaku sudah dilakukan dan berbukti.",
    kematangan: "Tidak ada celah: semua indikator di tingkat tertinggi dan berbukti.",
  },
  belumMenjawab: "Belum ada jawaban yang menunjukkan celah. Isi daftar periksanya lebih dahulu, atau tambahkan tindakan sendiri.",
  semuaMasuk: "Semua celah sudah ada dalam rencana.",
  /** @param {number} n */
  masuk: (n) => `${n} tindakan ditambahkan ke rencana.`,
  urungkan: "Urungkan",
  diurungkan: "Sudah diurungkan.",
  barisLain: "Barisnya baru diubah di jendela lain. Periksa isinya, lalu ulangi.",
  takDapat: "Tidak dapat diurungkan: barisnya sudah diubah.",
  /** @param {number} n */
  baris: (n) => `Baris ${n}`,
  /** @param {number} n @param {string} code @param {string} scale */
  legenda: (n, code, scale) => (code ? `Tindakan ${n}: ${kataHasil.satuan[scale]} ${code}` : `Tindakan ${n}`),
  kosong: "Rencana masih kosong. Masukkan celah dari daftar periksa, atau tambahkan tindakan sendiri.",
  tambah: "Tambah tindakan sendiri",
  ubah: "Ubah uraian tindakan ini",
  hapus: "Hapus",
  /** @param {number} n */
  hapusBaris: (n) => `Hapus tindakan ${n}`,
  /** @param {number} n */
  dihapus: (n) => `Tindakan ${n} dihapus.`,
  /** @param {string} words */
  sekarang: (words) => `Jawaban sekarang: ${words}`,
  /** @param {string} words */
  tertutup: (words) => `Celah ini sudah tertutup (jawaban sekarang: ${words}).`,
  takBerlaku: "Celah ini sudah tertutup: butirnya tidak berlaku untuk cara pengumpulan data ini.",
  tandaiSelesai: "Tandai selesai",
  lewat: "Tenggat sudah lewat",
  /** @param {string} code @param {string} scale */
  keButir: (code, scale) => `Jawaban ${kataHasil.satuan[scale]} ${code}`,
  /** @param {string} code */
  kePanduan: (code) => `Panduan ${code}`,
  /** @param {string} title @param {string} via the phase that refers to it, or empty */
  keFormulir: (title, via) => `Formulir${via ? ` ${via}` : ""}: ${title}`,
  /** @param {number} n */
  jumlah: (n) => `${n} tindakan`,
  tanpaStatus: "tanpa status",
  /** @param {number} n */
  tanpaOrang: (n) => `${n} belum ada penanggung jawab`,
  /** @param {number} n */
  tanpaTenggat: (n) => `${n} belum ada tenggat`,
  /** @param {number} n */
  terlambat: (n) => `${n} lewat tenggat`,
  sekaligus: "Isi banyak baris sekaligus",
  sekaligusKata: "Hanya mengisi baris yang masih kosong; yang sudah terisi tidak diubah.",
  terapkan: "Isi baris yang kosong",
  /** @param {number} n */
  diterapkan: (n) => (n ? `${n} baris diisi.` : "Tidak ada baris yang kosong."),
  berkas: "Serahkan",
  simpan: "Simpan rencana ke berkas",
  buka: "Buka berkas rencana",
  cetak: "Cetak rencana",
  /** @param {string} name */
  disimpan: (name) => `Rencana disimpan ke ${name} di folder unduhan.`,
  lembarKosong: "Lembar kosong rencana aksi (PDF, Excel) untuk diisi tanpa halaman ini",
  berkasKata: "Berkas rencana dapat dibuka lagi di sini, di formulir HTML rencana aksi, dan oleh pembina dengan juknis nilai. Berkas kegiatan disimpan terpisah.",
  /** @param {number} n */
  beda: (n) => `${n} tindakan untuk butir yang sama berbeda isinya. Mana yang dipakai?`,
  pakaiBerkas: "Pakai yang dari berkas",
  pakaiSini: "Pertahankan yang di sini",
  /** @param {number} fresh @param {number} changed @param {string} note */
  dibuka: (fresh, changed, note) => `Dari berkas: ${fresh} tindakan ditambahkan, ${changed} diperbarui.${note}`,
  /** @param {string} edition */
  edisiLain: (edition) => ` Berkas ini dari edisi ${edition}.`,
  /** @param {string} name @param {string} why */
  ditolak: (name, why) => `${name} tidak dapat dibuka: ${why}`,
  bukanRencana: "bukan berkas rencana aksi. Berkas kegiatan dibuka dari daftar kegiatan.",
  lain: "Isian dari berkas yang tidak punya tempat di lembar ini; tetap tersimpan",
  jendelaLain: "Rencana ini diubah di jendela lain; perubahannya sudah ditampilkan.",
  nomor: "No.",
  tandaTangan: "Nama dan tanda tangan",
  tempatTanggal: "Tempat, tanggal",
  /** @param {string} title @param {string} edition @param {string} version */
  edisi: (title, edition, version) => `${title} ${edition}${version ? `, versi isi ${version}` : ""}`,
};
