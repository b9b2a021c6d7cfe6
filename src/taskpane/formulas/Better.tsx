import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Explanation } from "../../functions/explain";
import { sentence } from "../../i18n";
import type { Messages } from "../../i18n";
import { useSharedStyles } from "../components/styles";
import { useMessages, usePane, useSession } from "../context";
import type { BetterFormula } from "../session/formulas";
import { reviewerReason } from "../session/state";
import type { FormulaCell } from "../../excel/gateway";
import { FormulaText } from "./FormulaText";

const useStyles = makeStyles({ better: { display: "flex", flexDirection: "column", gap: "4px" } });

interface Props {
  readonly cell: FormulaCell;
  readonly better: BetterFormula;
  readonly label: string;
  readonly button: string;
}

/** A formula that takes the place of the one in the cell, with what it gives, ready to insert. */
export function Better({ cell, better, label, button }: Props): ReactNode {
  const session = useSession();
  const messages = useMessages();
  const shared = useSharedStyles();
  const styles = useStyles();
  const writable = usePane((state) => reviewerReason(state) === null);
  const busy = usePane((state) => state.busy);
  const result = resultText(messages, better.explanation);
  return (
    <div className={styles.better}>
      <p className={shared.note}>{label}</p>
      <FormulaText>{better.local}</FormulaText>
      {result === "" ? null : <p className={shared.note}>{result}</p>}
      <div className={shared.line}>
        <Button
          size="small"
          appearance="primary"
          disabled={!writable || busy}
          onClick={() => void session.formulas.replace(cell, better.formula)}
        >
          {button}
        </Button>
      </div>
      {writable ? null : <p className={shared.note}>{messages.builder.reviewer}</p>}
    </div>
  );
}

/** What a formula gives, in a sentence; "" where only Excel can tell. */
export function resultText(
  { formulas: words, failures, format, common }: Messages,
  result: Explanation | null,
): string {
  if (result === null || result.kind === "map") return "";
  if (result.kind === "error") return words.stillWrong(sentence(failures, result.reason));
  if (result.totals.length === 0) return words.givesTable;
  const show = result.name === "COVERAGE" ? format.percent : common.euro;
  return words.gives(result.totals.map(show).join("; "));
}
