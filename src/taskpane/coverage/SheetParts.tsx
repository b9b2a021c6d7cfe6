import { useEffect, useMemo, useState } from "react";
import type { ReactNode } from "react";
import { coverageView } from "../../budget";
import type { Budget } from "../../budget/types";
import type { SheetId } from "../../excel/gateway";
import { useMessages, usePane, useSession } from "../context";
import { PartList } from "./PartList";

/** The coverage of each budget sheet of the workbook, each on its own main amounts; nothing where there is only one. */
export function SheetParts({ budget }: { readonly budget: Budget }): ReactNode {
  const session = useSession();
  const { coverage: words } = useMessages();
  const all = usePane((state) => state.budgets);
  const inUse = usePane((state) => state.binding?.sheet ?? "");
  const sheets = useMemo(() => all.filter(({ onlyLearn }) => !onlyLearn), [all]);
  const others = useOthers(sheets.length > 1 ? sheets.map(({ sheet }) => sheet) : [], inUse);
  const parts = useMemo(
    () =>
      sheets.flatMap(({ sheet, name }) => {
        const found = sheet === inUse ? budget : others.get(sheet);
        return found === undefined ? [] : [{ sheet, name, view: coverageView(found) }];
      }),
    [sheets, inUse, budget, others],
  );
  if (parts.length < 2) return null;
  return (
    <PartList
      title={words.bySheet}
      parts={parts.map(({ sheet, name, view }) => ({
        key: sheet,
        name,
        view,
        onOpen: () =>
          void session.background(async () => {
            if (sheet !== inUse) await session.budgets.switchTo(sheet);
            session.showWork();
          }),
      }))}
    />
  );
}

/** The budgets of the sheets that are not in use, as they come. */
function useOthers(sheets: readonly SheetId[], inUse: SheetId): ReadonlyMap<SheetId, Budget> {
  const session = useSession();
  const [read, setRead] = useState<ReadonlyMap<SheetId, Budget>>(new Map());
  const wanted = sheets.filter((sheet) => sheet !== inUse).join("\n");
  useEffect(() => {
    let left = false;
    void session.background(async () => {
      const found = new Map<SheetId, Budget>();
      for (const sheet of wanted.split("\n").filter((id) => id !== "")) {
        const budget = await session.budgets.read(sheet);
        if (budget !== null) found.set(sheet, budget);
      }
      if (!left) setRead(found);
    });
    return () => {
      left = true;
    };
  }, [session, wanted]);
  return read;
}
