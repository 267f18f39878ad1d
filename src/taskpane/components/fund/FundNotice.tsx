import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { addColumns } from "../../../app/commands/fund/layOut";
import { dropNote } from "../../../app/commands/fund/navigate";
import { undoNoted } from "../../../app/commands/fund/register";
import { useServices } from "../useApp";
import { useFund, useFundWords } from "./useFund";

const useStyles = makeStyles({
  bar: { margin: "8px 16px 2px", minWidth: 0 },
  title: { display: "block" },
});

/** What became of the last step, with what can be done about it. */
export function FundNotice() {
  const styles = useStyles();
  const services = useServices();
  const t = useFundWords();
  const note = useFund((s) => s.note);
  if (!note) return null;
  const { intent, title, body, undo, addColumns: lacking } = note;
  return (
    <MessageBar className={styles.bar} intent={intent} layout="multiline" politeness="polite">
      <MessageBarBody>
        <MessageBarTitle className={styles.title}>{title}</MessageBarTitle>
        {body}
      </MessageBarBody>
      <MessageBarActions>
        {undo !== undefined && (
          <Button size="small" onClick={() => void undoNoted(services, undo)}>
            {t("act.undo")}
          </Button>
        )}
        {lacking && (
          <Button size="small" onClick={() => void addColumns(services, lacking)}>
            {t("act.addColumns")}
          </Button>
        )}
        <Button size="small" appearance="transparent" onClick={() => dropNote(services)}>
          {t("act.close")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
