import { useMemo } from "react";
import type { ReactNode } from "react";
import { rowsOnNode } from "../../budget";
import type { Budget } from "../../budget/types";
import type { MapNode } from "../../map";
import { RowList } from "../components/RowList";
import { RowsDisclosure } from "../components/RowsDisclosure";
import { useSharedStyles } from "../components/styles";
import { useMessages } from "../context";

interface Props {
  readonly budget: Budget;
  readonly node: MapNode;
  readonly column: number;
}

/** The rows that count in a node; of a split, how much of the row it is. At the bottom of the map they stand open. */
export function NodeRows({ budget, node, column }: Props): ReactNode {
  const { totals: words, common, format } = useMessages();
  const shared = useSharedStyles();
  const found = useMemo(() => {
    const rows = rowsOnNode(budget, node);
    return new Map(rows.map(({ row, amounts }) => [row.row - budget.layout.firstRow, amounts]));
  }, [budget, node]);
  const rows = useMemo(() => [...found.keys()], [found]);
  const note = (index: number): string => {
    const row = budget.rows[index];
    return row === undefined || row.tag.parts.length < 2
      ? ""
      : words.rowPart(format.euro(found.get(index)?.[column] ?? 0));
  };
  const title = words.rowsOf(node.code);
  if (!node.taggable) {
    return (
      <RowsDisclosure
        budget={budget}
        title={`${title}: ${common.rows(rows.length)}`}
        rows={rows}
        note={note}
      />
    );
  }
  return (
    <section>
      <h3 className={shared.subheading}>{title}</h3>
      <RowList budget={budget} rows={rows} label={title} note={note} />
    </section>
  );
}
