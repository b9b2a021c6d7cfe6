import { Button, Checkbox, Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactNode } from "react";
import type { TableRows } from "../../budget";
import type { Layout } from "../../budget/types";
import { useSharedStyles } from "../components/styles";
import { useMessages, useSession } from "../context";
import type { FoundTable } from "../session/state";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(120px, 1fr))",
    gap: "6px",
    alignItems: "end",
  },
  input: { minWidth: 0 },
});

/** A header has at most so many rows; a larger selection is taken for the table itself. */
const MOST_HEADER_ROWS = 4;

interface Props {
  readonly table: FoundTable;
  readonly layout: Layout;
  readonly onRows: (rows: TableRows) => void;
}

/** Which rows are the header and which is the last of the table: typed, or taken from the selection in the sheet. */
export function RowsFields({ table, layout, onRows }: Props): ReactNode {
  const session = useSession();
  const { setup } = useMessages();
  const shared = useSharedStyles();
  const styles = useStyles();
  const [elsewhere, setElsewhere] = useState(false);
  const { header, firstRow, lastRow } = layout;
  const top = header?.first ?? firstRow;
  const withHeader = (first: number, last: number): void =>
    onRows({ header: { first, last }, firstRow: last + 1, lastRow });
  const withoutHeader = (first: number): void => onRows({ header: null, firstRow: first, lastRow });

  /** The selected rows are the header, or the first of the table where it has none. */
  const fromSelection = async (): Promise<void> => {
    const selection = await session.gateway.selection();
    const area = selection.kind === "cells" ? selection.areas[0] : undefined;
    const here = selection.kind === "cells" && selection.sheet === table.sheet && area !== undefined;
    setElsewhere(!here);
    if (!here) return;
    if (header === null) withoutHeader(area.row);
    else withHeader(area.row, area.row + (area.rows > MOST_HEADER_ROWS ? 1 : area.rows) - 1);
  };

  return (
    <section className={shared.stack} aria-label={setup.rows}>
      <h3 className={shared.subheading}>{setup.rows}</h3>
      <Checkbox
        label={setup.hasHeader}
        checked={header !== null}
        onChange={(_, { checked }) => (checked === true ? withHeader(top, top) : withoutHeader(top))}
      />
      <div className={styles.fields}>
        {header === null ? (
          <RowField label={setup.firstRow} row={firstRow} onRow={withoutHeader} />
        ) : (
          <>
            <RowField
              label={setup.headerFirst}
              row={header.first}
              onRow={(row) => withHeader(row, Math.max(row, header.last))}
            />
            <RowField
              label={setup.headerLast}
              row={header.last}
              onRow={(row) => withHeader(Math.min(row, header.first), row)}
            />
          </>
        )}
        <RowField
          label={setup.lastRow}
          row={lastRow}
          onRow={(row) => onRows({ header, firstRow, lastRow: row })}
        />
      </div>
      <p className={shared.note}>{header === null ? setup.selectFirstRow : setup.selectHeader}</p>
      {elsewhere ? <p role="alert">{setup.selectionElsewhere(table.sheetName)}</p> : null}
      <Button size="small" onClick={() => void session.background(fromSelection)}>
        {setup.useSelection}
      </Button>
    </section>
  );
}

interface RowFieldProps {
  readonly label: string;
  /** 0-based sheet row; the user sees Excel's number. */
  readonly row: number;
  readonly onRow: (row: number) => void;
}

function RowField({ label, row, onRow }: RowFieldProps): ReactNode {
  const styles = useStyles();
  // What is being typed, until it is a row number.
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Field label={label} size="small">
      <Input
        className={styles.input}
        size="small"
        type="number"
        min={1}
        value={typed ?? String(row + 1)}
        onBlur={() => setTyped(null)}
        onChange={(_, { value }) => {
          setTyped(value);
          const number = Number(value);
          if (Number.isInteger(number) && number >= 1) onRow(number - 1);
        }}
      />
    </Field>
  );
}
