import { Button, Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useMemo } from "react";
import type { ReactNode } from "react";
import { layoutFromRows, layoutProblems, outsideBlocks } from "../../budget";
import type { TableRows } from "../../budget";
import type { Layout } from "../../budget/types";
import { sentence } from "../../i18n";
import { useSharedStyles } from "../components/styles";
import { useMessages, usePane } from "../context";
import type { FoundTable } from "../session/state";
import { AmountFields, RoleField } from "./ColumnFields";
import { columnChoices } from "./columnChoices";
import { OPTIONAL_ROLES, chosenColumns, withColumn } from "./draft";
import { Preview } from "./Preview";
import { RowsFields } from "./RowsFields";

interface Props {
  readonly table: FoundTable;
  readonly layout: Layout;
  readonly onChange: (layout: Layout) => void;
  /** Other rows make it another table. */
  readonly onTable: (table: FoundTable) => void;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** Which rows and which columns are what, with why they were taken, what is wrong with them, and the first rows as they are read. */
export function ColumnsStep({ table, layout, onChange, onTable, onBack, onDone }: Props): ReactNode {
  const { setup, reasons, common, outside: outsideWords } = useMessages();
  const shared = useSharedStyles();
  const choices = useMemo(() => columnChoices(table.data, layout), [table.data, layout]);
  const problems = useMemo(() => layoutProblems(table.data, layout), [table.data, layout]);
  const workbook = usePane((state) => state.workbook);
  const outside = useMemo(() => {
    const tables = workbook?.sheets.find(({ id }) => id === table.sheet)?.tables ?? [];
    return outsideBlocks(
      table.data,
      layout,
      tables.map(({ area }) => area),
    );
  }, [table, layout, workbook]);
  const blocked = problems.some(({ blocks }) => blocks);

  /** Another header names other columns, so they are proposed anew; another end changes none. */
  const changeRows = (rows: TableRows): void => {
    if (rows.lastRow !== layout.lastRow) return onChange({ ...layout, lastRow: rows.lastRow });
    onTable({ ...table, byHand: true, candidate: layoutFromRows(table.data, rows) });
  };
  const rows = <RowsFields table={table} layout={layout} onRows={changeRows} />;

  return (
    <>
      <p className={shared.note}>
        {table.byHand ? setup.byHandColumns : setup.columnsIntro}{" "}
        {setup.tableRange(table.sheetName, layout.firstRow, layout.lastRow)}.
      </p>
      {table.candidate.warnings.map((warning) =>
        // What is left out says more, with its cells.
        warning.kind === "several-tables" && outside.length > 0 ? null : (
          <p key={warning.kind} className={shared.note}>
            {sentence(reasons.layoutWarning, warning)}
          </p>
        ),
      )}
      {table.byHand ? rows : null}
      <RoleField
        label={setup.description}
        choices={choices}
        value={layout.columns.description}
        onChoose={(column) => onChange(withColumn(layout, "description", column ?? 0))}
      />
      <RoleField
        label={setup.tag}
        choices={choices}
        value={layout.columns.tag}
        onChoose={(column) => onChange(withColumn(layout, "tag", column ?? 0))}
      />
      <AmountFields layout={layout} choices={choices} onChange={onChange} />
      {OPTIONAL_ROLES.map((role) => (
        <RoleField
          key={role}
          label={setup.roleNames[role]}
          choices={choices}
          value={layout.columns[role]}
          optional
          onChoose={(column) => onChange(withColumn(layout, role, column))}
        />
      ))}
      <Field label={setup.unit} size="small">
        <RadioGroup
          layout="horizontal"
          value={layout.unit}
          onChange={(_, data) =>
            onChange({ ...layout, unit: data.value === "thousands" ? "thousands" : "euro" })
          }
        >
          <Radio value="euro" label={setup.euroUnit} />
          <Radio value="thousands" label={setup.thousandsUnit} />
        </RadioGroup>
      </Field>
      {table.byHand ? null : (
        <details>
          <summary className={shared.focusable}>{setup.correctRows}</summary>
          {rows}
        </details>
      )}
      <Why table={table} layout={layout} />
      <Preview table={table} layout={layout} />
      {outside.map(({ cells, rows: left }) => (
        <p key={cells} role="status">
          {outsideWords.setup(cells, left.length)}
        </p>
      ))}
      {problems.map((problem, index) => (
        <p key={index} role={problem.blocks ? "alert" : "status"}>
          {sentence(setup.problem, problem)}
        </p>
      ))}
      <div className={shared.line}>
        <Button appearance="primary" disabled={blocked} onClick={onDone}>
          {setup.next}
        </Button>
        <Button onClick={onBack}>{common.back}</Button>
      </div>
    </>
  );
}

/** Why each column was taken for what it is. */
function Why({ table, layout }: Pick<Props, "table" | "layout">): ReactNode {
  const { setup, reasons } = useMessages();
  const shared = useSharedStyles();
  return (
    <details>
      <summary className={shared.focusable}>{setup.why}</summary>
      <ul className={shared.plainList}>
        {chosenColumns(layout, table.candidate.reasons).map(({ role, column, because }) => (
          <li key={`${role}${column}`} className={shared.note}>
            {because === null
              ? setup.whyChosen(reasons.role(role), column)
              : setup.whyColumn(reasons.role(role), column, sentence(reasons.column, because))}
          </li>
        ))}
      </ul>
    </details>
  );
}
