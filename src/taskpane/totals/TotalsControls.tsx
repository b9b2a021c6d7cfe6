import { Button, Field, Select, makeStyles } from "@fluentui/react-components";
import { DataBarHorizontalRegular, TableSimpleRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { Budget } from "../../budget/types";
import type { Level, MapNode } from "../../map";
import { useSharedStyles } from "../components/styles";
import { usePlace } from "../components/usePlace";
import { useMessages } from "../context";

const LEVELS: readonly Level[] = [0, 1, 2, 3, 4];

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    gap: "6px 10px",
    // A select asks for the width of its longest choice.
    "& > *": { gridTemplateColumns: "minmax(0, 1fr)" },
    "& select": { minWidth: 0, textOverflow: "ellipsis" },
  },
  pressed: { "@media (forced-colors: active)": { outline: "2px solid Highlight" } },
  wide: { gridColumnStart: 1, gridColumnEnd: 3 },
});

/** Chart or table. */
export function ShownAs(): ReactNode {
  const { totals: words } = useMessages();
  const shared = useSharedStyles();
  const styles = useStyles();
  const [{ shown }, move] = usePlace("totals");
  const choice = (value: typeof shown, name: string, icon: ReactNode): ReactNode => (
    <Button
      size="small"
      className={shown === value ? styles.pressed : ""}
      appearance={shown === value ? "secondary" : "subtle"}
      aria-pressed={shown === value}
      icon={<>{icon}</>}
      onClick={() => move({ shown: value })}
    >
      {name}
    </Button>
  );
  return (
    <div className={shared.line} role="group" aria-label={words.shown}>
      {choice("chart", words.chart, <DataBarHorizontalRegular />)}
      {choice("table", words.table, <TableSimpleRegular />)}
    </div>
  );
}

interface Props {
  readonly budget: Budget;
  readonly under: MapNode | null;
  readonly level: Level;
  readonly column: number;
  readonly compared: number | null;
}

/** At which level the totals stand, and of which amounts. */
export function TotalsControls({ budget, under, level, column, compared }: Props): ReactNode {
  const { totals: words, common } = useMessages();
  const styles = useStyles();
  const [, move] = usePlace("totals");
  const { amounts } = budget.layout.columns;
  const levels = LEVELS.filter((each) => under === null || each > under.level);
  return (
    <div className={styles.fields}>
      {levels.length === 0 ? null : (
        <Field label={words.level} size="small" className={styles.wide}>
          <Select
            size="small"
            value={level}
            onChange={(_, data) => move({ level: levels.find((each) => String(each) === data.value) ?? 0 })}
          >
            {levels.map((each) => (
              <option key={each} value={each}>
                {words.levelChoice(each, common.level(each))}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {amounts.length < 2 ? null : (
        <>
          <Field label={words.amount} size="small">
            <Select
              size="small"
              value={column}
              onChange={(_, data) => {
                const chosen = Number(data.value);
                move({ column: chosen, compared: compared === chosen ? null : compared });
              }}
            >
              {amounts.map((amount, index) => (
                <option key={amount.column} value={index}>
                  {amount.name}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={words.compare} size="small">
            <Select
              size="small"
              value={compared ?? ""}
              onChange={(_, data) => move({ compared: data.value === "" ? null : Number(data.value) })}
            >
              <option value="">{words.compareNone}</option>
              {amounts.map((amount, index) =>
                index === column ? null : (
                  <option key={amount.column} value={index}>
                    {amount.name}
                  </option>
                ),
              )}
            </Select>
          </Field>
        </>
      )}
    </div>
  );
}
