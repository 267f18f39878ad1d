import { Link } from "@fluentui/react-components";
import { openPage, chooseJob } from "../../../app/commands/view";
import type { TableSummary } from "../../../app/engine/types";
import type { Job } from "../../../app/state";
import type { StartKey } from "../../../i18n/start";
import { useServices } from "../useApp";
import { useStartStyles } from "./styles";
import { useStart } from "./useStart";

/** Most steps named; more would not be read. */
const MOST = 3;

/** Kinds of tables by the job they open, the last of the year first. */
const jobOf: readonly (readonly [Exclude<Job, "check">, TableSummary["kind"]])[] = [
  ["board", "result"],
  ["fund", "award"],
  ["score", "score"],
];

interface NextStepsProps {
  readonly tables: readonly TableSummary[];
  /** Tables that are to be looked at before they are checked, each with the number of doubtful columns. */
  readonly doubtful: readonly { readonly id: string; readonly columns: number }[];
}

/** What to do next in a workbook that was recognised. */
export default function NextSteps({ tables, doubtful }: NextStepsProps) {
  const styles = useStartStyles();
  const services = useServices();
  const t = useStart();
  const [first] = doubtful;
  const columns = doubtful.reduce((sum, table) => sum + table.columns, 0);
  const jobs = jobOf.filter(([, kind]) => tables.some((table) => table.kind === kind)).map(([job]) => job);
  const plain: readonly StartKey[] = ["next.check", "next.settle"];
  const steps = [
    ...(first
      ? [
          <Link onClick={() => openPage(services, { kind: "mapping", tableId: first.id })}>
            {columns > 0 ? t("next.columns", { n: columns }) : t("next.table")}
          </Link>,
        ]
      : []),
    ...plain.slice(0, jobs.length > 0 ? 1 : 2).map((key) => t(key)),
    ...jobs.map((job) => <Link onClick={() => chooseJob(services, job)}>{t(`next.${job}`)}</Link>),
  ];
  return (
    <section className={styles.body}>
      <h2 className={styles.heading}>{t("next.title")}</h2>
      <ol className={styles.steps}>
        {steps.slice(0, MOST).map((step, at) => (
          <li key={at}>{step}</li>
        ))}
      </ol>
    </section>
  );
}
