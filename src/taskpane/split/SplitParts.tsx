import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { formatShare, splitAmount } from "../../budget";
import type { TagPart } from "../../budget/types";
import { useSharedStyles } from "../components/styles";
import { Euro } from "../components/texts";
import { useMessages, useSession } from "../context";

const useStyles = makeStyles({
  part: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto auto", columnGap: "8px" },
  title: { gridColumnStart: 1, gridColumnEnd: 4 },
});

interface Props {
  readonly parts: readonly TagPart[];
  /** What is handed out, in euro; null where there is no number to hand out. */
  readonly amount: number | null;
}

/** A split for reading: each code with its title, its percentage and what it gets. */
export function SplitParts({ parts, amount }: Props): ReactNode {
  const { map } = useSession();
  const { split } = useMessages();
  const styles = useStyles();
  const shared = useSharedStyles();
  const euro = amount === null ? null : splitAmount(amount, parts);
  return (
    <ul className={shared.plainList} aria-label={split.parts}>
      {parts.map(({ code, share }, index) => (
        <li key={code} className={styles.part}>
          <span className={shared.code}>{code}</span>
          <span className={shared.amount}>{formatShare(share)} %</span>
          {euro === null ? <span /> : <Euro value={euro[index] ?? 0} />}
          <span
            className={mergeClasses(shared.note, shared.ellipsis, styles.title)}
            title={map.get(code)?.title}
          >
            {map.get(code)?.title}
          </span>
        </li>
      ))}
    </ul>
  );
}
