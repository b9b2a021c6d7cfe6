import { Button, Field, Link, Select, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons";
import { useMemo } from "react";
import type { ReactNode } from "react";
import { coverageBy, coverageView } from "../../budget";
import type { CoveragePart, CoverageView as Figures } from "../../budget";
import type { Budget } from "../../budget/types";
import { OutsideBlocks } from "../components/OutsideBlocks";
import { RowsDisclosure } from "../components/RowsDisclosure";
import { SumCheck } from "../components/SumCheck";
import { useSharedStyles } from "../components/styles";
import { usePlace } from "../components/usePlace";
import { useMessages, useSession } from "../context";
import { TotalsOffer } from "../worklist/TotalsOffer";
import { CoverageBar } from "./CoverageBar";
import { PartList } from "./PartList";
import { SheetParts } from "./SheetParts";
import { StatusTable } from "./StatusTable";
import { partName } from "./partName";

const PARTS: readonly CoveragePart[] = ["costCentre", "funzione", "kind"];

/** Coverage by status in euro and in rows, and by the parts of the budget somebody answers for. */
export function CoverageView({ budget }: { readonly budget: Budget }): ReactNode {
  const session = useSession();
  const { coverage: words, totals } = useMessages();
  const shared = useSharedStyles();
  const [place, move] = usePlace("coverage");
  const { amounts, main } = budget.layout.columns;
  const column = place.column === null || place.column >= amounts.length ? main : place.column;
  const view = useMemo(() => coverageView(budget, column), [budget, column]);
  return (
    <div className={shared.view}>
      <div className={shared.spread}>
        <h2 className={shared.heading}>{words.title}</h2>
        <Button size="small" icon={<ArrowSyncRegular />} onClick={() => void session.actions.checkCoverage()}>
          {words.refresh}
        </Button>
      </div>
      <OutsideBlocks />
      <TotalsOffer budget={budget} />
      {amounts.length > 1 ? (
        <Field label={words.amountColumn} size="small" orientation="horizontal">
          <Select size="small" value={column} onChange={(_, data) => move({ column: Number(data.value) })}>
            {amounts.map((amount, index) => (
              <option key={amount.column} value={index}>
                {amount.name}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      <Headline view={view} />
      <StatusTable view={view} />
      <SumCheck budget={budget} column={column} />
      <p className={shared.note}>
        {words.note} {budget.layout.unit === "thousands" ? `${totals.inThousands}.` : ""}
      </p>
      <Lists budget={budget} />
      <SheetParts budget={budget} />
      {PARTS.map((part) => (
        <Parts key={part} budget={budget} part={part} column={column} />
      ))}
    </div>
  );
}

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    padding: "8px 10px 10px",
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  figure: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
  },
  second: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  missing: { fontWeight: tokens.fontWeightSemibold },
});

/** In one look: how much is classified, in euro and in rows, and how much is missing. */
function Headline({ view }: { readonly view: Figures }): ReactNode {
  const session = useSession();
  const { coverage: words, common, format } = useMessages();
  const shared = useSharedStyles();
  const styles = useStyles();
  const { amount, rows } = view.coverage;
  return (
    <section className={styles.box} aria-label={words.title}>
      <div className={shared.line}>
        <span className={styles.figure}>{amount.ratio === null ? "–" : format.percent(amount.ratio)}</span>
        <span>{amount.ratio === null ? words.noAmount : words.byAmount}</span>
      </div>
      <CoverageBar statuses={view.statuses} by="absolute" large />
      <div className={shared.line}>
        <span className={mergeClasses(styles.figure, styles.second)}>
          {rows.ratio === null ? "–" : format.percent(rows.ratio)}
        </span>
        <span>{words.byRows}</span>
      </div>
      <CoverageBar statuses={view.statuses} by="rows" />
      {view.open.rows === 0 ? (
        <span className={styles.missing}>{words.complete}</span>
      ) : (
        <Link as="button" className={styles.missing} onClick={() => session.showWork()}>
          {words.missing(view.open.rows, common.euro(view.open.absolute))}
        </Link>
      )}
    </section>
  );
}

/** What a reviewer asks for besides what needs work: codes of another funzione, and what was left out and why. */
function Lists({ budget }: { readonly budget: Budget }): ReactNode {
  const { coverage: words, totals } = useMessages();
  const [mismatched, excluded] = useMemo(() => {
    const indexes = budget.rows.map((_, index) => index);
    return [
      indexes.filter((index) => budget.rows[index]?.funzioneMismatch != null),
      indexes.filter((index) => budget.rows[index]?.tag.status === "excluded"),
    ];
  }, [budget]);
  return (
    <div>
      <RowsDisclosure
        budget={budget}
        title={words.mismatch(mismatched.length)}
        rows={mismatched}
        note={(index) => {
          const found = budget.rows[index]?.funzioneMismatch;
          return found == null ? "" : words.mismatchRow(found.code, found.funzione);
        }}
      />
      <RowsDisclosure
        budget={budget}
        title={totals.excludedRows(excluded.length)}
        rows={excluded}
        note={(index) => budget.rows[index]?.tag.excludedBecause ?? totals.withoutReason}
      />
    </div>
  );
}

interface PartsProps {
  readonly budget: Budget;
  readonly part: CoveragePart;
  readonly column: number;
}

/** One line per cost centre, funzione or kind; nothing where the budget does not tell them apart. */
function Parts({ budget, part, column }: PartsProps): ReactNode {
  const session = useSession();
  const messages = useMessages();
  const parts = useMemo(() => coverageBy(budget, part, column), [budget, part, column]);
  if (parts.length < 2) return null;
  return (
    <PartList
      title={messages.coverage.splits[part]}
      parts={parts.map(({ part: name, view }) => ({
        key: name,
        name: partName(messages, part, name),
        view,
        onOpen: () => session.showWork({ part: { by: part, name } }),
      }))}
    />
  );
}
