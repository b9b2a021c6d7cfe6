import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { ReactNode } from "react";
import { likelyTagCure, tagCure } from "../../budget";
import type { BudgetRow, Layout } from "../../budget/types";
import { sentence } from "../../i18n";
import { AmountText, NotBudgetText, StatusText } from "../components/texts";
import { SMALL_PANE, useSharedStyles } from "../components/styles";
import { useMessages, usePane, useSession } from "../context";
import { mainAmount } from "../session/rows";
import { reviewerReason } from "../session/state";
import { SplitParts } from "../split/SplitParts";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    padding: "6px 10px",
    [SMALL_PANE]: { gap: 0, padding: "4px 8px" },
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  // Two lines, also for a short description: what stands below keeps its place from row to row.
  description: {
    margin: 0,
    minHeight: "40px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  meta: {
    minHeight: tokens.lineHeightBase200,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  // In a small pane all of them stand in one line, where their names may be cut.
  amounts: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    columnGap: "8px",
    margin: 0,
    [SMALL_PANE]: {
      gridTemplateColumns: "none",
      gridAutoFlow: "column",
      gridAutoColumns: "minmax(0, 1fr) max-content",
      columnGap: "4px",
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase200,
      "& > dt": { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
      "& > dd + dt": { marginLeft: "6px" },
    },
  },
  amountName: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  amountValue: { margin: 0, textAlign: "right" },
  amount: { marginLeft: "auto", fontWeight: tokens.fontWeightSemibold },
  // The status keeps its words whole; what stands beside it is cut.
  status: {
    display: "flex",
    alignItems: "center",
    gap: "6px",
    height: "24px",
    [SMALL_PANE]: { height: "20px" },
    minWidth: 0,
    "& > :first-child": { flexShrink: 0 },
  },
});

/** A heading or blank row: it counts nowhere, and nothing is missing in its tag cell. */
function isOutside({ rowKind }: BudgetRow): boolean {
  return rowKind === "heading" || rowKind === "blank";
}

interface Props {
  readonly row: BudgetRow;
  readonly layout: Layout;
}

interface CardProps extends Props {
  /** Some row of the budget stands under a heading: then every card has a line for it. */
  readonly hasHeadings: boolean;
}

/** One row of the budget: what it is, how much, where it stands and how it is tagged. Every row's card is of the same height. */
export const RowCard = memo(function RowCard({ row, layout, hasHeadings }: CardProps): ReactNode {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { map } = useSession();
  const { common, tagging } = useMessages();
  const facts = [
    common.row(row.row),
    row.account === "" ? null : `${tagging.account} ${row.account}`,
    row.costCentre === "" ? null : `${tagging.costCentre} ${row.costCentre}`,
    row.funzione === "" ? null : `${tagging.funzione} ${row.funzione}`,
    row.kind === null ? null : common.kind(row.kind),
  ].filter((fact) => fact !== null);
  const place = facts.join(" · ");
  const heading = row.headings.length === 0 ? "" : `${tagging.heading}: ${row.headings.join(" › ")}`;
  // The nearest ones tell the rows apart: the outer ones are what the line does without.
  const nearestHeadings = [...(row.headings.length > 2 ? ["…"] : []), ...row.headings.slice(-2)].join(" › ");
  const description = row.description === "" ? common.withoutDescription : row.description;
  const titles = row.tag.parts.map(({ code }) => `${code} ${map.get(code)?.title ?? ""}`).join("; ");
  const unread = row.tag.canonical === null && row.tag.reason !== null && typeof row.tagCell === "string";
  // A split has lines of its own, under the card.
  const tag = unread ? row.tagCell : row.tag.parts.length > 1 ? "" : titles;
  // One amount stands in the line of the status; several have lines with the names of their columns.
  const [only, ...others] = layout.columns.amounts;
  const several = others.length > 0;
  return (
    <section className={styles.card}>
      <span className={mergeClasses(styles.meta, shared.ellipsis)} title={place}>
        {place}
      </span>
      <h2 className={mergeClasses(styles.description, shared.twoLines)} title={description}>
        {description}
      </h2>
      {hasHeadings ? (
        <span className={mergeClasses(styles.meta, shared.ellipsis)} title={heading}>
          {nearestHeadings === "" ? "" : `${tagging.heading}: ${nearestHeadings}`}
        </span>
      ) : null}
      {several ? (
        <dl className={styles.amounts}>
          {layout.columns.amounts.map((column, index) => (
            <AmountLine key={column.column} name={column.name}>
              <AmountText amount={row.amounts[index]} />
            </AmountLine>
          ))}
        </dl>
      ) : null}
      <span className={styles.status}>
        {isOutside(row) ? <NotBudgetText row={row} /> : <StatusText status={row.tag.status} />}
        <span className={shared.ellipsis} title={String(tag)}>
          {tag}
        </span>
        {several || only === undefined ? null : (
          <span className={styles.amount} title={only.name}>
            <AmountText amount={row.amounts[0]} />
          </span>
        )}
      </span>
    </section>
  );
});

/** Why the row needs work or merits a look, and the cure where there is one; nothing where all is well. */
export function RowRemarks({ row, layout }: Props): ReactNode {
  const { reasons } = useMessages();
  const shared = useSharedStyles();
  const { reason } = row.tag;
  const cause =
    row.needsWork === "coarse" || row.needsWork === "proposed" || row.needsWork === "amount-not-number"
      ? reasons.needsWork(row.needsWork)
      : null;
  const remarks = [
    reason === null || isOutside(row) ? null : sentence(reasons.tag, reason),
    cause,
    row.funzioneMismatch === null
      ? null
      : reasons.funzioneMismatch(row.funzioneMismatch.code, row.funzioneMismatch.funzione),
    row.doubleCount ? reasons.doubleCount : null,
  ].filter((text) => text !== null);
  return (
    <>
      {row.tag.parts.length > 1 ? (
        <SplitParts parts={row.tag.parts} amount={mainAmount(row, layout)} />
      ) : null}
      {remarks.map((text) => (
        <p key={text} className={shared.note}>
          {text}
        </p>
      ))}
      <Cure row={row} layout={layout} />
    </>
  );
}

/** "Correggi", where one meaning is certain; where one is likely, its code to be taken. */
function Cure({ row, layout }: Props): ReactNode {
  const session = useSession();
  const { worklist, cures } = useMessages();
  const writable = usePane((state) => reviewerReason(state) === null);
  const certain = tagCure(row);
  const cure = certain ?? likelyTagCure(row);
  if (cure === null) return null;
  const write = [{ index: row.row - layout.firstRow, value: cure.after }];
  return (
    <span>
      <Button size="small" disabled={!writable} onClick={() => void session.tagging.correct(write)}>
        {certain === null ? cures.take(cure.after) : worklist.fix(cure.after)}
      </Button>
    </span>
  );
}

function AmountLine({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.amountName} title={name}>
        {name}
      </dt>
      <dd className={styles.amountValue}>{children}</dd>
    </>
  );
}
