import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { SheetId } from "../../excel/gateway";
import { useMessages, useSession } from "../context";
import { showCell } from "../session/formulas";
import type { BlockedSpill } from "../session/formulas-spill";
import { cellText } from "./cellText";

interface Props {
  readonly sheet: SheetId;
  readonly blocked: BlockedSpill;
}

/** Why a table does not fill its cells: the first cell in the way, by name. */
export function Blocked({ sheet, blocked }: Props): ReactNode {
  const session = useSession();
  const { formulas: words, language } = useMessages();
  const { area, occupied } = blocked;
  const [first] = occupied;
  const last = { row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{words.blocked}</MessageBarTitle>
        {words.blockedArea(area.rows, area.columns, area, last)}{" "}
        {first === undefined
          ? words.blockedOther
          : words.blockedBy(first, cellText(first.value, language), occupied.length - 1)}
      </MessageBarBody>
      {first === undefined ? null : (
        <MessageBarActions>
          <Button
            size="small"
            onClick={() => void session.background(() => showCell(session, sheet, first.row, first.column))}
          >
            {words.goToCell(first)}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
