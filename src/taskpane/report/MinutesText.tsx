import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons";
import { useId, useMemo, useRef, useState } from "react";
import type { ReactNode } from "react";
import { reportOf } from "../../budget";
import type { Budget } from "../../budget/types";
import { useSharedStyles } from "../components/styles";
import { useOutsideBlocks } from "../components/OutsideBlocks";
import { useMessages, useSession } from "../context";
import { sourceOf } from "./createReport";
import { minutes } from "./minutes";

const useStyles = makeStyles({
  text: {
    width: "100%",
    boxSizing: "border-box",
    minHeight: "240px",
    padding: "8px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    resize: "vertical",
  },
});

interface Props {
  readonly budget: Budget;
  readonly date: string;
}

/** The report as text that can be copied. Panes may not be let near the clipboard: then the text is selected for Ctrl+C. */
export function MinutesText({ budget, date }: Props): ReactNode {
  const session = useSession();
  const messages = useMessages();
  const { report: words } = messages;
  const shared = useSharedStyles();
  const styles = useStyles();
  const area = useRef<HTMLTextAreaElement>(null);
  const heading = useId();
  const [told, setTold] = useState("");
  const report = useMemo(() => reportOf(budget, 0), [budget]);
  const shown = useOutsideBlocks();
  const text = useMemo(
    () => minutes(report, { ...sourceOf(session, date), outside: shown }, messages),
    [report, session, date, shown, messages],
  );
  const copy = async (): Promise<void> => {
    area.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      setTold(words.copied);
    } catch {
      setTold(words.copyByHand);
    }
  };
  return (
    <section>
      <div className={shared.spread}>
        <h3 id={heading} className={shared.subheading}>
          {words.text}
        </h3>
        <Button size="small" icon={<CopyRegular />} onClick={() => void copy()}>
          {words.copy}
        </Button>
      </div>
      <p className={shared.note} role="status">
        {told}
      </p>
      <textarea
        ref={area}
        readOnly
        aria-labelledby={heading}
        className={mergeClasses(styles.text, shared.focusable)}
        value={text}
      />
    </section>
  );
}
