import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { tagCure } from "../../budget";
import type { BudgetRow, Layout } from "../../budget/types";
import { sentence } from "../../i18n";
import { AmountText, StatusText } from "../components/texts";
import { useSharedStyles } from "../components/styles";
import { useMessages, usePane, useSession } from "../context";
import { mainAmount } from "../session/rows";
import { reviewerReason } from "../session/state";
import { SplitParts } from "../split/SplitParts";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "3px",
    padding: "8px 10px",
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  description: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  meta: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  amounts: { display: "grid", gridTemplateColumns: "1fr auto", columnGap: "8px", margin: 0 },
  amountName: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  amountValue: { margin: 0, textAlign: "right" },
});

/** One row of the budget: what it is, how much, where it stands, how it is tagged and why it needs work. */
export function RowCard({ row, layout }: { readonly row: BudgetRow; readonly layout: Layout }): ReactNode {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { map } = useSession();
  const { common, tagging, reasons } = useMessages();
  const facts = [
    common.row(row.row),
    row.account === "" ? null : `${tagging.account} ${row.account}`,
    row.costCentre === "" ? null : `${tagging.costCentre} ${row.costCentre}`,
    row.funzione === "" ? null : `${tagging.funzione} ${row.funzione}`,
    row.kind === null ? null : common.kind(row.kind),
  ].filter((fact) => fact !== null);
  const titles = row.tag.parts.map(({ code }) => `${code} ${map.get(code)?.title ?? ""}`);
  return (
    <section className={styles.card}>
      <span className={styles.meta}>{facts.join(" · ")}</span>
      <h2 className={styles.description}>
        {row.description === "" ? common.withoutDescription : row.description}
      </h2>
      {row.headings.length === 0 ? null : (
        <span className={styles.meta}>
          {tagging.heading}: {row.headings.join(" › ")}
        </span>
      )}
      <dl className={styles.amounts}>
        {layout.columns.amounts.map((column, index) => (
          <AmountLine key={column.column} name={column.name}>
            <AmountText amount={row.amounts[index]} />
          </AmountLine>
        ))}
      </dl>
      <span className={shared.line}>
        <StatusText status={row.tag.status} />
        {row.tag.canonical === null && row.tag.reason !== null ? (
          <span className={shared.code}>{typeof row.tagCell === "string" ? row.tagCell : ""}</span>
        ) : null}
      </span>
      {row.tag.parts.length > 1 ? (
        <SplitParts parts={row.tag.parts} amount={mainAmount(row, layout)} />
      ) : titles.length === 0 ? null : (
        <span>{titles.join("; ")}</span>
      )}
      {row.tag.reason === null ? null : <span>{sentence(reasons.tag, row.tag.reason)}</span>}
      {row.needsWork === "coarse" || row.needsWork === "proposed" || row.needsWork === "amount-not-number" ? (
        <span className={styles.meta}>{reasons.needsWork(row.needsWork)}</span>
      ) : null}
      <Cure row={row} layout={layout} />
      {row.funzioneMismatch === null ? null : (
        <span>{reasons.funzioneMismatch(row.funzioneMismatch.code, row.funzioneMismatch.funzione)}</span>
      )}
      {row.doubleCount ? <span>{reasons.doubleCount}</span> : null}
    </section>
  );
}

/** "Correggi", where one meaning is certain. */
function Cure({ row, layout }: { readonly row: BudgetRow; readonly layout: Layout }): ReactNode {
  const session = useSession();
  const { worklist } = useMessages();
  const writable = usePane((state) => reviewerReason(state) === null);
  const cure = tagCure(row);
  if (cure === null) return null;
  const write = [{ index: row.row - layout.firstRow, value: cure.after }];
  return (
    <span>
      <Button size="small" disabled={!writable} onClick={() => void session.tagging.correct(write)}>
        {worklist.fix(cure.after)}
      </Button>
    </span>
  );
}

function AmountLine({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.amountName}>{name}</dt>
      <dd className={styles.amountValue}>{children}</dd>
    </>
  );
}
