import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useLayoutEffect, useRef, useState } from "react";
import type { ReactNode } from "react";

interface Props {
  readonly count: number;
  /** Height of a row in pixels before it is measured. */
  readonly estimate: number;
  readonly label: string;
  readonly keyOf: (index: number) => string | number;
  readonly row: (index: number) => ReactNode;
}

/** A list of any length that draws only what is in sight; it scrolls with the page, so that the pane has one scroll bar. */
export function VirtualRows({ count, estimate, label, keyOf, row }: Props): ReactNode {
  const list = useRef<HTMLDivElement>(null);
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => {
    const measure = (): void => {
      const top = list.current?.getBoundingClientRect().top ?? 0;
      setMargin(Math.round(top + window.scrollY));
    };
    measure();
    // What stands above the list opens and closes, and the page grows or shrinks by it.
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, []);
  const virtualizer = useWindowVirtualizer({
    count,
    estimateSize: () => estimate,
    getItemKey: keyOf,
    overscan: 8,
    scrollMargin: margin,
  });
  return (
    <div
      ref={list}
      role="list"
      aria-label={label}
      style={{ height: virtualizer.getTotalSize(), position: "relative" }}
    >
      {virtualizer.getVirtualItems().map((item) => (
        <div
          key={item.key}
          ref={virtualizer.measureElement}
          data-index={item.index}
          role="listitem"
          aria-setsize={count}
          aria-posinset={item.index + 1}
          style={{
            position: "absolute",
            insetInline: 0,
            top: 0,
            transform: `translateY(${item.start - margin}px)`,
          }}
        >
          {row(item.index)}
        </div>
      ))}
    </div>
  );
}
