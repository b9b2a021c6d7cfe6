import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { Component } from "react";
import type { ReactNode } from "react";
import type { Messages } from "../../i18n";

interface Props {
  readonly messages: Messages;
  readonly children: ReactNode;
  /** Done before the part is drawn again. */
  readonly onRetry?: () => void;
}

/** Keeps an error of one part from blanking the pane: the rest stays, the part says so and can be tried again. */
export class ErrorBoundary extends Component<Props, { readonly error: unknown }> {
  override readonly state: { readonly error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    const { common } = this.props.messages;
    return (
      <MessageBar intent="error" layout="multiline" role="alert">
        <MessageBarBody>
          <MessageBarTitle>{common.crashed}</MessageBarTitle>
          <p>{common.crashedText}</p>
          <p>
            <code>{error instanceof Error ? error.message : String(error)}</code>
          </p>
        </MessageBarBody>
        <MessageBarActions>
          <Button
            size="small"
            onClick={() => {
              this.props.onRetry?.();
              this.setState({ error: null });
            }}
          >
            {common.retry}
          </Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
}
