import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { COVERED } from "../../budget";
import type { CountedStatus, CoverageView } from "../../budget";
import type { NeedsWorkCause } from "../../budget/types";
import { Euro, StatusText } from "../components/texts";
import { Scroller } from "../components/Scroller";
import { useSharedStyles } from "../components/styles";
import { useMessages, useSession } from "../context";
import { useStatusFill } from "./statusFill";

const useStyles = makeStyles({
  name: {
    display: "inline-flex",
    alignItems: "flex-start",
    gap: "6px",
    // Four columns in a narrow pane: the pattern beside the name says the same as its icon.
    "& svg": { "@media (max-width: 345px)": { display: "none" } },
  },
  swatch: {
    flexShrink: 0,
    width: "12px",
    height: "12px",
    marginTop: "3px",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
    forcedColorAdjust: "none",
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
});

const CAUSES: Readonly<Record<CountedStatus, NeedsWorkCause | null>> = {
  classified: null,
  split: null,
  coarse: "coarse",
  proposed: "proposed",
  untagged: "untagged",
  invalid: "invalid",
  excluded: null,
};

/** Rows and euro of each status, with the pattern that stands for it in the bars; where rows need work, its name leads to them. */
export function StatusTable({ view }: { readonly view: CoverageView }): ReactNode {
  const { coverage: words, format } = useMessages();
  const shared = useSharedStyles();
  const shares = format.percents(
    view.statuses.map(({ absolute }) => absolute),
    COVERED,
  );
  return (
    <Scroller label={words.statuses}>
      <table className={mergeClasses(shared.table, shared.amounts)} aria-label={words.statuses}>
        <thead>
          <tr>
            <th scope="col">{words.status}</th>
            <th scope="col">{words.rows}</th>
            <th scope="col">{words.amount}</th>
            <th scope="col">{words.share}</th>
          </tr>
        </thead>
        <tbody>
          {view.statuses.map((status, index) => (
            <tr key={status.status}>
              <th scope="row">
                <StatusName status={status.status} rows={status.rows} />
              </th>
              <td className={shared.amount}>{format.count(status.rows)}</td>
              <td className={shared.amount}>
                <Euro value={status.amount} />
              </td>
              <td className={shared.amount}>{view.all.absolute === 0 ? "–" : shares[index]}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.total}</th>
            <td className={shared.amount}>{format.count(view.all.rows)}</td>
            <td className={shared.amount}>
              <Euro value={view.all.amount} />
            </td>
            <td />
          </tr>
        </tfoot>
      </table>
    </Scroller>
  );
}

function StatusName({ status, rows }: { readonly status: CountedStatus; readonly rows: number }): ReactNode {
  const session = useSession();
  const shared = useSharedStyles();
  const styles = useStyles();
  const fill: Readonly<Record<CountedStatus, string>> = useStatusFill();
  const cause = CAUSES[status];
  const name = (
    <span className={styles.name}>
      <span className={mergeClasses(styles.swatch, fill[status])} aria-hidden />
      <StatusText status={status} />
    </span>
  );
  if (cause === null || rows === 0) return name;
  return (
    <button
      type="button"
      className={mergeClasses(shared.textButton, shared.focusable)}
      onClick={() => session.showWork({ cause })}
    >
      {name}
    </button>
  );
}
