import { Checkbox, Field, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Budget } from "../../budget/types";
import type { Level } from "../../map";
import { useSharedStyles } from "../components/styles";
import { Warning } from "../components/Warning";
import { useMessages } from "../context";
import { RECIPE_KINDS } from "../session/formulas-builder";
import type { KindChoice } from "../session/formulas-builder";
import { NodePicker } from "./NodePicker";
import type { RecipeState } from "./useRecipe";

const LEVELS: readonly Level[] = [0, 1, 2, 3, 4];

interface Props {
  readonly budget: Budget;
  readonly state: RecipeState;
}

/** The questions of the builder: only those that matter for what is chosen. */
export function RecipeFields({ budget, state }: Props): ReactNode {
  const { recipe, planned, choices, ranges, change } = state;
  const { builder, totals, common } = useMessages();
  const shared = useSharedStyles();
  const { kind } = recipe;
  const { amounts } = budget.layout.columns;
  const isBlock = kind === "block";
  const byAmounts = isBlock && recipe.columns === "amounts";
  const byKinds = isBlock && recipe.columns === "kinds" && ranges.mixed && ranges.kinds.length > 0;
  const names = (choice: KindChoice): string =>
    choice === "all" ? builder.allRows : choice === "unknown" ? common.kindUnknown : common.kindGroup(choice);
  return (
    <>
      <Choice
        label={builder.what}
        value={kind}
        options={RECIPE_KINDS.map((each) => [each, builder.kinds[each]])}
        onChange={(value) => change({ kind: value })}
      />
      {kind === "remainder" || kind === "coverage" ? null : (
        <NodePicker
          label={kind === "node" ? builder.node : builder.under}
          node={recipe.node}
          none={kind === "node" ? builder.change : builder.wholeMap}
          onPick={(node) => change({ node })}
        />
      )}
      {isBlock || kind === "totals" ? (
        <Choice
          label={builder.level}
          value={recipe.level}
          options={LEVELS.map((level) => [level, totals.levelChoice(level, common.level(level))])}
          onChange={(level) => change({ level })}
        />
      ) : null}
      {isBlock ? (
        <Checkbox
          label={builder.tree}
          checked={recipe.tree}
          onChange={(_, { checked }) => change({ tree: checked === true })}
        />
      ) : null}
      {isBlock && (ranges.mixed || amounts.length > 1) ? (
        <Choice
          label={builder.columns}
          value={recipe.columns}
          options={[
            ["kinds", builder.perKind],
            ["amounts", builder.perAmount],
          ]}
          onChange={(columns) => change({ columns })}
        />
      ) : null}
      {amounts.length > 1 && !byAmounts ? (
        <Choice
          label={builder.amount}
          value={recipe.amount}
          options={amounts.map(({ name }, index) => [index, name])}
          onChange={(amount) => change({ amount })}
        />
      ) : null}
      {choices.length > 1 && kind !== "coverage" && !byKinds ? (
        <Choice
          label={builder.rows}
          value={recipe.rows}
          options={choices.map((choice) => [choice, names(choice)])}
          onChange={(rows) => change({ rows })}
        />
      ) : null}
      {typeof planned !== "string" && planned.mixes ? <Warning>{builder.mixes}</Warning> : null}
      {typeof planned !== "string" && planned.coarse > 0 ? (
        <Warning>{builder.coarse(planned.coarse)}</Warning>
      ) : null}
      <p className={shared.note}>{ranges.structured ? builder.structured : builder.absolute}</p>
    </>
  );
}

interface ChoiceProps<Value extends string | number> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [Value, string])[];
  readonly onChange: (value: Value) => void;
}

function Choice<Value extends string | number>({
  label,
  value,
  options,
  onChange,
}: ChoiceProps<Value>): ReactNode {
  return (
    <Field label={label} size="small">
      <Select
        size="small"
        value={value}
        onChange={(_, data) => {
          const chosen = options.find(([each]) => String(each) === data.value);
          if (chosen !== undefined) onChange(chosen[0]);
        }}
      >
        {options.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
