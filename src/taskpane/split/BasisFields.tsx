import { Field, Input, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { findKey } from "../../budget";
import type { SplitBasis } from "../../budget";
import type { BudgetRow, Layout } from "../../budget/types";
import { useMessages, usePane, useSession } from "../context";
import { editedParts, withBasis } from "../session/splitDraft";
import type { SplitPanel } from "../session/splitState";

interface Props {
  readonly panel: Extract<SplitPanel, { kind: "rows" | "key" }>;
  readonly rows: readonly BudgetRow[];
  readonly layout: Layout;
}

/** What the numbers of the parts are, and where the split may start from. */
export function BasisFields({ panel, rows, layout }: Props): ReactNode {
  const session = useSession();
  const { split } = useMessages();
  const keys = usePane((state) => state.split.keys);
  const { edited } = panel;
  const bases: readonly SplitBasis[] =
    panel.kind === "rows" && panel.targets.length === 1
      ? ["percent", "amount", "driver"]
      : ["percent", "driver"];
  const { amounts } = layout.columns;
  return (
    <>
      {panel.kind === "key" || keys.length === 0 ? null : (
        <Field label={split.loadKey} size="small">
          <Select
            value=""
            onChange={(_, data) => {
              const key = findKey(keys, data.value);
              if (key !== undefined) session.split.edit(editedParts(key.parts, edited.column));
            }}
          >
            <option value="">{split.noKeyLoaded}</option>
            {keys.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={split.basis} size="small">
        <Select
          value={edited.basis}
          onChange={(_, data) => {
            const basis = bases.find((each) => each === data.value);
            if (basis !== undefined) session.split.edit(withBasis(edited, basis, rows));
          }}
        >
          {bases.map((basis) => (
            <option key={basis} value={basis}>
              {split.bases[basis]}
            </option>
          ))}
        </Select>
      </Field>
      {edited.basis === "amount" && amounts.length > 1 ? (
        <Field label={split.column} size="small">
          <Select
            value={String(edited.column)}
            onChange={(_, data) => session.split.edit({ ...edited, column: Number(data.value) })}
          >
            {amounts.map(({ column, name }, index) => (
              <option key={column} value={String(index)}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      {edited.basis === "driver" ? (
        <Field label={split.driver} size="small">
          <Input
            value={edited.driver}
            placeholder={split.driverHint}
            autoComplete="off"
            onChange={(_, data) => session.split.edit({ ...edited, driver: data.value })}
          />
        </Field>
      ) : null}
    </>
  );
}
