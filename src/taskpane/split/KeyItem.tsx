import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { rowsWithSplit } from "../../budget";
import type { SplitKey } from "../../budget";
import type { Budget } from "../../budget/types";
import { useSharedStyles } from "../components/styles";
import { useMessages, useSession } from "../context";
import { KeyNameForm } from "./KeyNameForm";
import { SplitParts } from "./SplitParts";

const useStyles = makeStyles({
  key: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "8px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

/** What is asked about a key before it changes. */
export type KeyQuestion = "rename" | "remove";

interface Props {
  readonly item: SplitKey;
  readonly number: number;
  readonly amount: number | null;
  readonly budget: Budget;
  readonly applicable: boolean;
  readonly writable: boolean;
  readonly asked: KeyQuestion | null;
  readonly onAsk: (what: KeyQuestion | null) => void;
}

/** A key with its parts, and what can be done with it. */
export function KeyItem(props: Props): ReactNode {
  const { item, number, amount, budget, applicable, writable, asked, onAsk } = props;
  const session = useSession();
  const { split, common } = useMessages();
  const styles = useStyles();
  const shared = useSharedStyles();
  const { name, parts, driver } = item;
  return (
    <li className={styles.key}>
      <h3 className={styles.name}>
        {number <= 9 ? `${number} · ` : ""}
        {name}
      </h3>
      <SplitParts parts={parts} amount={amount} />
      {driver === null ? null : (
        <span className={shared.note}>{split.driverOf(driver.name, driver.numbers.join(" · "))}</span>
      )}
      {asked === "rename" ? (
        <KeyNameForm
          current={name}
          onKeep={(to) => session.split.keys.rename(name, to)}
          onClose={() => onAsk(null)}
        />
      ) : asked === "remove" ? (
        <>
          <p className={shared.note} role="status">
            {split.removeConfirm(name, rowsWithSplit(budget, parts).length)}
          </p>
          <div className={shared.line}>
            <Button
              size="small"
              autoFocus
              onClick={() => {
                onAsk(null);
                void session.split.keys.remove(name);
              }}
            >
              {split.remove}
            </Button>
            <Button size="small" onClick={() => onAsk(null)}>
              {common.cancel}
            </Button>
          </div>
        </>
      ) : (
        <div className={shared.line}>
          <KeyButton
            primary
            enabled={applicable}
            text={split.apply}
            label={split.applyKey(name)}
            onPress={() => void session.split.applyKey(name)}
          />
          <KeyButton
            enabled={writable}
            text={split.change}
            label={split.changeKey(name)}
            onPress={() => session.split.openKey(name)}
          />
          <KeyButton
            enabled={writable}
            text={split.rename}
            label={split.renameKey(name)}
            onPress={() => onAsk("rename")}
          />
          <KeyButton
            enabled={writable}
            text={split.remove}
            label={split.removeKey(name)}
            onPress={() => onAsk("remove")}
          />
        </div>
      )}
    </li>
  );
}

interface ButtonProps {
  readonly text: string;
  /** Names the key too: for who hears the buttons one after the other. */
  readonly label: string;
  readonly enabled: boolean;
  /** The one that the arrows go to. */
  readonly primary?: boolean;
  readonly onPress: () => void;
}

function KeyButton({ text, label, enabled, primary = false, onPress }: ButtonProps): ReactNode {
  return (
    <Button
      size="small"
      aria-label={label}
      disabled={!enabled}
      onClick={onPress}
      {...(primary ? { appearance: "primary", "data-apply": true } : {})}
    >
      {text}
    </Button>
  );
}
