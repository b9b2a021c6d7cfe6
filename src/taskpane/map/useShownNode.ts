import { useEffect, useRef } from "react";
import type { RefObject } from "react";
import type { Code } from "../../map";
import { usePlace } from "../components/usePlace";

interface ShownNode {
  /** Takes the focus when a node is shown. */
  readonly details: RefObject<HTMLElement | null>;
  readonly show: (code: Code) => void;
  readonly close: () => void;
}

/**
 * Showing a node moves to its details, which stand above the tree; closing them finds back to the node in the tree and to the same place
 * of the page.
 */
export function useShownNode(): ShownNode {
  const [{ node }, move] = usePlace("map");
  const details = useRef<HTMLElement>(null);
  const asked = useRef(false);
  const left = useRef<{ readonly code: Code; readonly scroll: number } | null>(null);
  useEffect(() => {
    if (node !== null && asked.current) details.current?.focus();
    if (node === null && left.current !== null) {
      const { code, scroll } = left.current;
      document
        .querySelector<HTMLElement>(`[role=treeitem][data-fui-tree-item-value="${CSS.escape(code)}"]`)
        ?.focus({ preventScroll: true });
      window.scrollTo({ top: scroll });
      left.current = null;
    }
    asked.current = false;
  }, [node]);
  return {
    details,
    show(code) {
      asked.current = true;
      // From one node's details to another's: the way back leads to where the first one was left.
      if (node === null) left.current = { code, scroll: window.scrollY };
      move({ node: code });
    },
    close: () => move({ node: null }),
  };
}
