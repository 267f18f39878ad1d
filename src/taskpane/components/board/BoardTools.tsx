import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular, FilterRegular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import {
  chooseBelow,
  chooseBoardYear,
  chooseMeasure,
  choosePeers,
  chooseTab,
  mask,
  searchBoard,
  stepSociety,
} from "../../../app/commands/board/choose";
import { yearOf } from "../../../app/board/queries";
import { boardTabs, type BoardTab } from "../../../app/board/state";
import type { Measure } from "../../../app/board/types";
import { starIds, type StarId } from "../../../core/standards/stars";
import { boardText } from "../../../i18n/board";
import { SearchField } from "../SearchField";
import { useApp, useServices } from "../useApp";
import { MoreMenu } from "./MoreMenu";
import { useBoardStyles } from "./styles";
import { useBoard, useBoardWords } from "./useBoard";
import { YearSlider } from "./YearSlider";

const useStyles = makeStyles({
  tools: {
    display: "flex",
    gap: "6px",
    padding: "12px 16px 8px",
    "& select": { maxWidth: "260px" },
  },
  filters: { display: "grid", gap: "8px", padding: "0 16px 10px" },
  field: { display: "flex", alignItems: "center", gap: "8px", fontSize: "12px", whiteSpace: "nowrap" },
  chips: { display: "flex", flexWrap: "wrap", gap: "6px", padding: "0 16px 8px" },
  badge: {
    display: "flex",
    alignItems: "center",
    gap: "6px",
    padding: "6px 16px",
    fontSize: "12px",
    backgroundColor: tokens.colorBrandBackground2,
    borderBottom: `1px solid ${tokens.colorBrandStroke2}`,
  },
  search: { maxWidth: "none" },
});

interface SelectProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly text: string }[];
  readonly onChoose: (value: T) => void;
}

function Select<T extends string>({ label, value, options, onChoose }: SelectProps<T>) {
  const shared = useBoardStyles();
  return (
    <select
      className={shared.select}
      aria-label={label}
      value={value}
      onChange={(event) => onChoose(event.target.value as T)}
    >
      {options.map((one) => (
        <option key={one.value} value={one.value}>
          {one.text}
        </option>
      ))}
    </select>
  );
}

function PeersFilter({ by }: { readonly by: "field" | "size" }) {
  const styles = useStyles();
  const services = useServices();
  const t = useBoardWords();
  const names = useBoard((b) => b.summary?.[by === "field" ? "fields" : "sizes"]);
  const peers = useBoard((b) => b.peers);
  if (!names || names.length < 2) return null;
  const choose = (value: string): void => {
    const { [by]: _, ...rest } = peers;
    void choosePeers(services, value === "" ? rest : { ...rest, [by]: value });
  };
  const options = [{ value: "", text: t("all") }, ...names.map((name) => ({ value: name, text: name }))];
  return (
    <label className={styles.field}>
      {t(by)}
      <Select label={t(by)} value={peers[by] ?? ""} options={options} onChoose={choose} />
    </label>
  );
}

function MeasureFilter() {
  const styles = useStyles();
  const services = useServices();
  const t = useBoardWords();
  const locale = useApp((s) => s.locale);
  const measure = useBoard((b) => b.measure);
  const options = (["total", ...starIds] as const).map((one) => ({
    value: one as Measure,
    text: boardText(locale, `mid.${one}`),
  }));
  return (
    <label className={styles.field}>
      {t("measure")}
      <Select
        label={t("measure")}
        value={measure}
        options={options}
        onChoose={(one) => void chooseMeasure(services, one)}
      />
    </label>
  );
}

/** Which star a society does not reach; offered where lines are set. */
function BelowFilter() {
  const styles = useStyles();
  const services = useServices();
  const t = useBoardWords();
  const locale = useApp((s) => s.locale);
  const below = useBoard((b) => b.below);
  const lines = useBoard((b) => b.settings?.lines);
  const set = starIds.filter((star) => lines !== undefined && lines[star] !== null);
  if (set.length === 0) return null;
  const options = [
    { value: "" as StarId | "", text: t("below.any") },
    ...set.map((star) => ({ value: star, text: boardText(locale, `mid.${star}`) })),
  ];
  return (
    <label className={styles.field}>
      {t("below")}
      <Select
        label={t("below")}
        value={below ?? ""}
        options={options}
        onChoose={(star) => chooseBelow(services, star === "" ? undefined : star)}
      />
    </label>
  );
}

