// What the page for recaps says.
import { angka } from "./rekap-tabel.js";

/** @param {number} n @param {string} what @returns {string} nothing of none */
const bila = (n, what) => (n ? `; ${angka(n)} ${what}` : "");

/** @typedef {{items: number, fields: number}} Tempat  how many items, and fields of the identity */

/** @param {Tempat} di @returns {string} "2 butir dan 1 isian identitas" */
const tempat = ({ items, fields }) =>
  [items && `${angka(items)} butir`, fields && `${angka(fields)} isian identitas`].filter(Boolean).join(" dan ");

export const kataRekap = {
  taruh: "Taruh berkas atau folder di sini",
  taruhKeterangan:
    "Berkas jawaban (.json). Boleh ratusan sekaligus, boleh juga folder. Hasil juknis nilai --format json dibaca juga.",
  pilihBerkas: "Pilih berkas",
  pilihFolder: "Pilih folder",
  /** @param {number} n */
  sertakan: (n) => `Sertakan juga kegiatan yang tersimpan di peramban ini (${angka(n)})`,
  tidakDisimpan: "Berkas dibaca di komputer ini saja dan tidak disimpan: rekap hilang bila halaman ini ditutup.",
  gagalMuat:
    "Daftar periksa belum dapat dimuat, jadi berkas belum dapat dibaca. Periksa sambungan internet, lalu coba lagi.",
  cobaLagi: "Coba lagi",
  mencari: "Melihat isi folder…",
  /** @param {number} n @param {number} dari */
  membaca: (n, dari) => `Membaca ${angka(n)} dari ${angka(dari)} berkas`,
  batal: "Batal",
  sibuk: "Masih membaca berkas sebelumnya. Tunggu sampai selesai atau batalkan, lalu taruh lagi.",
  tanpaBerkas: "Tidak ada berkas untuk dibaca.",
  /** @param {{found: number, refused: number, known: number, left: number, skipped: number}} hasil */
  selesai: ({ found, refused, known, left, skipped }) =>
    `${angka(found)} jawaban dibaca${bila(refused, "berkas ditolak")}${bila(known, "sudah ada")}` +
    `${bila(skipped, "berkas tersembunyi dilewati")}${bila(left, "berkas belum dibaca karena dibatalkan")}.`,
  kosongkan: "Kosongkan rekap",
  dikosongkan: "Rekap dikosongkan.",
  urungkan: "Urungkan",
  simpanLagi: "Simpan lagi",
  cetak: "Cetak",
  gambaran: "Gambaran",
  /** @param {{read: number, institutions: number, activities: number}} jumlah */
  kalimat: ({ read, institutions, activities }) =>
    `${angka(read)} jawaban terbaca, dari ${angka(institutions)} instansi tentang ${angka(activities)} kegiatan.`,
  /** @param {{refused: number, uncounted: number, partly: number, skipped: number}} jumlah */
  kalimatLain: ({ refused, uncounted, partly, skipped }) =>
    [
      refused && `${angka(refused)} berkas ditolak`,
      uncounted && `${angka(uncounted)} tidak dihitung karena duplikat`,
      partly && `${angka(partly)} dihitung sebagian`,
      skipped && `${angka(skipped)} berkas tersembunyi atau kunci Office dilewati`,
    ]
      .filter(Boolean)
      .join("; "),
  penafian: "Alat bantu: bukan nilai resmi EPSS dan bukan penilaian BPS. Bukan pemeringkatan.",
  /** @param {string} edisi @param {string} versi */
  dinilai: (edisi, versi) => `Dihitung dengan daftar periksa edisi ${edisi}, versi isi ${versi}.`,

  /** @param {number} n */
  ditolak: (n) => `Berkas yang tidak dapat dibaca (${angka(n)})`,
  berkas: "Berkas",
  alasan: "Alasan",
  saran: "Saran",
  unduhTolakan: "Unduh daftar ini (CSV)",
  /** @param {number} n */
  duplikat: (n) => `Jawaban tentang kegiatan yang sama (${angka(n)} kelompok)`,
  duplikatKeterangan:
    "Daftar periksa dengan instansi, kegiatan, dan tahun yang sama dihitung sekali, juga bila diisi pada edisi yang " +
    "berbeda: dari tanggal terbaru, lalu yang terlengkap, lalu yang terakhir menurut nama berkas. Fase yang diisi pada lembar tersendiri dihitung " +
    "dari berkas yang memuat jawabannya. Untuk memakai yang lain, keluarkan berkas yang tidak diinginkan.",
  perbedaan: "Perbedaan",
  sebab: {
    lebihLama: (/** @type {string} */ path) => `tanggalnya lebih lama daripada ${path}`,
    tanpaTanggal: (/** @type {string} */ path) => `tanpa tanggal; ${path} bertanggal`,
    kurangLengkap: (/** @type {string} */ path) => `isinya kurang lengkap daripada ${path}`,
    samaTerakhir: (/** @type {string} */ path) => `tanggal dan jumlah isian sama; ${path} terakhir menurut nama berkas`,
    terbaik: () => "paling baru atau paling lengkap di antara berkas varian yang sama",
    lainnya: () => "bagian lainnya dihitung dari berkas lain",
    semuaLain: () => "semua bagiannya dihitung dari berkas lain",
    semuaIni: () => "semua bagiannya dihitung dari berkas ini",
  },
  samaPersis: "isinya sama persis",
  /** @param {number} n */
  berbeda: (n) => `berbeda pada ${angka(n)} isian`,
  dibandingkan: "Dibandingkan dengan",
  /** @param {string} tempat @param {string} sini @param {string} sana */
  bedaSatu: (tempat, sini, sana) => `${tempat}: ${sini || "kosong"}; di sana ${sana || "kosong"}`,
  /** @param {number} n */
  danLagi: (n) => `dan ${angka(n)} lagi`,
  identitas: "Identitas",
  nilai: "Jawaban",
  isiCatatan: "Catatan",
  /** @param {number} n */
  catatan: (n) => `Catatan tentang jawaban yang terbaca (${angka(n)})`,
  catatanSatu: {
    /** @param {string} edisi @param {string} pakai */
    edisi: (edisi, pakai) => `diisi pada edisi ${edisi}; dihitung dengan daftar periksa edisi ${pakai}`,
    /** @param {string} varian */
    varian: (varian) => `bagian “${varian}” tidak dikenal; dihitung dengan daftar periksa yang utuh`,
    tanpaNama: "tanpa nama instansi dan kegiatan, jawaban ini tidak dapat dibandingkan dengan yang lain",
    /** @param {string} apa @param {string} tulisan @param {string} ejaan */
    ejaan: (apa, tulisan, ejaan) => `${apa} “${tulisan}” direkap sebagai “${ejaan}”`,
    sisa: {
      takDikenal: (/** @type {Tempat} */ di) => `${tempat(di)} tidak ada pada daftar periksa ini, jadi tidak dihitung`,
      bagianAsing: (/** @type {Tempat} */ di) => `${tempat(di)} memuat isian yang tidak ditanyakan daftar periksa ini`,
      bukanPilihan: (/** @type {Tempat} */ di) => `${tempat(di)} berisi jawaban yang bukan salah satu pilihannya`,
      bukanTanggal: (/** @type {Tempat} */ di) => `${tempat(di)} berisi tanggal yang tidak terbaca`,
      bukanTahun: (/** @type {Tempat} */ di) => `${tempat(di)} berisi tahun yang tidak terbaca`,
    },
    /** @param {number} n */
    lain: (n) => `${angka(n)} catatan lain dari pembacaan berkasnya`,
  },

  saring: "Saring tabel",
  saringPetunjuk: "Ketik nama instansi, kegiatan, tahun, atau kata lain",
  /** @param {number} n @param {number} dari */
  tampil: (n, dari) => (n === dari ? `${angka(n)} baris` : `${angka(n)} dari ${angka(dari)} baris`),
  /** @param {number} n */
  tampilkanSemua: (n) => `Tampilkan semua baris (${angka(n)})`,
  geser: "Geser ke samping untuk melihat kolom lainnya.",
  tidakCocok: "Tidak ada baris yang cocok dengan saringan.",
  unduhTabel: "Unduh tabel (CSV)",
  unduhCelah: "Unduh celah (CSV)",
  salinTabel: "Salin tabel",
  /** @param {number} n */
  disalin: (n) => `${angka(n)} baris disalin. Tempelkan pada lembar kerja.`,
  gagalSalin: "Peramban ini tidak mengizinkan menyalin. Unduh tabelnya sebagai CSV.",
  /** @param {string} nama @param {number} n */
  diunduh: (nama, n) => `${nama} berisi ${angka(n)} baris.`,

  rinci: {
    unit: "Unit kerja",
    pengisi: "Pengisi",
    berkas: "Berkas",
    versi: "Versi isi",
    jawaban: "Jawaban",
    dihitung: "Dihitung",
    tidakBerlaku: "Di luar hitungan",
    /** @param {number} n */
    butirTidakBerlaku: (n) => `${angka(n)} butir terjawab tidak berlaku bagi cara ini; jawabannya tetap disimpan`,
    /** @param {number} n */
    celah: (n) => `Yang perlu dikerjakan (${angka(n)})`,
    tanpaCelah: "Tidak ada celah: semua butir sudah dan buktinya tercatat.",
    kode: "Kode",
    butir: "Butir",
    keadaan: "Keadaan",
    langkah: "Langkah berikutnya",
    /** @param {number} n */
    semua: (n) => `Tampilkan semua celah (${angka(n)})`,
    /** @param {string} n */
    tingkat: (n) => `tingkat ${n}`,
  },
  simpan: "Simpan ke daftar kegiatan",
  /** @param {string} nama */
  tersimpan: (nama) => `“${nama}” tersimpan di daftar kegiatan peramban ini.`,
  /** @param {string} nama */
  sudahAda: (nama) => `“${nama}” dengan isi yang sama sudah ada di daftar kegiatan.`,
  /** @param {string} nama */
  tanyaSimpan: (nama) =>
    `“${nama}” sudah ada di daftar kegiatan, dengan isi yang berbeda. ` +
    "Simpan yang ini sebagai salinan, atau ganti isi yang ada?",
  ganti: "Ganti isi yang ada",
  gagalSimpan:
    "Peramban ini tidak dapat menyimpan lagi, jadi kegiatan itu tidak disimpan. " +
    "Hapus kegiatan yang tidak diperlukan dari daftar, lalu coba lagi.",
  keluarkan: "Keluarkan dari rekap",
  /** @param {string} path */
  dikeluarkan: (path) => `${path} dikeluarkan dari rekap.`,
  peramban: "peramban ini",
  tanpaNama: "kegiatan tanpa nama",
};
