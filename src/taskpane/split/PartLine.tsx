import { Button, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { readsAsNumber } from "../../budget";
import type { SplitBasis } from "../../budget";
import { normaliseCode } from "../../map";
import type { SuggestionResult } from "../../suggest/types";
import { useSharedStyles } from "../components/styles";
import { useMessages, useSession } from "../context";
import type { EditedPart } from "../session/splitDraft";
import { CodeField } from "./CodeField";
import { useLineStyles } from "./lineStyles";

const useStyles = makeStyles({
  number: { width: "100%", minWidth: 0, "& input": { textAlign: "right", minWidth: 0 } },
  title: { gridColumnStart: 1, gridColumnEnd: 3, marginBottom: "2px" },
  error: { gridColumnStart: 1, gridColumnEnd: 4, marginBottom: "2px" },
  // Nothing to say takes no room.
  wrong: { color: tokens.colorStatusDangerForeground1, fontSize: tokens.fontSizeBase200 },
});

interface Props {
  readonly part: EditedPart;
  /** Counted from 0. */
  readonly position: number;
  readonly basis: SplitBasis;
  /** What an empty number stands for, or "". */
  readonly rest: string;
  readonly suggestions: SuggestionResult | null;
  readonly wrong: "code" | "number" | null;
  /** Ids of the two fields, for moving the focus. */
  readonly codeId: string;
  readonly numberId: string;
  readonly onChange: (patch: Partial<Omit<EditedPart, "id">>) => void;
  readonly onCodeDone: () => void;
  readonly onNumberDone: () => void;
  readonly onRest: () => void;
  readonly onRemove: () => void;
  readonly onNumberFocus: () => void;
}

const UNITS: Readonly<Record<SplitBasis, string>> = { percent: "%", amount: "", driver: "" };

/** One part of the split that is edited: its code, its number, and the way out of it. */
export function PartLine(props: Props): ReactNode {
  const { part, position, basis, wrong, onChange } = props;
  const { map } = useSession();
  const { split } = useMessages();
  const styles = useStyles();
  const lines = useLineStyles();
  const shared = useSharedStyles();
  const errorId = useId();
  const [inCode, setInCode] = useState(false);
  const node = map.get(normaliseCode(part.code) ?? "");
  const readable = readsAsNumber(basis, part.number);
  // While a code is searched for it may be anything.
  const noCode = part.code.trim() !== "" && node === undefined && !inCode;
  const errors = [
    ...(noCode ? [split.notACode(part.code.trim())] : []),
    ...(readable ? [] : [split.notANumber(basis, part.number.trim())]),
  ];

  const onCodeKey = (event: KeyboardEvent): void => {
    if (event.key !== "Backspace" || part.code !== "" || part.number !== "") return;
    event.preventDefault();
    props.onRemove();
  };
  const onNumberKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter") {
      if (!event.repeat) props.onNumberDone();
    } else if (event.key === "=") props.onRest();
    else return;
    event.preventDefault();
  };
  return (
    <li
      className={lines.line}
      onFocus={(event) => setInCode(event.target.id === props.codeId)}
      onBlur={() => setInCode(false)}
    >
      <CodeField
        id={props.codeId}
        label={split.codeOf(position)}
        text={part.code}
        suggestions={props.suggestions}
        invalid={wrong === "code" || noCode}
        describedBy={errorId}
        onText={(code) => onChange({ code })}
        onDone={props.onCodeDone}
        onKeyDown={onCodeKey}
      />
      <Input
        id={props.numberId}
        size="small"
        className={styles.number}
        value={part.number}
        placeholder={props.rest}
        inputMode="decimal"
        aria-label={split.numberOf(basis, position)}
        aria-invalid={wrong === "number" || !readable}
        aria-describedby={errorId}
        contentAfter={UNITS[basis] === "" ? null : <span aria-hidden>{UNITS[basis]}</span>}
        autoComplete="off"
        onFocus={(event) => {
          event.target.select();
          props.onNumberFocus();
        }}
        onChange={(_, data) => onChange({ number: data.value })}
        onKeyDown={onNumberKey}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={split.removePart(position)}
        onClick={props.onRemove}
      />
      {node === undefined ? null : (
        <span className={mergeClasses(shared.note, shared.ellipsis, styles.title)} title={node.title}>
          {node.title}
        </span>
      )}
      <div id={errorId} role="status" className={errors.length === 0 ? undefined : styles.error}>
        {errors.map((text) => (
          <div key={text} className={styles.wrong}>
            {text}
          </div>
        ))}
      </div>
    </li>
  );
}
