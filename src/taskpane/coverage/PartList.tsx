import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CoverageView } from "../../budget";
import { useSharedStyles } from "../components/styles";
import { useMessages } from "../context";
import { CoverageBar } from "./CoverageBar";

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    width: "100%",
    boxSizing: "border-box",
    padding: "6px 4px",
    border: "none",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    textAlign: "left",
  },
  pressable: { cursor: "pointer", ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover } },
  link: { color: tokens.colorBrandForegroundLink },
});

/** One part of the budget, or one sheet of several. */
export interface ShownPart {
  readonly key: string;
  readonly name: string;
  readonly view: CoverageView;
  readonly onOpen: () => void;
}

interface Props {
  readonly title: string;
  readonly parts: readonly ShownPart[];
}

/** The coverage of each part, first where most is missing: a bar, its shares, and what needs work; pressing it shows those rows. */
export function PartList({ title, parts }: Props): ReactNode {
  const { coverage: words } = useMessages();
  const shared = useSharedStyles();
  return (
    <section>
      <div className={shared.spread}>
        <h3 className={shared.subheading}>{title}</h3>
        <span className={shared.note}>{words.byAmount}</span>
      </div>
      <ul className={shared.plainList} aria-label={title}>
        {parts.map((part) => (
          <li key={part.key}>
            <Part part={part} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Part({ part }: { readonly part: ShownPart }): ReactNode {
  const { coverage: words, common, format } = useMessages();
  const shared = useSharedStyles();
  const styles = useStyles();
  const { name, view } = part;
  const { amount, rows } = view.coverage;
  const done = view.open.rows === 0;
  const content = (
    <>
      <span className={shared.spread}>
        <span className={mergeClasses(!done && styles.link)}>{name}</span>
        <strong className={shared.amount}>
          {amount.ratio === null ? "–" : format.percent(amount.ratio)}
        </strong>
      </span>
      <CoverageBar statuses={view.statuses} by="absolute" silent />
      <span className={shared.note}>
        {words.partFacts(
          rows.ratio === null ? "–" : format.percent(rows.ratio),
          done ? words.complete : words.missing(view.open.rows, common.euro(view.open.absolute)),
        )}
      </span>
    </>
  );
  return done ? (
    <div className={styles.item}>{content}</div>
  ) : (
    <button
      type="button"
      className={mergeClasses(styles.item, styles.pressable, shared.focusable)}
      onClick={part.onOpen}
    >
      {content}
    </button>
  );
}
