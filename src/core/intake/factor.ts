const FACTORS: Readonly<Record<string, number>> = {
  "": 1,
  十: 10,
  百: 100,
  千: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
};
const YUAN = /(十万|百万|千万|[十百千万亿])?元/;
const BARE = /^(万|亿|千)$/;
const THOUSANDS = /(?:^|[^\d])'?000s?\b|\bthousands?\b|^k$|[£$€]k\b/;
const MILLIONS = /\bmillions?\b|[£$€]m\b|^m$/;

/** Factor that a remark such as `万元`, `人民币元` or `£000` names, or undefined. */
export function factorOf(remark: string): number | undefined {
  const yuan = YUAN.exec(remark);
  if (yuan) return FACTORS[yuan[1] ?? ""];
  const bare = BARE.exec(remark);
  if (bare) return FACTORS[bare[1]!];
  if (THOUSANDS.test(remark)) return 1e3;
  return MILLIONS.test(remark) ? 1e6 : undefined;
}
