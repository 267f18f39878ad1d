import { block, has, literal, ref, sideBySide, type Refs } from "./refs";

/** Where the entries stand that the plan is made of. */
export interface PlanSources {
  readonly award: Refs;
  readonly assessment: Refs | undefined;
  readonly publicity: Refs | undefined;
  readonly taskBook: Refs | undefined;
}

/** Words for a first award that waits for its task book. */
export interface Held {
  readonly state: string;
  readonly reason: string;
}

export const yearsOfCycle = 3;

/** Societies, or another field, of the rows that name a society. */
const filled = (refs: Refs, field: string): string =>
  `FILTER(${ref(refs, field)},${ref(refs, "society")}<>"")`;

/** Number of awards. */
const count = (award: Refs): string => `SUMPRODUCT(--(${ref(award, "society")}<>""))`;

/** What a sheet says of years 2 and 3 of each award; two entries for one year are no answer. */
function laterYears(award: Refs, entries: Refs | undefined, field: string, duplicate: string): string {
  if (!has(entries, "society", "year", field)) return '""';
  const names = filled(award, "society");
  const years = `(${filled(award, "year")}+{1,2})`;
  const [society, year] = [ref(entries, "society"), ref(entries, "year")];
  const found = `XLOOKUP(${names}&"|"&${years},${society}&"|"&${year},${ref(entries, field)},"")&""`;
  return `IF(COUNTIFS(${society},${names},${year},${years})>1,${literal(duplicate)},${found})`;
}

/** Day of signing of each award, by its task book or by the list itself; 0 where none is entered. */
function signingDays({ award, taskBook }: PlanSources): string {
  const days: string[] = [];
  if (has(taskBook, "society", "year", "signed")) {
    const signed = ref(taskBook, "signed");
    const books = `IF(ISNUMBER(${signed}),${ref(taskBook, "society")}&"|"&${ref(taskBook, "year")},"")`;
    const own = `${filled(award, "society")}&"|"&${filled(award, "year")}`;
    days.push(`XLOOKUP(${own},${books},${signed},0)`);
  }
  if (has(award, "signed")) {
    const own = filled(award, "signed");
    days.push(`IF(ISNUMBER(${own}),${own},0)`);
  }
  return days.length === 0 ? `0*SEQUENCE(${count(award)})` : days.join("+");
}

/** True in the heading and each row of a schedule where a first award waits for its task book. */
function waiting(sources: PlanSources): string {
  const row = `SEQUENCE(${yearsOfCycle}*${count(sources.award)}+1,1,0)`;
  const award = `INT((${row}+${yearsOfCycle - 1})/${yearsOfCycle})`;
  const signed = `XLOOKUP(${award},SEQUENCE(${count(sources.award)}),${signingDays(sources)},1)`;
  return `(MOD(${row},${yearsOfCycle})=1)*(${signed}=0)`;
}

/**
 * The schedule of all awards in one spill, without their numbers. SCHEDULE knows nothing of task books, so first
 * awards that wait for one are put on hold here.
 */
export function scheduleFormula(sources: PlanSources, duplicate: string, { state, reason }: Held): string {
  const { award, assessment, publicity } = sources;
  const grades = laterYears(award, assessment, "result", duplicate);
  const outcomes = laterYears(award, publicity, "objection", duplicate);
  const plan = `FIVESTAR.SCHEDULE(${filled(award, "amount")},${filled(award, "year")},${grades},${outcomes})`;
  const own = "INDEX(plan,SEQUENCE(ROWS(plan)),{1,2,3,4,5}+COLUMNS(plan)-5)";
  const held = `{"","",0,${literal(state)},${literal(reason)}}`;
  return `=LET(plan,${plan},IF(${waiting(sources)}*{0,0,1,1,1},${held},${own}))`;
}

/** Rows of assessments with the outcome of their publicity, as COMMITMENTS takes them. */
function assessed(entries: Refs | undefined, publicity: Refs | undefined): string {
  if (!has(entries, "society", "year", "result")) return '""';
  const named = (field: string): string => `FILTER(${ref(entries, field)},${ref(entries, "society")}<>"","")`;
  const [society, year] = [named("society"), named("year")];
  const outcome = has(publicity, "society", "year", "objection")
    ? `XLOOKUP(${society}&"|"&${year},${ref(publicity, "society")}&"|"&${ref(publicity, "year")},${ref(publicity, "objection")},"")&""`
    : `IF(${society}="","","")`;
  return sideBySide(society, year, `${named("result")}&""`, outcome);
}

/**
 * What each year asks of the budget, in one spill: columns year, three lanes, total due, total planned. First awards
 * that wait for their task book are taken out of what is due; a total of nothing stays blank while a lane is open.
 */
export function commitmentsFormula(sources: PlanSources, from: number, to: number): string {
  const { award, assessment, publicity } = sources;
  const awards = block(award, ["society", "year", "amount"]);
  const isFirstOf = `--(INDEX(due,0,1)=TRANSPOSE(${filled(award, "year")}))`;
  return `=LET(${[
    `due,FIVESTAR.COMMITMENTS(${awards},${assessed(assessment, publicity)},${from},${to})`,
    `waiting,MMULT(${isFirstOf},${filled(award, "amount")}*(${signingDays(sources)}=0))`,
    "held,{0,1,0,0,1,0}*waiting",
    "left,IF(held=0,due,due-held)",
    'open,(INDEX(due,0,3)="")+(INDEX(due,0,4)="")',
    'IF({0,0,0,0,1,0}*(left=0)*open,"",left)',
  ].join(",")})`;
}

/** A value of the award beside each of its three years. */
const threefold = (award: Refs, values: string): string =>
  `XLOOKUP(INT((SEQUENCE(${yearsOfCycle}*${count(award)})-1)/${yearsOfCycle})+1,SEQUENCE(${count(award)}),${values})`;

/** Societies beside each of their three years. */
export const societiesFormula = ({ award }: PlanSources): string =>
  `=${threefold(award, filled(award, "society"))}`;

/** Day of signing beside the first year of each award; 0, which the format words, where none is entered. */
export function signedFormula(sources: PlanSources): string {
  const { award } = sources;
  const isFirst = `MOD(SEQUENCE(${yearsOfCycle}*${count(award)}),${yearsOfCycle})=1`;
  return `=IF(${isFirst},${threefold(award, signingDays(sources))},"")`;
}
