// What the results say, on the screen, on paper and in the summary to copy.

/** @typedef {{berlaku: number, terisi: number, luar: number}} Banyak */
/** @typedef {Banyak & {bagian: string, cara: boolean, satuan: string}} Keterisian */

/** @type {Record<string, string>} what a checklist asks about, by its scale */
const SATUAN = { kesiapan: "butir", kematangan: "indikator" };

export const kataHasil = {
  satuan: SATUAN,
  judul: (/** @type {string} */ nama) => `Hasil: ${nama}`,
  profil: "Profil kesiapan",
  indeks: "Taksiran tingkat kematangan",
  laporan: "Laporan hasil periksa mandiri",
  identitas: "Identitas kegiatan",
  kosong: "(belum diisi)",
  keadaan: "Jawaban terakhir diubah",
  stempel: (/** @type {string} */ edisi, /** @type {string} */ tanggal, /** @type {string} */ versi) =>
    `Edisi ${edisi}${tanggal ? `, ${tanggal}` : ""}${versi ? `, versi isi ${versi}` : ""}`,
  stempelLain: (/** @type {string} */ asal, /** @type {string} */ kini) =>
    `Terakhir diisi pada ${kecil(asal)}; hasil ini dihitung dengan ${kecil(kini)}.`,

  belumAda: "Belum ada jawaban, jadi belum ada hasil.",
  belumAdaUraian: (/** @type {string} */ satuan) =>
    `Jawab beberapa ${satuan} dahulu; hasilnya langsung dihitung di sini. ` +
    "Anda boleh berhenti dan melanjutkan kapan saja.",
  mulai: "Mulai menjawab",
  belumSemua: (/** @type {number} */ n, /** @type {string} */ satuan, /** @type {number} */ tanpaAlasan) =>
    `${n} ${satuan} belum dijawab` +
    `${tanpaAlasan ? ` dan ${tanpaAlasan} tanpa alasan (pada tabel: ${n + tanpaAlasan} belum dijawab)` : ""}` +
    ", jadi hasil ini masih sementara.",
  lanjut: "Lanjutkan menjawab",
  tanpaAlasan: (/** @type {number} */ n) =>
    `${n} jawaban “Tidak relevan” belum dihitung karena alasannya belum diisi.`,
  isiAlasan: "Isi alasannya",
  tanpaCara: (/** @type {number} */ n) => `Cara pengumpulan data belum dipilih, jadi semua butir (${n}) dihitung.`,
  pilihCara: "Pilih cara pengumpulan data",
  tanpaBukti: (/** @type {number} */ n) => `${n} jawaban belum disertai catatan bukti.`,
  catatBukti: "Catat buktinya",

  terisi: (/** @type {Keterisian} */ { berlaku, terisi, luar, bagian, cara, satuan }) =>
    `Terisi ${terisi} dari ${berlaku} ${satuan}${luar || cara ? " yang berlaku" : ""}${bagian ? ` (${bagian})` : ""}.` +
    (luar ? ` ${luar} ${satuan} tidak berlaku untuk cara pengumpulan data ini.` : ""),
  tanpaNilai:
    "Kesiapan GSBPM tidak diringkas menjadi satu nilai. " +
    "Bacalah per fase: mana yang sudah siap, dan mana yang perlu dikerjakan lebih dulu.",
  termasuk: (/** @type {number} */ n) =>
    `Belum dijawab: termasuk ${n} yang dijawab tidak relevan tanpa alasan.`,
  batang: "Jawaban per fase",
  batangUraian:
    "Diagram batang bertumpuk: banyaknya butir menurut jawabannya pada setiap fase. Semua angkanya ada pada tabel.",
  radar: "Bagian siap per fase",
  radarUraian:
    "Diagram radar: dari pusat (0%) ke tepi (100%). Fase yang belum dijawab dibiarkan kosong, bukan nol. " +
    "Semua angkanya ada pada tabel.",
  radarBelum: { kesiapan: "belum ada jawaban", kematangan: "belum lengkap" },
  nDari: (/** @type {number} */ n, /** @type {number} */ dari) => `${n} dari ${dari}`,
  tabelProfil:
    "Profil per fase. “Siap” adalah bagian “Sudah” dari butir yang berlaku, tanpa yang tidak relevan.",
  seluruhnya: "Seluruhnya",
  kolom: {
    bagian: "Fase",
    berlaku: "Berlaku",
    jumlah: "Jumlah terisi",
    sudah: "Sudah",
    sebagian: "Sebagian",
    belum: "Belum",
    "tidak-relevan": "Tidak relevan",
    "belum-dijawab": "Belum dijawab",
    terisi: "Terisi",
    siap: "Siap",
  },

  ips: (/** @type {string} */ nilai, /** @type {string} */ persis, /** @type {string} */ predikat) =>
    `Taksiran IPS ${nilai}${persis ? ` (persisnya ${persis})` : ""}` +
    `${predikat ? `, predikat ${predikat}` : ""}; bukan nilai resmi EPSS.`,
  ipsBelum: (/** @type {number} */ n, /** @type {number} */ dari) =>
    `IPS belum dapat ditaksir: belum lengkap, ${n} dari ${dari} indikator terisi.`,
  belumLengkap: (/** @type {number} */ n, /** @type {number} */ dari) => `belum lengkap, ${n} dari ${dari}`,
  batangDomain: "Indeks per domain",
  batangDomainUraian: "Diagram batang dengan skala 0 sampai 5. Semua angkanya ada pada tabel.",
  radarDomain: "Indeks per domain, sebagai radar",
  radarDomainUraian:
    "Diagram radar: dari pusat (0) ke tepi (5). Domain yang belum lengkap dibiarkan kosong, bukan nol. " +
    "Semua angkanya ada pada tabel.",
  tabelIndeks: "Indeks per domain dan aspek, dihitung dari bobotnya",
  kolomIndeks: {
    bagian: "Domain dan aspek",
    bobot: "Bobot (%)",
    indikator: "Indikator",
    jumlah: "Jumlah terisi",
    indeks: "Indeks",
  },
  barisIps: "Indeks Pembangunan Statistik (IPS)",
  tabelPredikat: "Predikat menurut indeks.",
  kolomPredikat: { predikat: "Predikat", dari: "Dari", sampai: "Sampai" },
  terendah: "terendah",
  kurangDari: (/** @type {string} */ batas) => `kurang dari ${batas}`,
  tercapai: "hasil ini",

  celah: "Yang perlu dikerjakan",
  /** @type {Record<string, string>} by scale */
  celahUraian: {
    kesiapan:
      "Diurutkan menurut jawabannya: belum, sebagian, tidak relevan tanpa alasan, belum dijawab, lalu tanpa bukti; " +
      "yang sama jawabannya menurut urutan fase, bukan menurut pentingnya. " +
      "Masing-masing dengan langkah berikutnya, dasar hukum, dan panduannya.",
    kematangan:
      "Yang satu tingkatnya paling menambah IPS lebih dulu; yang tinggal dicatat buktinya paling akhir. " +
      "Masing-masing dengan langkah berikutnya, dasar hukum, dan panduannya.",
  },
  /** @type {Record<string, string>} by scale */
  tanpaCelah: {
    kesiapan: "Tidak ada celah: semua butir sudah dan buktinya tercatat.",
    kematangan: "Tidak ada celah: semua indikator di tingkat tertinggi dan buktinya tercatat.",
  },
  keRencana: "Susun rencana aksi",
  formulirUmum: "Formulir untuk semua celah:",
  status: {
    belum: "Belum",
    sebagian: "Sebagian",
    "tidak-relevan-tanpa-alasan": "Tidak relevan, tanpa alasan",
    "naik-tingkat": "Belum tingkat tertinggi",
    "belum-dijawab": "Belum dijawab",
    "kurang-baris": "Baris masih kurang",
    "tanpa-bukti": "Tanpa bukti",
  },
  naik: "Tingkat berikutnya, yang paling menambah IPS lebih dulu",
  saring: "Saring daftar",
  saringStatus: "Keadaan",
  saringBab: { kesiapan: "Fase", kematangan: "Domain" },
  semua: (/** @type {number} */ n) => `Semua (${n})`,
  sejumlah: (/** @type {string} */ kata, /** @type {number} */ n) => `${kata} (${n})`,
  tampil: (/** @type {number} */ n, /** @type {number} */ dari) => `Ditampilkan ${n} dari ${dari}.`,
  tampilkanSemua: (/** @type {number} */ n) => `Tampilkan semua (${n})`,
  tampilkanSedikit: "Tampilkan 10 teratas saja",
  langkah: "Langkah:",
  bukti: "Bukti:",
  tingkat: (/** @type {string} */ n) => `sekarang tingkat ${n}`,
  belumTerbukti: "bukti belum dicatat",
  menambah: (/** @type {string} */ n) => `Satu tingkat menambah IPS ${n}.`,
  dasar: "Dasar:",
  tanpaDasar: "belum ada dasar hukum yang tercatat",
  melalui: (/** @type {string} */ apa) => ` (melalui ${apa})`,
  panduan: (/** @type {string} */ kode) => `Panduan ${kode}`,
  formulir: (/** @type {string} */ via) => `Formulir${via ? ` ${via}` : ""}:`,
  jawab: {
    "belum-dijawab": "Jawab",
    "tidak-relevan-tanpa-alasan": "Isi alasan",
    "tanpa-bukti": "Catat bukti",
    lain: "Perbarui jawaban",
  },

  serah: "Serahkan kepada pembina",
  serahUraian: "Yang diserahkan adalah berkas jawaban (.json). Laporan dan ringkasan melengkapinya.",
  berkas: "Simpan ke berkas",
  berkasUraian:
    "Semua jawaban dan catatan bukti, untuk dibuka dan direkap pembina. Kirimkan sendiri, misalnya lewat surel.",
  cetak: "Cetak laporan",
  cetakUraian:
    "Laporan A4 dari halaman ini dengan semua celahnya; pilih “Simpan sebagai PDF” bila tidak memakai kertas.",
  salin: "Salin ringkasan",
  salinUraian: "Teks pendek untuk surel atau pesan.",
  disalin: "Ringkasan disalin. Tempelkan pada surel atau pesan Anda.",
  salinSendiri: "Peramban ini tidak mengizinkan penyalinan. Salin teks di bawah ini: sudah dipilih, tekan Ctrl+C.",
  ringkasan: "Ringkasan hasil",
  banding: "Bandingkan",
  bandingUraian: "Dengan tahun lalu atau unit lain.",

  ringkas: {
    judul: "HASIL PERIKSA MANDIRI",
    profil: "Profil:",
    fase: (/** @type {Record<string, string | number>} */ angka) =>
      `terisi ${angka.terisi} dari ${angka.berlaku}; ` +
      `sudah ${angka.sudah}, sebagian ${angka.sebagian}, belum ${angka.belum}, ` +
      `tidak relevan ${angka["tidak-relevan"]}, belum dijawab ${angka["belum-dijawab"]}; siap ${angka.siap}`,
    indeks: "Indeks per domain:",
    celah: (/** @type {number} */ n, /** @type {number} */ dari) =>
      n < dari ? `Yang perlu dikerjakan (${n} pertama dari ${dari}):` : `Yang perlu dikerjakan (${dari}):`,
    panduan: "Panduan:",
  },
};

/** @param {string} words @returns {string} inside a sentence */
function kecil(words) {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
