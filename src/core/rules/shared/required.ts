/** Columns of a ledger without which a line says too little (clause S-V-3e). */
export const requiredFields = [
  "date",
  "voucher",
  "summary",
  "payee",
  "amount",
  "category",
  "fundSource",
] as const;
