import { mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { differenceOf } from "../../budget";
import type { KindAmounts } from "../../budget";
import { Euro } from "../components/texts";
import { Scroller } from "../components/Scroller";
import { useSharedStyles } from "../components/styles";
import { useMessages } from "../context";

const KINDS = ["revenue", "cost", "balance", "investment", "unknown"] as const;

type Kind = (typeof KINDS)[number];

/** Which amount columns a table shows, by index, and whether the last one is set against the one before it. */
export interface ShownColumns {
  readonly amounts: readonly number[];
  /** The column whose difference to the base is shown; null where none is. */
  readonly compared: { readonly column: number; readonly base: number } | null;
}

interface HeaderProps {
  readonly names: readonly string[];
  readonly columns: ShownColumns;
}

export function AmountHeaders({ names, columns }: HeaderProps): ReactNode {
  return (
    <>
      {columns.amounts.map((column) => (
        <th key={column} scope="col">
          {names[column]}
        </th>
      ))}
    </>
  );
}

interface RowsProps {
  readonly amounts: KindAmounts;
  readonly columns: ShownColumns;
}

/** Proventi, oneri, saldo and investimenti on lines of their own, only those that have something; they are never added up. */
export function KindRows({ amounts, columns }: RowsProps): ReactNode {
  const { common } = useMessages();
  const shared = useSharedStyles();
  const names: Readonly<Record<Kind, string>> = {
    revenue: common.kindGroup("revenue"),
    cost: common.kindGroup("cost"),
    balance: common.balance,
    investment: common.kindGroup("investment"),
    unknown: common.kindUnknown,
  };
  const has = (kind: Kind): boolean => amounts[kind].some((amount) => amount !== 0);
  const some = KINDS.filter((kind) => (kind === "balance" ? has("revenue") && has("cost") : has(kind)));
  const shown = some.length === 0 ? (["cost"] as const) : some;
  return shown.map((kind) => (
    <tr key={kind}>
      <th scope="row">{some.length === 0 ? "" : names[kind]}</th>
      {columns.amounts.map((column) => (
        <td key={column} className={shared.amount}>
          <Euro value={amounts[kind][column] ?? 0} />
          {columns.compared?.column === column ? (
            <Change value={amounts[kind][column] ?? 0} base={amounts[kind][columns.compared.base] ?? 0} />
          ) : null}
        </td>
      ))}
    </tr>
  ));
}

/** How far an amount is from the one it is compared with, below it: a column more would not fit the pane. */
function Change({ value, base }: { readonly value: number; readonly base: number }): ReactNode {
  const { format } = useMessages();
  const shared = useSharedStyles();
  const { euro, share } = differenceOf(value, base);
  return (
    <div className={shared.note}>
      {format.difference(euro)}
      {share === null ? null : (
        <>
          <br />
          {format.change(share)}
        </>
      )}
    </div>
  );
}

interface Props {
  readonly names: readonly string[];
  readonly amounts: KindAmounts;
  readonly label: string;
}

/** The amounts of one node as a table of its own, with all amount columns. */
export function KindTable({ names, amounts, label }: Props): ReactNode {
  const { totals } = useMessages();
  const shared = useSharedStyles();
  const columns: ShownColumns = { amounts: names.map((_, index) => index), compared: null };
  return (
    <Scroller label={label}>
      <table className={mergeClasses(shared.table, shared.amounts)} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{totals.kind}</th>
            <AmountHeaders names={names} columns={columns} />
          </tr>
        </thead>
        <tbody>
          <KindRows amounts={amounts} columns={columns} />
        </tbody>
      </table>
    </Scroller>
  );
}
