import { Button } from "@fluentui/react-components";
import { ArrowLeftRegular, DocumentTableRegular } from "@fluentui/react-icons";
import { useEffect, useMemo, useRef } from "react";
import type { ReactNode } from "react";
import { chartOf, totalsView } from "../../budget";
import type { TotalLine } from "../../budget";
import type { Budget } from "../../budget/types";
import type { Level, MapNode } from "../../map";
import { OutsideBlocks } from "../components/OutsideBlocks";
import { RowsDisclosure } from "../components/RowsDisclosure";
import { PathText } from "../components/texts";
import { useSharedStyles } from "../components/styles";
import { usePlace } from "../components/usePlace";
import { useMessages, useSession } from "../context";
import { TotalsOffer } from "../worklist/TotalsOffer";
import { BarChart } from "./BarChart";
import { KindSummary } from "./KindSummary";
import { NodeRows } from "./NodeRows";
import { SheetTotals } from "./SheetTotals";
import { ShownAs, TotalsControls } from "./TotalsControls";
import { TotalsTable } from "./TotalsTable";

/** Totals by level of the map. What is in no node stands beside them, always, so that everything adds up to the sheet. */
export function TotalsView({ budget }: { readonly budget: Budget }): ReactNode {
  const session = useSession();
  const { totals: words, builder } = useMessages();
  const shared = useSharedStyles();
  const [place] = usePlace("totals");
  const under = place.under === null ? null : (session.map.get(place.under) ?? null);
  const { level } = place;
  const { amounts, main } = budget.layout.columns;
  const column = known(place.column, amounts.length) ?? main;
  const chosen = known(place.compared, amounts.length);
  const compared = chosen === column ? null : chosen;
  const view = useMemo(() => totalsView(budget, level, under), [budget, level, under]);
  const chart = useMemo(() => chartOf(view, column, compared), [view, column, compared]);
  const open = useDrill(under);
  const excluded = useMemo(() => excludedRows(budget), [budget]);
  return (
    <div className={shared.view}>
      <div className={shared.spread}>
        <h2 className={shared.heading}>{words.title}</h2>
        <ShownAs />
      </div>
      <OutsideBlocks />
      <TotalsOffer budget={budget} />
      <KindSummary chart={chart} view={view} column={column} compared={compared} budget={budget} />
      {budget.layout.unit === "thousands" ? <p className={shared.note}>{words.inThousands}</p> : null}
      <TotalsControls budget={budget} under={under} level={level} column={column} compared={compared} />
      {under === null ? null : <Where node={under} onUp={open.up} />}
      {place.shown === "chart" ? (
        <BarChart
          chart={chart}
          comparedName={compared === null ? null : (amounts[compared]?.name ?? "")}
          costsAreNegative={view.costsAreNegative}
          onOpen={open.line}
        />
      ) : (
        <TotalsTable
          view={view}
          columns={
            compared === null
              ? { amounts: amounts.map((_, index) => index), compared: null }
              : { amounts: [compared, column], compared: { column, base: compared } }
          }
          onOpen={open.line}
        />
      )}
      <p className={shared.note}>
        {words.balanceNote(view.costsAreNegative)}.{" "}
        {view.all.rowsOfKind.unknown > 0 ? words.unknownKindNote : ""}
      </p>
      <div>
        <Button size="small" onClick={() => session.buildFormula(under?.code)}>
          {builder.title}
        </Button>
      </div>
      {under === null ? (
        <RowsDisclosure
          budget={budget}
          title={words.excludedRows(excluded.length)}
          rows={excluded}
          note={(index) => budget.rows[index]?.tag.excludedBecause ?? words.withoutReason}
        />
      ) : (
        <NodeRows budget={budget} node={under} column={column} />
      )}
      <SheetTotals budget={budget} column={column} />
      <div>
        <Button size="small" icon={<DocumentTableRegular />} onClick={() => session.show("report")}>
          {words.toReport}
        </Button>
      </div>
    </div>
  );
}

/** An index that still exists; a budget may have lost columns since it was chosen. */
function known(index: number | null, count: number): number | null {
  return index === null || index >= count ? null : index;
}

function excludedRows(budget: Budget): readonly number[] {
  return budget.rows.flatMap((row, index) => (row.tag.status === "excluded" ? [index] : []));
}

const UP_ID = "totals-up";

interface Drill {
  readonly up: () => void;
  /** What a line leads to: the children of its node, or the rows that need work for its status. */
  readonly line: (of: TotalLine["of"]) => (() => void) | null;
}

/** Going down the map and up again: the focus goes along, and on the way back it returns to the node that was left. */
function useDrill(under: MapNode | null): Drill {
  const session = useSession();
  const [, move] = usePlace("totals");
  const focus = useRef<readonly string[]>([]);
  useEffect(() => {
    const found = focus.current.flatMap((id) => document.getElementById(id) ?? [])[0];
    focus.current = [];
    found?.focus();
  }, [under]);
  return {
    up() {
      if (under === null) return;
      const left = under.code;
      focus.current = ["revenue", "cost", "investment", "unknown", "line"].map(
        (group) => `${group}-node-${left}`,
      );
      move({ under: under.parent, level: under.level });
    },
    line(of) {
      if (of.kind === "status" && of.status !== "excluded") {
        const cause = of.status;
        return () => session.showWork({ cause });
      }
      if (of.kind !== "node" || of.coarse || of.node.code === under?.code) return null;
      const { node } = of;
      return () => {
        focus.current = [UP_ID];
        move({ under: node.code, level: below(node.level) });
      };
    },
  };
}

function below(level: Level): Level {
  switch (level) {
    case 0:
      return 1;
    case 1:
      return 2;
    case 2:
      return 3;
    case 3:
    case 4:
      return 4;
  }
}

interface WhereProps {
  readonly node: MapNode;
  readonly onUp: () => void;
}

/** Which node is looked into, and the way back. */
function Where({ node, onUp }: WhereProps): ReactNode {
  const { totals: words } = useMessages();
  const shared = useSharedStyles();
  return (
    <div>
      <Button id={UP_ID} size="small" icon={<ArrowLeftRegular />} onClick={onUp}>
        {words.backTo(node.parent ?? words.wholeMap)}
      </Button>
      <h3 className={shared.subheading}>
        {node.code} {node.title}
      </h3>
      <PathText code={node.code} />
    </div>
  );
}
