// What every page may say.

export const kataPintu = {
  versiBaru: "Versi baru halaman ini tersedia. Isian Anda tetap tersimpan.",
  muatUlang: "Muat ulang",
};
