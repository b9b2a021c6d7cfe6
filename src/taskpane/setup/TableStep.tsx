import { Button, Field, Radio, RadioGroup, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactNode } from "react";
import { useSharedStyles } from "../components/styles";
import { useMessages, usePane, useSession } from "../context";
import type { FoundTable } from "../session/state";

interface Props {
  readonly found: readonly FoundTable[];
  readonly chosen: FoundTable | null;
  readonly onChoose: (table: FoundTable) => void;
  /** A sheet whose rows and columns are to be chosen by hand. */
  readonly onByHand: (table: FoundTable) => void;
  readonly onDone: () => void;
}

/** Which of the tables that were found, or a sheet by hand. */
export function TableStep({ found, chosen, onChoose, onByHand, onDone }: Props): ReactNode {
  const { setup } = useMessages();
  const shared = useSharedStyles();
  return (
    <>
      <p className={shared.note}>{found.length === 0 ? setup.tableNone : setup.tableIntro}</p>
      {found.length === 0 ? null : (
        <>
          <Field label={setup.tableChoice}>
            <RadioGroup
              value={String(chosen === null ? "" : found.indexOf(chosen))}
              onChange={(_, data) => {
                const next = found[Number(data.value)];
                if (next !== undefined) onChoose(next);
              }}
            >
              {found.map((each, index) => (
                <Radio key={index} value={String(index)} label={<TableName table={each} />} />
              ))}
            </RadioGroup>
          </Field>
          <div className={shared.line}>
            <Button appearance="primary" disabled={chosen === null} onClick={onDone}>
              {setup.next}
            </Button>
          </div>
        </>
      )}
      <ByHand onByHand={onByHand} />
    </>
  );
}

/** Sheet and rows of a table, and its amounts: one table may be read in several ways. */
export function TableName({ table }: { readonly table: FoundTable }): ReactNode {
  const { setup } = useMessages();
  const shared = useSharedStyles();
  const { firstRow, lastRow, columns } = table.candidate.layout;
  return (
    <>
      {setup.tableRange(table.sheetName, firstRow, lastRow)}
      <br />
      <span className={shared.note}>{setup.tableAmounts(columns.amounts.map(({ name }) => name))}</span>
    </>
  );
}

function ByHand({ onByHand }: Pick<Props, "onByHand">): ReactNode {
  const session = useSession();
  const { setup } = useMessages();
  const shared = useSharedStyles();
  const workbook = usePane((state) => state.workbook);
  const sheets = (workbook?.sheets ?? []).filter(({ visible, used }) => visible && used !== null);
  const active = sheets.find((each) => each.active) ?? sheets[0];
  const [wanted, setWanted] = useState<string | null>(null);
  const [empty, setEmpty] = useState(false);
  const sheet = wanted ?? active?.id;
  if (sheet === undefined) return null;
  const open = async (): Promise<void> => {
    const table = await session.budgets.byHand(sheet);
    setEmpty(table === null);
    if (table !== null) onByHand(table);
  };
  return (
    <section className={shared.stack} aria-label={setup.byHand}>
      <h3 className={shared.subheading}>{setup.byHand}</h3>
      <p className={shared.note}>{setup.byHandIntro}</p>
      {sheets.length > 1 ? (
        <Field label={setup.sheet} size="small">
          <Select
            size="small"
            value={sheet}
            onChange={(_, data) => {
              setWanted(data.value);
              setEmpty(false);
            }}
          >
            {sheets.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      {empty ? <p role="alert">{setup.tooLittle}</p> : null}
      <Button size="small" onClick={() => void session.background(open)}>
        {setup.byHandStart}
      </Button>
    </section>
  );
}
