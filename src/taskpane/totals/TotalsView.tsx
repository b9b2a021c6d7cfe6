import {
  Button,
  Field,
  MessageBar,
  MessageBarBody,
  Select,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { useMemo, useState } from "react";
import type { ReactNode } from "react";
import { checkLaw, totalsView } from "../../budget";
import type { TotalsRow } from "../../budget";
import type { Budget } from "../../budget/types";
import type { Level, MapNode } from "../../map";
import { RowList } from "../components/RowList";
import { Scroller } from "../components/Scroller";
import { useSharedStyles } from "../components/styles";
import { useMessages, useSession } from "../context";
import { TotalsOffer } from "../worklist/TotalsOffer";
import { KindRows } from "./KindTable";
import { indexesOnNode } from "./indexesOnNode";
import { SheetTotals } from "./SheetTotals";

const LEVELS: readonly Level[] = [0, 1, 2, 3, 4];

const useStyles = makeStyles({
  name: { paddingTop: "6px" },
  drill: {
    border: "none",
    padding: 0,
    backgroundColor: "transparent",
    color: tokens.colorBrandForegroundLink,
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
  },
  count: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
});

/** Totals by level of the map. What is in no node stands below them, always, so that everything adds up to the sheet. */
export function TotalsView({ budget }: { readonly budget: Budget }): ReactNode {
  const { map } = useSession();
  const { totals: words, common } = useMessages();
  const shared = useSharedStyles();
  const [level, setLevel] = useState<Level>(0);
  const [under, setUnder] = useState<MapNode | null>(null);
  const view = useMemo(() => totalsView(budget, level, under), [budget, level, under]);
  const law = useMemo(() => checkLaw(budget), [budget]);
  const rows = useMemo(() => (under?.taggable === true ? indexesOnNode(budget, under) : []), [budget, under]);
  const drill = (node: MapNode): void => {
    setUnder(node);
    setLevel(LEVELS.find((each) => each === node.level + 1) ?? 4);
  };
  const up = (): void => {
    const parent = under?.parent == null ? null : (map.get(under.parent) ?? null);
    setUnder(parent);
    setLevel(under?.level ?? 0);
  };
  const parentName = under?.parent == null ? words.wholeMap : under.parent;
  const main = budget.layout.columns.main;
  const problem =
    view.textRows > 0
      ? words.notNumeric(view.textRows)
      : law.holds && view.balances
        ? null
        : words.lawBroken((law.rows[main] ?? 0) - (law.statuses[main] ?? 0));
  return (
    <div className={shared.view}>
      <h2 className={shared.heading}>{words.title}</h2>
      <TotalsOffer budget={budget} />
      {under === null ? (
        <Field label={words.level} size="small" orientation="horizontal">
          <Select
            size="small"
            value={level}
            onChange={(_, data) => setLevel(LEVELS.find((each) => String(each) === data.value) ?? 0)}
          >
            {LEVELS.map((each) => (
              <option key={each} value={each}>
                {words.levelChoice(each, common.level(each))}
              </option>
            ))}
          </Select>
        </Field>
      ) : (
        <div className={shared.line}>
          <Button size="small" icon={<ArrowLeftRegular />} onClick={up}>
            {words.backTo(parentName)}
          </Button>
          <strong>
            {under.code} {under.title}
          </strong>
        </div>
      )}
      <MessageBar intent={problem === null ? "success" : "warning"} layout="multiline">
        <MessageBarBody>{problem ?? words.lawHolds}</MessageBarBody>
      </MessageBar>
      {budget.layout.unit === "thousands" ? <p className={shared.note}>{words.inThousands}</p> : null}
      <Scroller label={words.title}>
        <table className={mergeClasses(shared.table, shared.amounts)}>
          <thead>
            <tr>
              <th scope="col">{words.node}</th>
              {view.columns.map((name, index) => (
                <th key={index} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          {view.lines.map((line) => (
            <Line key={keyOf(line)} line={line} columns={view.columns.length} onDrill={drill} under={under} />
          ))}
          <tbody>
            <LineName name={words.remainder} rows={view.remainder.rows} columns={view.columns.length} />
            <KindRows amounts={view.remainder.amounts} />
          </tbody>
          <tbody>
            <LineName name={words.allRows} rows={view.all.rows} columns={view.columns.length} />
            <KindRows amounts={view.all.amounts} />
          </tbody>
        </table>
      </Scroller>
      <p className={shared.note}>{words.balanceNote}</p>
      {view.all.amounts.unknown.some((amount) => amount !== 0) ? (
        <p className={shared.note}>{words.unknownKindNote}</p>
      ) : null}
      {under?.taggable === true ? (
        <>
          <h3 className={shared.subheading}>{words.rowsOf(under.code)}</h3>
          <RowList budget={budget} rows={rows} label={words.rowsOf(under.code)} />
        </>
      ) : null}
      <SheetTotals budget={budget} />
    </div>
  );
}

function keyOf({ of }: TotalsRow): string {
  switch (of.kind) {
    case "node":
      return `${of.node.code}${of.coarse ? " coarse" : ""}`;
    case "status":
      return of.status;
    default:
      return of.kind;
  }
}

interface LineProps {
  readonly line: TotalsRow;
  readonly columns: number;
  readonly under: MapNode | null;
  readonly onDrill: (node: MapNode) => void;
}

function Line({ line, columns, under, onDrill }: LineProps): ReactNode {
  const { totals: words, common } = useMessages();
  const { of } = line;
  // A status without rows says nothing; a node is only listed where it has some.
  if (line.rows === 0) return null;
  const drillable = of.kind === "node" && !of.coarse && of.node.code !== under?.code ? of.node : null;
  const name =
    of.kind === "node"
      ? `${of.node.code} ${of.node.title}${of.coarse ? ` (${words.coarseHere})` : ""}`
      : of.kind === "status"
        ? capital(common.status(of.status))
        : of.kind === "outside"
          ? words.outside(of.node.code)
          : words.allRows;
  return (
    <tbody>
      <LineName
        name={name}
        rows={line.rows}
        columns={columns}
        onDrill={drillable === null ? null : () => onDrill(drillable)}
      />
      <KindRows amounts={line.amounts} />
    </tbody>
  );
}

interface NameProps {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly onDrill?: (() => void) | null;
}

function LineName({ name, rows, columns, onDrill = null }: NameProps): ReactNode {
  const { common } = useMessages();
  const shared = useSharedStyles();
  const styles = useStyles();
  return (
    <tr>
      <th scope="rowgroup" colSpan={columns + 1} className={styles.name}>
        {onDrill === null ? (
          name
        ) : (
          <button type="button" className={`${styles.drill} ${shared.focusable}`} onClick={onDrill}>
            {name}
          </button>
        )}{" "}
        <span className={styles.count}>({common.rows(rows)})</span>
      </th>
    </tr>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
