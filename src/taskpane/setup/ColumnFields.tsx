import { Checkbox, Field, Input, Label, Select, makeStyles } from "@fluentui/react-components";
import { useId } from "react";
import type { ReactNode } from "react";
import { columnLetters } from "../../budget";
import type { Layout } from "../../budget/types";
import { useMessages } from "../context";
import type { ColumnChoice } from "./columnChoices";
import { amountChoices } from "./columnChoices";
import { withAmount, withMain, withName } from "./draft";

const useStyles = makeStyles({
  // Long headers must not widen the pane.
  select: { minWidth: 0, "& select": { minWidth: 0, textOverflow: "ellipsis" } },
  name: { marginLeft: "28px", minWidth: 0 },
});

/** Letter, header and sample of a column; a number is written as an amount only where it is to be one. */
function useColumnText(as: "amount" | "plain"): (choice: ColumnChoice) => string {
  const { setup, format } = useMessages();
  const number = as === "amount" ? format.euro : format.plain;
  return ({ column, header, sample }) =>
    setup.column(column, header, typeof sample === "number" ? number(sample) : sample);
}

interface RoleProps {
  readonly label: string;
  readonly choices: readonly ColumnChoice[];
  readonly value: number | null;
  readonly optional?: boolean;
  readonly onChoose: (column: number | null) => void;
}

/** The column of one role. */
export function RoleField({ label, choices, value, optional = false, onChoose }: RoleProps): ReactNode {
  const { setup } = useMessages();
  const styles = useStyles();
  const text = useColumnText("plain");
  return (
    <Field label={label} size="small">
      <Select
        className={styles.select}
        size="small"
        value={value ?? ""}
        onChange={(_, data) => onChoose(data.value === "" ? null : Number(data.value))}
      >
        {optional ? <option value="">{setup.none}</option> : null}
        {choices.map((choice) => (
          <option key={choice.column} value={choice.column}>
            {text(choice)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface AmountProps {
  readonly layout: Layout;
  readonly choices: readonly ColumnChoice[];
  readonly onChange: (layout: Layout) => void;
}

/** The columns of amounts, a name for those that have no header, and which one coverage is measured on. */
export function AmountFields({ layout, choices, onChange }: AmountProps): ReactNode {
  const { setup } = useMessages();
  const styles = useStyles();
  const text = useColumnText("amount");
  const labelId = useId();
  const { amounts, main } = layout.columns;
  return (
    <>
      {/* No Field: it would give its own label to every one of the boxes. */}
      <div role="group" aria-labelledby={labelId}>
        <Label id={labelId} size="small">
          {setup.amounts}
        </Label>
        {amountChoices(choices, layout).map((choice) => {
          const { column, header } = choice;
          const chosen = amounts.find((each) => each.column === column);
          const name = header === "" ? columnLetters(column) : header;
          return (
            <div key={column}>
              <Checkbox
                label={text(choice)}
                checked={chosen !== undefined}
                onChange={(_, { checked }) =>
                  onChange(withAmount(layout, { column, name, otherwise: null }, checked === true))
                }
              />
              {chosen === undefined || header !== "" ? null : (
                <Input
                  className={styles.name}
                  size="small"
                  aria-label={setup.amountName(column)}
                  placeholder={setup.amountName(column)}
                  value={chosen.name === columnLetters(column) ? "" : chosen.name}
                  onChange={(_, { value }) =>
                    onChange(withName(layout, column, value.trim() === "" ? columnLetters(column) : value))
                  }
                />
              )}
            </div>
          );
        })}
      </div>
      {amounts.length > 1 ? (
        <Field label={setup.mainAmount} size="small">
          <Select
            className={styles.select}
            size="small"
            value={main}
            onChange={(_, data) => onChange(withMain(layout, Number(data.value)))}
          >
            {amounts.map((amount, index) => (
              <option key={amount.column} value={index}>
                {setup.column(amount.column, amount.name, null)}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
    </>
  );
}
