// What the page Periksa mandiri says, whatever it shows.

export const kataAplikasi = {
  gagal: "Bagian ini belum dapat ditampilkan. Periksa sambungan internet, lalu coba lagi.",
  cobaLagi: "Coba lagi",
  tidakAda: "Halaman ini tidak ada.",
  keDaftar: "Ke daftar kegiatan",
  simpanan: {
    lenyap: "Kegiatan yang terbuka ini tidak lagi tersimpan di peramban.",
    baik: "Tersimpan di peramban ini. Tidak ada yang dikirim ke mana pun.",
    penuh:
      "Ruang simpan peramban penuh: perubahan terakhir belum tersimpan. " +
      "Simpan ke berkas, lalu hapus kegiatan yang tidak diperlukan.",
    tertutup:
      "Peramban ini tidak mengizinkan penyimpanan: isian hilang bila halaman ditutup. " +
      "Simpan ke berkas sebelum menutupnya.",
  },
};
