import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { exclusionReasons } from "../../budget";
import type { Budget } from "../../budget/types";
import { useSharedStyles } from "../components/styles";
import { useMessages, useSession } from "../context";
import { SUGGESTION_KEYS } from "./keys";

const useStyles = makeStyles({
  reasons: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    gap: "2px",
    "& button": { justifyContent: "flex-start", textAlign: "left", fontWeight: "inherit" },
  },
  key: { fontSize: tokens.fontSizeBase200, fontVariantNumeric: "tabular-nums" },
});

/** This workbook's own reasons first, then the usual ones: as many as have a key. */
function reasonsOffered(budget: Budget, usual: readonly string[]): readonly string[] {
  const own = exclusionReasons(budget);
  const known = new Set(own.map((reason) => reason.toLowerCase()));
  return [...own, ...usual.filter((reason) => !known.has(reason.toLowerCase()))].slice(
    0,
    SUGGESTION_KEYS.length,
  );
}

interface Props {
  readonly budget: Budget;
  /** The rows to be excluded, 0-based sheet rows. */
  readonly rows: readonly number[];
}

/** Asks why the rows are left out; the reason stands in the cell, where everybody can read it. One key takes a frequent one. */
export function ExcludePanel({ budget, rows }: Props): ReactNode {
  const session = useSession();
  const { tagging, common } = useMessages();
  const shared = useSharedStyles();
  const styles = useStyles();
  const input = useRef<HTMLInputElement | null>(null);
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const offered = useMemo(() => reasonsOffered(budget, tagging.excludeReasons), [budget, tagging]);
  const close = (): void => session.set({ excluding: false });
  const exclude = (because: string): void => void session.tagging.exclude(because);
  const submit = (): void => {
    const empty = reason.trim() === "";
    setMissing(empty);
    if (empty) input.current?.focus();
    else exclude(reason);
  };
  /** A digit is a frequent reason while nothing is typed. */
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") close();
    if (reason !== "" || event.altKey || event.ctrlKey || event.metaKey) return;
    const chosen = offered[SUGGESTION_KEYS.findIndex((key) => key === event.key)];
    if (chosen === undefined) return;
    event.preventDefault();
    exclude(chosen);
  };
  return (
    <form
      className={shared.stack}
      aria-label={tagging.excludeTitle}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={onKeyDown}
    >
      <Field
        label={`${tagging.excludeTitle}: ${tagging.excludeReason.toLowerCase()}`}
        size="small"
        {...(missing ? { validationMessage: tagging.excludeMissing } : {})}
      >
        <Input
          input={{ ref: input }}
          autoFocus
          value={reason}
          autoComplete="off"
          onChange={(_, data) => {
            setReason(data.value);
            setMissing(false);
          }}
        />
      </Field>
      <div className={styles.reasons} role="group" aria-label={tagging.excludeFrequent}>
        {offered.map((each, index) => (
          <Button
            key={each}
            size="small"
            appearance="subtle"
            icon={<span className={styles.key}>{SUGGESTION_KEYS[index]}</span>}
            onClick={() => exclude(each)}
          >
            {each}
          </Button>
        ))}
      </div>
      <div className={shared.line}>
        <Button type="submit" appearance="primary" size="small">
          {tagging.excludeConfirm(rows)}
        </Button>
        <Button size="small" onClick={close}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}
