// What the fields of an activity's identity say.

export const kataIdentitas = {
  wajib: "(wajib)",
  tanggalSalah: "Tanggal ini belum lengkap atau tidak ada di kalender. Yang tersimpan tetap tanggal sebelumnya.",
  tanggalTakLengkap: "Tanggal ini belum lengkap atau tidak ada di kalender. Lengkapi atau kosongkan.",
  tahunSalah: "Tulis tahun dengan empat angka, misalnya 2025.",
  terlaluPanjang: (/** @type {number} */ batas) =>
    `Lebih dari ${batas} huruf. Semuanya tersimpan di sini, tetapi dapat terpotong pada formulir PDF.`,
  asing: (/** @type {string} */ isi) =>
    `Isian dari berkas: “${isi}”. Tetap disimpan sampai Anda memilih yang lain.`,
  belumDipilih: "Belum ditentukan",
  tetap: "Sudah ditentukan oleh daftar periksa ini.",
};
