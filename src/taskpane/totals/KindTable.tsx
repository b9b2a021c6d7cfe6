import { mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { KindAmounts } from "../../budget";
import { Euro } from "../components/texts";
import { Scroller } from "../components/Scroller";
import { useSharedStyles } from "../components/styles";
import { useMessages } from "../context";

const KINDS = ["revenue", "cost", "balance", "investment", "unknown"] as const;

type Kind = (typeof KINDS)[number];

interface RowsProps {
  readonly amounts: KindAmounts;
}

/** Proventi, oneri, saldo and investimenti on lines of their own, only those that have something; they are never added up. */
export function KindRows({ amounts }: RowsProps): ReactNode {
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
  const shown = KINDS.filter((kind) => (kind === "balance" ? has("revenue") && has("cost") : has(kind)));
  return (shown.length === 0 ? (["cost"] as const) : shown).map((kind) => (
    <tr key={kind}>
      <th scope="row">{shown.length === 0 ? "" : names[kind]}</th>
      {amounts[kind].map((amount, column) => (
        <td key={column} className={shared.amount}>
          <Euro value={amount} />
        </td>
      ))}
    </tr>
  ));
}

interface Props extends RowsProps {
  readonly columns: readonly string[];
  readonly label: string;
}

/** The same as a table of its own. */
export function KindTable({ columns, amounts, label }: Props): ReactNode {
  const { totals } = useMessages();
  const shared = useSharedStyles();
  return (
    <Scroller label={label}>
      <table className={mergeClasses(shared.table, shared.amounts)} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{totals.kind}</th>
            {columns.map((name, index) => (
              <th key={index} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <KindRows amounts={amounts} />
        </tbody>
      </table>
    </Scroller>
  );
}
