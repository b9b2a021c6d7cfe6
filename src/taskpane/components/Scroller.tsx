import { mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useSharedStyles } from "./styles";

interface Props {
  readonly label: string;
  readonly children: ReactNode;
}

/** What may be wider than the pane scrolls by itself, by keyboard too. */
export function Scroller({ label, children }: Props): ReactNode {
  const shared = useSharedStyles();
  return (
    <div
      role="region"
      aria-label={label}
      tabIndex={0}
      className={mergeClasses(shared.scroller, shared.focusable)}
    >
      {children}
    </div>
  );
}
