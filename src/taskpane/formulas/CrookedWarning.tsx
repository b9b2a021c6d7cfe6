import type { ReactNode } from "react";
import type { FormulaCell } from "../../excel/gateway";
import { Warning } from "../components/Warning";
import { useMessages } from "../context";
import type { Crooked } from "../session/formulas";
import { Better } from "./Better";

interface Props {
  readonly cell: FormulaCell;
  readonly crooked: Crooked;
}

/** Warns that the ranges begin on different rows, with the formula that has them side by side. */
export function CrookedWarning({ cell, crooked }: Props): ReactNode {
  const { formulas: words } = useMessages();
  return (
    <>
      <Warning title={words.crooked}>{words.crookedRanges(crooked)}</Warning>
      {crooked.better === null ? null : (
        <Better cell={cell} better={crooked.better} label={words.aligned} button={words.insertAligned} />
      )}
    </>
  );
}
