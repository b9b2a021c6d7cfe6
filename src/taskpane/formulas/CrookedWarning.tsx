import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { FormulaCell } from "../../excel/gateway";
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
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{words.crooked}</MessageBarTitle>
          {words.crookedRanges(crooked)}
        </MessageBarBody>
      </MessageBar>
      {crooked.better === null ? null : (
        <Better cell={cell} better={crooked.better} label={words.aligned} button={words.insertAligned} />
      )}
    </>
  );
}