function Filters() {
  const styles = useStyles();
  const services = useServices();
  const t = useBoardWords();
  const tab = useBoard((b) => b.tab);
  const search = useBoard((b) => b.search);
  return (
    <div className={styles.filters} role="group" aria-label={t("filter")}>
      {tab === "standing" && (
        <SearchField
          className={styles.search}
          label={t("search")}
          value={search}
          onSearch={(text) => searchBoard(services, text)}
        />
      )}
      <PeersFilter by="field" />
      <PeersFilter by="size" />
      {tab === "change" && <MeasureFilter />}
      {tab === "standing" && <BelowFilter />}
    </div>
  );
}

function Chips() {
  const styles = useStyles();
  const services = useServices();
  const t = useBoardWords();
  const locale = useApp((s) => s.locale);
  const peers = useBoard((b) => b.peers);
  const below = useBoard((b) => (b.tab === "standing" ? b.below : undefined));
  const chips = (["field", "size"] as const).flatMap((by) => {
    const { [by]: name, ...rest } = peers;
    const drop = (): void => void choosePeers(services, rest);
    return name === undefined ? [] : [{ name, drop }];
  });
  if (below)
    chips.push({
      name: t("below.chip", { star: boardText(locale, `mid.${below}`) }),
      drop: () => chooseBelow(services, undefined),
    });
  if (chips.length === 0) return null;
  return (
    <div className={styles.chips}>
      {chips.map(({ name, drop }) => (
        <Button
          key={name}
          size="small"
          shape="circular"
          icon={<DismissRegular />}
          iconPosition="after"
          aria-label={t("filter.drop", { name })}
          onClick={drop}
        >
          {name}
        </Button>
      ))}
    </div>
  );
}

/** Says that names are hidden; arrows go from society to society, Escape shows the names again. */
function Meeting() {
  const styles = useStyles();
  const shared = useBoardStyles();
  const services = useServices();
  const t = useBoardWords();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { target } = event;
      if (target instanceof HTMLElement && /^(?:INPUT|SELECT|TEXTAREA)$/.test(target.tagName)) return;
      if (event.key === "Escape") void mask(services, false);
      if (event.key === "ArrowRight") void stepSociety(services, 1);
      if (event.key === "ArrowLeft") void stepSociety(services, -1);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [services]);
  return (
    <div className={styles.badge} role="status">
      <b className={shared.grow}>{t("meeting.badge")}</b>
      <Button size="small" onClick={() => void stepSociety(services, -1)}>
        {t("meeting.previous")}
      </Button>
      <Button size="small" onClick={() => void stepSociety(services, 1)}>
        {t("meeting.next")}
      </Button>
      <Button size="small" onClick={() => void mask(services, false)}>
        {t("meeting.leave")}
      </Button>
    </div>
  );
}

/** Width from which years lie on a track. */
const SLIDER_FROM = 640;

function Year({ width }: { readonly width: number }) {
  const services = useServices();
  const t = useBoardWords();
  const year = useBoard(yearOf);
  const years = useBoard((b) => b.summary?.years);
  if (!years || year === undefined) return null;
  const choose = (one: number): void => void chooseBoardYear(services, one);
  if (width >= SLIDER_FROM && years.length > 1)
    return <YearSlider years={years} year={year} onChoose={choose} />;
  const options = [...years]
    .reverse()
    .map((one) => ({ value: String(one), text: t("yearOf", { year: String(one) }) }));
  return (
    <Select
      label={t("year")}
      value={String(year)}
      options={options}
      onChoose={(one) => choose(Number(one))}
    />
  );
}

/** Head of the board: view, year, filters and further actions. */
export function BoardTools({ width }: { readonly width: number }) {
  const styles = useStyles();
  const services = useServices();
  const t = useBoardWords();
  const tab = useBoard((b) => b.tab);
  const isMasked = useBoard((b) => b.isMasked);
  const [isOpen, setOpen] = useState(false);
  const tabs = boardTabs.map((one) => ({ value: one, text: t(`tab.${one}`) }));
  return (
    <>
      {isMasked && <Meeting />}
      <div className={styles.tools}>
        <Select<BoardTab>
          label={t("view")}
          value={tab}
          options={tabs}
          onChoose={(one) => void chooseTab(services, one)}
        />
        <Year width={width} />
        <Button
          icon={<FilterRegular />}
          aria-label={t("filter")}
          title={t("filter")}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        />
        <MoreMenu />
      </div>
      {isOpen && <Filters />}
      <Chips />
    </>
  );
}
