// What the tables of the page for recaps say, on the page and as files.

const bilangan = new Intl.NumberFormat("id-ID");

/** @param {number} n @returns {string} 1.250 */
export const angka = (n) => bilangan.format(n);

export const kataKolom = {
  instansi: "Instansi",
  tanpaInstansi: "(instansi tidak diisi)",
  kegiatan: "Kegiatan",
  tanpaKegiatan: "(kegiatan tidak diisi)",
  tahun: "Tahun",
  cara: "Cara",
  caraPanjang: "Cara pengumpulan data",
  tanggal: "Tanggal",
  edisi: "Edisi",
  terisi: "Terisi",
  dihitung: "Dihitung",
  keadaan: { ya: "Ya", sebagian: "Sebagian", tidak: "Tidak" },
  kosong: "–",
  ips: "IPS",
  ipsPanjang: "Indeks Pembangunan Statistik (taksiran)",
  predikat: "Predikat",
  /** @param {number} n @param {number} dari */
  dari: (n, dari) => `${n} dari ${dari}`,
  /** @param {number} n @param {number} dari */
  terisiDari: (n, dari) => `${n}/${dari}`,
};

export const kataTabel = {
  judulTabel: {
    /** @param {string} judul */
    kesiapan: (judul) =>
      `${judul}. Pada kolom fase: bagian yang siap (sudah, dari yang berlaku dan relevan), di bawahnya butir terisi ` +
      "dari yang berlaku.",
    /** @param {string} judul */
    kematangan: (judul) =>
      `${judul}. Indeks baru dihitung bila semua indikatornya terisi; bila belum, yang tampil banyaknya yang terisi.`,
  },

  sebaran: { kesiapan: "Sebaran per fase", kematangan: "Sebaran per domain" },
  sebaranUraian: {
    kesiapan: "Jumlah butir semua kegiatan yang dihitung, menurut jawabannya; duplikat dihitung sekali.",
    kematangan:
      "Jumlah indikator semua kegiatan yang dihitung, menurut tingkatnya. Indeks beberapa kegiatan tidak dirata-rata.",
  },
  sebaranKolom: {
    bagian: { kesiapan: "Fase", kematangan: "Domain" },
    jawaban: "Jawaban dihitung",
    berlaku: "Butir berlaku",
    terisi: "Terisi",
    siap: "Siap",
    belumDijawab: "Belum dijawab",
  },
  tanpaAlasan: "Tidak relevan tanpa alasan terhitung belum dijawab.",

  sering: "Celah yang paling sering",
  seringUraian: {
    kesiapan: "Butir yang paling banyak dijawab belum atau sebagian. Tiap kodenya membuka halaman panduan.",
    kematangan: "Indikator yang paling banyak berada pada tingkat 1 atau 2. Tiap kodenya membuka halaman panduan.",
  },
  tanpaSering: {
    kesiapan: "Tidak ada butir yang dijawab belum atau sebagian.",
    kematangan: "Tidak ada indikator pada tingkat 1 atau 2.",
  },
  seringKolom: {
    butir: { kesiapan: "Butir", kematangan: "Indikator" },
    instansi: "Instansi",
    jumlah: "Jumlah",
    berlaku: "Dari",
  },
  /** @param {number} n */
  seringSemua: (n) => `Tampilkan semua (${angka(n)})`,
};

export const kataCsv = {
  unit: "Unit kerja",
  varian: "Varian",
  versi: "Versi isi",
  pengisi: "Pengisi",
  jumlahTerisi: "Jumlah terisi",
  dari: "Dari",
  berkas: "Berkas",
  lembar: "Daftar periksa",
  bagian: "Fase atau domain",
  kode: "Kode",
  butir: "Butir",
  keadaan: "Keadaan",
  tingkat: "Tingkat",
  langkah: "Langkah berikutnya",
  bukti: "Bukti yang diperlukan",
  halaman: "Halaman",
  id: "Id",
  siap: (/** @type {string} */ bagian) => `${bagian}: siap`,
  terisi: (/** @type {string} */ bagian) => `${bagian}: terisi`,
  berlaku: (/** @type {string} */ bagian) => `${bagian}: dari`,
  indeks: (/** @type {string} */ bagian) => `${bagian}: indeks`,
};
