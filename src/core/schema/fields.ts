/**
 * The tables of the programme and their columns: what each column holds, not how it is headed.
 * Header words live in `synonyms`, labels in the locales.
 */

/** What the cells of a column hold. `code` is text whose digits must not be read as a number. */
export type ColumnType = "text" | "code" | "money" | "number" | "date" | "flag";

const expense = {
  date: "date",
  voucher: "code",
  invoice: "code",
  invoiceCode: "code",
  invoiceDate: "date",
  payee: "text",
  account: "code",
  amount: "money",
  gross: "money",
  net: "money",
  tax: "money",
  rate: "number",
  income: "money",
  expense: "money",
  balance: "money",
  cumulative: "money",
  amountInWords: "text",
  qty: "number",
  price: "money",
  category: "text",
  subjectCode: "code",
  summary: "text",
  direction: "text",
  dept: "text",
  project: "text",
  fundSource: "text",
  budgetLine: "text",
  society: "text",
  currency: "text",
  fx: "number",
  payment: "text",
  status: "text",
  handler: "text",
  evidence: "text",
  person: "text",
  idNumber: "code",
  rank: "text",
  title: "text",
  eventClass: "text",
  people: "number",
  staff: "number",
  days: "number",
  nights: "number",
  hours: "number",
  place: "text",
  transport: "text",
  startDate: "date",
  endDate: "date",
  online: "money",
  lecturer: "money",
} as const satisfies Record<string, ColumnType>;

const application = {
  year: "number",
  society: "text",
  uscc: "code",
  supervisor: "text",
  legalPerson: "text",
  contact: "text",
  phone: "code",
  mobile: "code",
  postcode: "code",
  email: "text",
  date: "date",
  deadline: "date",
  members: "number",
  councillors: "number",
  fullTime: "number",
  young: "number",
  partyGroup: "flag",
  partyGroupNo: "text",
  partyGroupDate: "date",
  partyBranch: "flag",
  partyBranchNo: "text",
  partyBranchDate: "date",
  plan: "text",
  planYears: "text",
  approach: "text",
  focus: "text",
  progress: "text",
  goals: "text",
  fundUse: "text",
  requested: "money",
  rulesAttached: "text",
  vetoInspection: "flag",
  vetoPenalty: "flag",
  vetoCase: "flag",
  vetoCredit: "flag",
  indicator: "code",
  indicatorName: "text",
  fullMark: "number",
  selfScore: "number",
  evidence: "text",
  total: "number",
} as const satisfies Record<string, ColumnType>;

const target = {
  year: "number",
  society: "text",
  indicator: "text",
  target: "number",
  unit: "text",
  due: "date",
  done: "number",
} as const satisfies Record<string, ColumnType>;

const taskBook = {
  year: "number",
  society: "text",
  section: "text",
  content: "text",
  budgetLine: "text",
  budget: "money",
  signed: "date",
} as const satisfies Record<string, ColumnType>;

const score = {
  year: "number",
  society: "text",
  indicator: "code",
  indicatorName: "text",
  judge: "text",
  points: "number",
  fullMark: "number",
  recused: "flag",
  selfScore: "number",
  total: "number",
  place: "number",
  stars: "number",
} as const satisfies Record<string, ColumnType>;

const judge = {
  judge: "text",
  role: "text",
  affiliation: "text",
  society: "text",
} as const satisfies Record<string, ColumnType>;

const assessment = {
  society: "text",
  cohort: "number",
  year: "number",
  result: "text",
  date: "date",
  remark: "text",
} as const satisfies Record<string, ColumnType>;

const publicity = {
  society: "text",
  cohort: "number",
  year: "number",
  start: "date",
  end: "date",
  objection: "text",
  decided: "date",
  remark: "text",
} as const satisfies Record<string, ColumnType>;

const award = {
  society: "text",
  uscc: "code",
  year: "number",
  award: "text",
  amount: "money",
  stars: "number",
  signed: "date",
  revoked: "date",
} as const satisfies Record<string, ColumnType>;

const payment = {
  society: "text",
  cohort: "number",
  year: "number",
  amount: "money",
  date: "date",
  voucher: "code",
  remark: "text",
} as const satisfies Record<string, ColumnType>;

const result = {
  year: "number",
  society: "text",
  uscc: "code",
  field: "text",
  size: "text",
  party: "number",
  innovation: "number",
  service: "number",
  people: "number",
  growth: "number",
  total: "number",
  rank: "number",
  stars: "number",
  judges: "number",
  remark: "text",
  rulebook: "code",
  scoredAt: "code",
} as const satisfies Record<string, ColumnType>;

const society = {
  society: "text",
  uscc: "code",
  field: "text",
  size: "text",
  members: "number",
  legalPerson: "text",
  contact: "text",
  phone: "code",
  founded: "date",
} as const satisfies Record<string, ColumnType>;

export const schema = {
  expense,
  application,
  target,
  taskBook,
  score,
  judge,
  assessment,
  publicity,
  award,
  payment,
  result,
  society,
} as const;

export type Kind = keyof typeof schema;
/** Kind of a recognised table; `unknown` is a table of no kind of the programme. */
export type TableKind = Kind | "unknown";
export type Field<K extends Kind = Kind> = K extends Kind ? keyof (typeof schema)[K] & string : never;

export const kinds = Object.keys(schema) as readonly Kind[];

/** Type of a column of a kind, or undefined where the kind has no such column. */
export function columnType(kind: TableKind, field: string): ColumnType | undefined {
  return kind === "unknown" ? undefined : (schema[kind] as Record<string, ColumnType>)[field];
}

/**
 * Columns that together tell the rows of a kind apart, best first.
 * They make the row key, which survives sorting and inserted rows.
 */
export const rowIdentity: { readonly [K in Kind]: readonly Field<K>[] } = {
  expense: ["voucher", "date", "payee", "amount", "invoice", "summary"],
  application: ["year", "society", "uscc", "indicator"],
  target: ["year", "society", "indicator"],
  taskBook: ["year", "society", "section", "budgetLine"],
  score: ["year", "society", "indicator", "judge"],
  judge: ["judge"],
  assessment: ["society", "cohort", "year"],
  publicity: ["society", "cohort", "year", "start"],
  award: ["society", "year"],
  payment: ["society", "cohort", "year", "date", "voucher"],
  result: ["year", "society", "uscc"],
  society: ["uscc", "society"],
};
