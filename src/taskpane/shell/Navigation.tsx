import {
  Button,
  Overflow,
  OverflowItem,
  makeStyles,
  mergeClasses,
  tokens,
  useOverflowMenu,
} from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { ComponentProps, ReactNode } from "react";
import { useSharedStyles } from "../components/styles";
import { useMessages, usePane, useSession } from "../context";
import type { ViewId } from "../session/state";
import { VIEW_IDS } from "../views";

const useStyles = makeStyles({
  // The host draws its own menu over the top right corner of the pane (12 × 32 px, 34 px wide on the Mac).
  frame: { paddingRight: "34px" },
  bar: { display: "flex", alignItems: "center", minWidth: 0, overflow: "hidden", padding: "2px 4px 0" },
  open: { flexWrap: "wrap", overflow: "visible" },
  item: {
    flexShrink: 0,
    border: "none",
    borderBottom: "2px solid transparent",
    padding: "6px 6px 4px",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    whiteSpace: "nowrap",
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1 },
  },
  current: {
    borderBottomColor: tokens.colorBrandStroke1,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** The sections of the pane. Those that do not fit are one press away: the bar then takes as many lines as it needs. */
export function Navigation(): ReactNode {
  const { shell } = useMessages();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  if (open) {
    return (
      <nav className={mergeClasses(styles.frame, styles.bar, styles.open)} aria-label={shell.navigation}>
        {VIEW_IDS.map((id) => (
          <Section key={id} id={id} onChosen={() => setOpen(false)} />
        ))}
        <More open onToggle={() => setOpen(false)} />
      </nav>
    );
  }
  return (
    <div className={styles.frame}>
      <Overflow minimumVisible={2} padding={4}>
        <nav className={styles.bar} aria-label={shell.navigation}>
          <FittingSections />
          <MoreWhereNeeded onOpen={() => setOpen(true)} />
        </nav>
      </Overflow>
    </div>
  );
}

function FittingSections(): ReactNode {
  const view = usePane((state) => state.view);
  return VIEW_IDS.map((id, index) => (
    <OverflowItem key={id} id={id} priority={id === view ? VIEW_IDS.length + 1 : VIEW_IDS.length - index}>
      <Section id={id} />
    </OverflowItem>
  ));
}

interface SectionProps extends ComponentProps<"button"> {
  readonly id: ViewId;
  readonly onChosen?: () => void;
}

/** One section; what else is given (the overflow's reference) goes to the button. */
function Section({ id, onChosen, className, ...rest }: SectionProps): ReactNode {
  const session = useSession();
  const { shell } = useMessages();
  const styles = useStyles();
  const shared = useSharedStyles();
  const current = usePane((state) => state.view === id);
  return (
    <button
      {...rest}
      type="button"
      aria-current={current ? "page" : undefined}
      className={mergeClasses(className, styles.item, shared.focusable, current && styles.current)}
      onClick={() => {
        session.show(id);
        onChosen?.();
      }}
    >
      {shell.views[id]}
    </button>
  );
}

function MoreWhereNeeded({ onOpen }: { readonly onOpen: () => void }): ReactNode {
  const { ref, isOverflowing } = useOverflowMenu<HTMLDivElement>();
  return isOverflowing ? (
    <div ref={ref}>
      <More open={false} onToggle={onOpen} />
    </div>
  ) : null;
}

interface MoreProps {
  readonly open: boolean;
  readonly onToggle: () => void;
}

function More({ open, onToggle }: MoreProps): ReactNode {
  const { shell } = useMessages();
  return (
    <Button
      appearance="subtle"
      size="small"
      icon={<MoreHorizontalRegular />}
      aria-label={shell.moreViews}
      aria-expanded={open}
      onClick={onToggle}
    />
  );
}
