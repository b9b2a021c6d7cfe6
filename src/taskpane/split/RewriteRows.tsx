import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { keyMoves } from "../../budget";
import type { Budget, TagPart } from "../../budget/types";
import { useSharedStyles } from "../components/styles";
import { AmountText } from "../components/texts";
import { VirtualRows } from "../components/VirtualRows";
import { useMessages } from "../context";
import type { RewritePart } from "../session/splitState";

const ROW_HEIGHT = 58;

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: "8px",
    paddingBottom: "4px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  move: { display: "inline-block", marginInlineEnd: "10px", whiteSpace: "nowrap" },
  moves: { gridColumnStart: 1, gridColumnEnd: 3, paddingLeft: "32px" },
});

/** A budget sheet and its rows (indexes in `budget.rows`) that say what the key said before. */
export interface SheetRows extends RewritePart {
  readonly budget: Budget;
  readonly rows: readonly number[];
}

/** A formula is never overwritten without being asked for by itself, and nothing on a protected sheet. */
export function canFollow({ budget, protected: locked }: SheetRows, index: number): boolean {
  return !locked && budget.rows[index]?.tagIsFormula === false;
}

interface Props {
  readonly of: SheetRows;
  /** The name of the sheet stands over its rows. */
  readonly titled: boolean;
  readonly label: string;
  readonly before: readonly TagPart[];
  readonly after: readonly TagPart[];
  readonly isTicked: (index: number) => boolean;
  readonly onToggle: (index: number) => void;
}

/** The rows of one sheet, each with what moves between its codes. */
export function RewriteRows({ of, titled, label, before, after, isTicked, onToggle }: Props): ReactNode {
  const { split, common, format } = useMessages();
  const styles = useStyles();
  const shared = useSharedStyles();
  const { budget, rows } = of;
  const { main } = budget.layout.columns;
  const name = titled ? split.rowsOfSheet(of.name, rows.length) : label;
  return (
    <>
      {titled ? <h3 className={shared.subheading}>{name}</h3> : null}
      <VirtualRows
        label={name}
        count={rows.length}
        estimate={ROW_HEIGHT}
        keyOf={(position) => rows[position] ?? position}
        row={(position) => {
          const index = rows[position] ?? -1;
          const row = budget.rows[index];
          if (row === undefined) return null;
          const facts = [
            common.row(row.row),
            row.description,
            row.hidden ? split.hiddenRow : "",
            row.tagIsFormula ? split.formulaRow : "",
          ];
          const moves = keyMoves(row.amounts[main], before, after);
          return (
            <div className={styles.row}>
              <Checkbox
                checked={isTicked(index)}
                disabled={!canFollow(of, index)}
                label={facts.filter((fact) => fact !== "").join(" · ")}
                onChange={() => onToggle(index)}
              />
              <AmountText amount={row.amounts[main]} />
              <span className={styles.moves}>
                <span className={shared.note}>
                  {moves.length === 0
                    ? split.noMoves
                    : moves.map(({ code, euro }) => (
                        <span key={code} className={styles.move}>
                          {code} {format.difference(euro)}
                        </span>
                      ))}
                </span>
              </span>
            </div>
          );
        }}
      />
    </>
  );
}
