import { Button, Field, Select } from "@fluentui/react-components";
import { useMemo } from "react";
import type { ReactNode } from "react";
import type { Layout } from "../../budget/types";
import { useSharedStyles } from "../components/styles";
import { useMessages, usePane } from "../context";
import type { FoundTable } from "../session/state";
import type { OtherChoices, OtherUse } from "./others";
import { layoutLike } from "./others";

interface Props {
  readonly table: FoundTable;
  readonly layout: Layout;
  readonly others: readonly FoundTable[];
  readonly choices: OtherChoices;
  readonly onChoose: (choices: OtherChoices) => void;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

const USES: readonly OtherUse[] = ["like", "learn", "later"];

/** What the other sheets that hold a budget are: budgets like the first, last year's to learn from, or a matter for later. */
export function OthersStep({ table, layout, others, choices, onChoose, onBack, onDone }: Props): ReactNode {
  const { setup, common } = useMessages();
  const shared = useSharedStyles();
  const workbook = usePane((state) => state.workbook);
  const alike = useMemo(() => {
    const infoOf = (sheet: string) => workbook?.sheets.find(({ id }) => id === sheet);
    const info = infoOf(table.sheet);
    return new Map(
      others.map((other) => {
        const otherInfo = infoOf(other.sheet);
        const like =
          info === undefined || otherInfo === undefined
            ? null
            : layoutLike({ info, table, layout }, { info: otherInfo, table: other });
        return [other.sheet, like];
      }),
    );
  }, [workbook, table, layout, others]);
  const choose = (other: FoundTable, use: OtherUse): void => {
    const like = alike.get(other.sheet) ?? null;
    const next = new Map(choices);
    next.set(other.sheet, { use, table: other, layout: like ?? other.candidate.layout });
    onChoose(next);
  };
  return (
    <>
      <p className={shared.note}>{setup.othersIntro}</p>
      {others.map((other) => {
        const like = alike.get(other.sheet) ?? null;
        const { firstRow, lastRow } = other.candidate.layout;
        return (
          <Field
            key={other.sheet}
            size="small"
            label={setup.tableRange(other.sheetName, firstRow, lastRow)}
            hint={like === null ? setup.headersDiffer : setup.headersEqual}
          >
            <Select
              size="small"
              value={choices.get(other.sheet)?.use ?? "later"}
              onChange={(_, data) => choose(other, USES.find((use) => use === data.value) ?? "later")}
            >
              {USES.filter((use) => use !== "like" || like !== null).map((use) => (
                <option key={use} value={use}>
                  {use === "like" ? setup.useLike(table.sheetName) : setup.uses[use]}
                </option>
              ))}
            </Select>
          </Field>
        );
      })}
      <div className={shared.line}>
        <Button appearance="primary" onClick={onDone}>
          {setup.next}
        </Button>
        <Button onClick={onBack}>{common.back}</Button>
      </div>
    </>
  );
}
