import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { ReactNode } from "react";

interface Props {
  readonly title?: string;
  readonly children: ReactNode;
}

/** What a user has to know before trusting or writing what is shown; nothing is asked. */
export function Warning({ title, children }: Props): ReactNode {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {title === undefined ? null : <MessageBarTitle>{title}</MessageBarTitle>}
        {children}
      </MessageBarBody>
    </MessageBar>
  );
}
