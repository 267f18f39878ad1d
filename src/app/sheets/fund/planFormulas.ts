import { block, has, literal, ref, sideBySide, type Refs } from "./refs";

/** Where the entries stand that the plan is made of. */
export interface PlanSources {
  readonly award: Refs;
  readonly assessment: Refs | undefined;
  readonly publicity: Refs | undefined;
  readonly taskBook: Refs | undefined;
}

/** State and reason of a row. */
export interface Said {
  readonly state: string;
  readonly reason: string;
}

/** Words for what SCHEDULE is not told: task books and the days on which titles were revoked. */
export interface PlanWords {
  /** Stands for the assessment of a year that has two. */
  readonly duplicate: string;
  /** A first award that waits for its task book. */
  readonly held: Said;
  /** A year of a revoked title. */
  readonly revoked: Said;
  /** A year of a revoked title that was assessed as passed, or whose day of revocation cannot be read. */
  readonly contradicted: Said;
  /** State of a year that nobody assessed. */
  readonly notAssessed: string;
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

/** Number of the row in a schedule, 0 for its heading; 1 is the first year of the first award. */
const scheduleRow = ({ award }: PlanSources): string => `SEQUENCE(${yearsOfCycle}*${count(award)}+1,1,0)`;

/** A value of the award in each row of a schedule, and one in its heading. */
const ofAward = (sources: PlanSources, values: string, heading: number): string =>
  `XLOOKUP(INT((${scheduleRow(sources)}+${yearsOfCycle - 1})/${yearsOfCycle}),SEQUENCE(${count(sources.award)}),${values},${heading})`;

/** True in each row of a schedule where a first award waits for its task book. */
const waiting = (sources: PlanSources): string =>
  `(MOD(${scheduleRow(sources)},${yearsOfCycle})=1)*(${ofAward(sources, signingDays(sources), 1)}=0)`;

/** A year after every cycle. */
const never = 9999;

/** Year from which the title of each award is gone; 0 where the day cannot be read. */
function revokedFrom({ award }: PlanSources): string {
  const day = ref(award, "revoked");
  return `FILTER(IF(ISNUMBER(${day}),YEAR(${day}),IF(${day}="",${never},0)),${ref(award, "society")}<>"")`;
}

/** The row where a condition on the row holds, with what is due and said there in place of its own. */
const instead = (condition: string, due: string, { state, reason }: Said, own: string): string =>
  `IF({0,0,1,1,1}*${condition},{"","",${due},${literal(state)},${literal(reason)}},${own})`;

/** What the award list says of revoked titles, by the name of each part of a LET, and the rows it is put into. */
function revocations(sources: PlanSources, words: PlanWords): { names: readonly string[]; rows: string } {
  if (!has(sources.award, "revoked")) return { names: [], rows: "own" };
  const isLater = `(MOD(${scheduleRow(sources)},${yearsOfCycle})<>1)*(${scheduleRow(sources)}>0)`;
  const stopped = instead("gone*(since>0)*isNew", "0", words.revoked, "own");
  return {
    names: [
      `since,${ofAward(sources, revokedFrom(sources), never)}`,
      `isNew,--(INDEX(own,0,4)=${literal(words.notAssessed)})`,
      `isStopped,--(INDEX(own,0,4)=${literal(words.revoked.state)})`,
      `gone,${isLater}*(INDEX(own,0,1)>=since)`,
    ],
    rows: instead("gone*((since=0)+1-isNew>0)*(1-isStopped)", '""', words.contradicted, stopped),
  };
}

/**
 * The schedule of all awards in one spill, without their numbers. SCHEDULE knows nothing of task books and of titles
 * revoked by the list, so first awards that wait and years of revoked titles are worded here.
 */
export function scheduleFormula(sources: PlanSources, words: PlanWords): string {
  const { award, assessment, publicity } = sources;
  const grades = laterYears(award, assessment, "result", words.duplicate);
  const outcomes = laterYears(award, publicity, "objection", words.duplicate);
  const plan = `FIVESTAR.SCHEDULE(${filled(award, "amount")},${filled(award, "year")},${grades},${outcomes})`;
  const own = "INDEX(plan,SEQUENCE(ROWS(plan)),{1,2,3,4,5}+COLUMNS(plan)-5)";
  const { names, rows } = revocations(sources, words);
  const all = instead(waiting(sources), "0", words.held, rows);
  return `=LET(${[`plan,${plan}`, `own,${own}`, ...names, all].join(",")})`;
}

/** Words of an assessment that was passed. */
const passes = ["合格", "pass"];

/** Grades of assessments, without those passed by a society whose title was revoked by then. */
function standing(award: Refs, grade: string, society: string, year: string): string {
  if (!has(award, "revoked")) return grade;
  const [of, first, day] = [ref(award, "society"), ref(award, "year"), ref(award, "revoked")];
  const at = `IF(ISNUMBER(${year}),${year},0)`;
  const own = `${of},${society},${first},"<"&${at},${first},">="&${at}-2`;
  const gone = `COUNTIFS(${own},${day},">0",${day},"<"&DATE(${at}+1,1,1))+COUNTIFS(${own},${day},"?*")`;
  const isPassed = passes.map((word) => `(${grade}=${literal(word)})`).join("+");
  return `IF((${isPassed})*(${gone}>0),"",${grade})`;
}

/** Rows of assessments with the outcome of their publicity, as COMMITMENTS takes them. */
function assessed({ award, assessment: entries, publicity }: PlanSources): string {
  if (!has(entries, "society", "year", "result")) return '""';
  const named = (field: string): string => `FILTER(${ref(entries, field)},${ref(entries, "society")}<>"","")`;
  const [society, year] = [named("society"), named("year")];
  const outcome = has(publicity, "society", "year", "objection")
    ? `XLOOKUP(${society}&"|"&${year},${ref(publicity, "society")}&"|"&${ref(publicity, "year")},${ref(publicity, "objection")},"")&""`
    : `IF(${society}="","","")`;
  return sideBySide(society, year, standing(award, `${named("result")}&""`, society, year), outcome);
}

/**
 * What each year asks of the budget, in one spill: columns year, three lanes, total due, total planned. First awards
 * that wait for their task book are taken out of what is due; a total of nothing stays blank while a lane is open.
 */
export function commitmentsFormula(sources: PlanSources, from: number, to: number): string {
  const { award } = sources;
  const awards = block(award, ["society", "year", "amount"]);
  const isFirstOf = `--(INDEX(due,0,1)=TRANSPOSE(${filled(award, "year")}))`;
  return `=LET(${[
    `due,FIVESTAR.COMMITMENTS(${awards},${assessed(sources)},${from},${to})`,
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
