import { Button, Checkbox, Field, Radio, RadioGroup, Select } from "@fluentui/react-components";
import { useMemo } from "react";
import type { ReactNode } from "react";
import type { Layout } from "../../budget/types";
import { sentence } from "../../i18n";
import { useSharedStyles } from "../components/styles";
import { useMessages } from "../context";
import { columnsOf } from "../session/binding";
import type { FoundTable } from "../session/state";
import { OPTIONAL_ROLES, amountColumns, problemOf, withAmount, withColumn, withMain } from "./draft";

interface Props {
  readonly table: FoundTable;
  readonly layout: Layout;
  readonly onChange: (layout: Layout) => void;
  /** Null where there was only one table to choose from. */
  readonly onBack: (() => void) | null;
  readonly onDone: () => void;
}

/** Which column is what, with why it was taken; every choice can be changed. */
export function ColumnsStep({ table, layout, onChange, onBack, onDone }: Props): ReactNode {
  const { setup, reasons, common } = useMessages();
  const shared = useSharedStyles();
  const all = useMemo(() => columnsOf(table.data, layout.header), [table.data, layout.header]);
  const { columns } = layout;
  const problem = problemOf(layout);
  const amountChoices = useMemo(() => amountColumns(table.data, layout), [table.data, layout]);
  const roleNames = {
    tag: setup.tag,
    description: setup.description,
    account: setup.account,
    costCentre: setup.costCentre,
    funzione: setup.funzione,
    kind: setup.kindColumn,
  };
  const options = all.map(({ column, header }) => (
    <option key={column} value={column}>
      {setup.column(column, header)}
    </option>
  ));
  return (
    <>
      {(["description", "tag"] as const).map((role) => (
        <Field key={role} label={roleNames[role]} size="small" orientation="horizontal">
          <Select
            size="small"
            value={columns[role]}
            onChange={(_, data) => onChange(withColumn(layout, role, Number(data.value)))}
          >
            {options}
          </Select>
        </Field>
      ))}
      <Field label={setup.amounts} size="small">
        <div role="group" aria-label={setup.amounts}>
          {all
            .filter(({ column }) => amountChoices.has(column))
            .map(({ column, header }) => (
              <div key={column}>
                <Checkbox
                  label={setup.column(column, header)}
                  checked={columns.amounts.some((each) => each.column === column)}
                  onChange={(_, { checked }) =>
                    onChange(withAmount(layout, { column, name: header, otherwise: null }, checked === true))
                  }
                />
              </div>
            ))}
        </div>
      </Field>
      {columns.amounts.length > 1 ? (
        <Field label={setup.mainAmount} size="small">
          <Select
            size="small"
            value={columns.main}
            onChange={(_, data) => onChange(withMain(layout, Number(data.value)))}
          >
            {columns.amounts.map((amount, index) => (
              <option key={amount.column} value={index}>
                {setup.column(amount.column, amount.name)}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      {OPTIONAL_ROLES.map((role) => (
        <Field key={role} label={roleNames[role]} size="small" orientation="horizontal">
          <Select
            size="small"
            value={columns[role] ?? ""}
            onChange={(_, data) =>
              onChange(withColumn(layout, role, data.value === "" ? null : Number(data.value)))
            }
          >
            <option value="">{setup.none}</option>
            {options}
          </Select>
        </Field>
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
      <details>
        <summary className={shared.focusable}>{setup.why}</summary>
        <ul className={shared.plainList}>
          {table.candidate.reasons.map((reason) => (
            <li key={`${reason.role}${reason.column}`} className={shared.note}>
              {setup.whyColumn(
                reasons.role(reason.role),
                reason.column,
                sentence(reasons.column, reason.because),
              )}
            </li>
          ))}
        </ul>
      </details>
      {problem === null ? null : <p role="alert">{setup[problem]}</p>}
      <div className={shared.line}>
        <Button appearance="primary" disabled={problem !== null} onClick={onDone}>
          {setup.next}
        </Button>
        {onBack === null ? null : <Button onClick={onBack}>{common.back}</Button>}
      </div>
    </>
  );
}
