import { Button } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { ReactNode } from "react";
import type { Budget } from "../../budget/types";
import { RowList } from "./RowList";

interface Props {
  readonly budget: Budget;
  /** What the rows are, with their number. */
  readonly title: string;
  /** Indexes in `budget.rows`. */
  readonly rows: readonly number[];
  readonly note?: (index: number) => string;
}

/** The button stands at the edge of the text and its own text may wrap. */
const LEFT = { justifyContent: "flex-start", textAlign: "left", paddingLeft: 0 } as const;

/** Rows that are listed on demand; nothing where there are none. */
export function RowsDisclosure({ budget, title, rows, note }: Props): ReactNode {
  const [open, setOpen] = useState(false);
  if (rows.length === 0) return null;
  return (
    <section aria-label={title}>
      <Button
        size="small"
        appearance="subtle"
        aria-expanded={open}
        style={LEFT}
        icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
        onClick={() => setOpen(!open)}
      >
        {title}
      </Button>
      {open ? (
        <RowList budget={budget} rows={rows} label={title} {...(note === undefined ? {} : { note })} />
      ) : null}
    </section>
  );
}
