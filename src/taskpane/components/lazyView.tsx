import { lazy, Suspense, useState } from "react";
import type { ComponentType, ReactNode } from "react";
import { useMessages } from "../context";
import { ErrorBoundary } from "./ErrorBoundary";
import { useSharedStyles } from "./styles";

/** A view whose code comes when it is first shown, or before by `preload`. */
export interface LazyView<Props> {
  (props: Props): ReactNode;
  /** Fetches the code. What hinders it is told by the view itself, once somebody asks to see it. */
  readonly preload: () => Promise<unknown>;
}

/**
 * Keeps the code of a view out of the first load. Where it can not be fetched the view says so and can be tried again: the
 * server may have been out of reach, or have a newer version by now.
 */
export function lazyView<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyView<Props> {
  // Once it is there it is drawn at once: React shows the waiting text for a moment even where nothing has to be waited for.
  const fetched: { View: ComponentType<Props> | null } = { View: null };
  const preload = async (): Promise<ComponentType<Props>> => (fetched.View ??= await load());
  const attempt = (): ComponentType<Props> => lazy(async () => ({ default: await preload() }));
  function LazilyLoaded(props: Props): ReactNode {
    const messages = useMessages();
    const [View, setView] = useState(() => fetched.View ?? attempt());
    return (
      // A failed attempt stays failed: trying again takes a new one.
      <ErrorBoundary messages={messages} onRetry={() => setView(attempt)}>
        <Suspense fallback={<Loading />}>
          <View {...props} />
        </Suspense>
      </ErrorBoundary>
    );
  }
  return Object.assign(LazilyLoaded, { preload });
}

function Loading(): ReactNode {
  const { common } = useMessages();
  const shared = useSharedStyles();
  return (
    <p className={shared.view} role="status">
      {common.opening}
    </p>
  );
}
