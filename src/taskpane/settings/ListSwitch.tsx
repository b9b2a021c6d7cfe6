import {
  Button,
  Field,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Switch,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useMessages, usePane, useSession } from "../context";

/** The list of codes in the tag cells; a validation of the user's own is only replaced after asking. */
export function ListSwitch({ disabled }: { readonly disabled: boolean }): ReactNode {
  const session = useSession();
  const { marking: words } = useMessages();
  const on = usePane((state) => state.settings.list);
  const blocked = usePane((state) => state.listBlocked);
  return (
    <>
      <Field hint={`${words.listHint} ${words.sheetHint}`}>
        <Switch
          label={words.list}
          checked={on}
          disabled={disabled}
          onChange={() => void session.toggleList()}
        />
      </Field>
      {blocked ? (
        <MessageBar intent="warning" layout="multiline" role="alert">
          <MessageBarBody>{words.blocked}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => void session.toggleList({ replace: true })}>
              {words.replace}
            </Button>
            <Button size="small" onClick={() => session.set({ listBlocked: false })}>
              {words.leave}
            </Button>
          </MessageBarActions>
        </MessageBar>
      ) : null}
    </>
  );
}
