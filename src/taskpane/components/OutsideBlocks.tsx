import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useMemo } from "react";
import type { ReactNode } from "react";
import type { OutsideBlock } from "../../budget";
import { useMessages, usePane, useSession } from "../context";

/** The blocks of the sheet in use that are in no total. */
export function useOutsideBlocks(): readonly OutsideBlock[] {
  const { outside } = useSession();
  const budget = usePane((state) => state.budget);
  const notBudget = usePane((state) => state.notBudget);
  // Of another reading of the sheet there may be others; of those, some may have been dismissed.
  return useMemo(() => (budget === null ? [] : outside.blocks(notBudget)), [outside, budget, notBudget]);
}

/** Says which cells of the sheet look like a budget and are in no total, and offers to take them instead. */
export function OutsideBlocks(): ReactNode {
  return useOutsideBlocks().map((block) => <Block key={block.cells} block={block} />);
}

function Block({ block }: { readonly block: OutsideBlock }): ReactNode {
  const session = useSession();
  const { outside: words } = useMessages();
  const busy = usePane((state) => state.busy);
  const { cells, rows } = block;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{words.text(cells, rows.length)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void session.outside.show(block)}>
          {words.show(cells)}
        </Button>
        <Button size="small" disabled={busy} onClick={() => session.outside.use(block)}>
          {words.use(cells)}
        </Button>
        <Button
          size="small"
          aria-label={words.dismissLabel(cells)}
          onClick={() => void session.outside.dismiss(block)}
        >
          {words.dismiss}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
