import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactNode } from "react";
import { checkKeyName } from "../../budget";
import type { KeyProblem } from "../../budget";
import { useSharedStyles } from "../components/styles";
import { useMessages, usePane } from "../context";

interface Props {
  /** The name that is changed, or null for a new key. */
  readonly current: string | null;
  /** Keeps the name; false where it was refused. */
  readonly onKeep: (name: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Asks for the name of a key and says at once why a name cannot be given. */
export function KeyNameForm({ current, onKeep, onClose }: Props): ReactNode {
  const { split, common } = useMessages();
  const shared = useSharedStyles();
  const keys = usePane((state) => state.split.keys);
  const [name, setName] = useState(current ?? "");
  const [problem, setProblem] = useState<KeyProblem | null>(null);
  const keep = async (): Promise<void> => {
    const found = checkKeyName(keys, name, current);
    setProblem(found);
    if (found === null && (await onKeep(name))) onClose();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
      onKeyDown={(event) => {
        // Ctrl+Enter and Esc are for this form, not for the editor around it.
        if (event.key === "Escape") onClose();
        else if (event.key !== "Enter") return;
        event.stopPropagation();
      }}
    >
      <Field
        label={split.keyName}
        size="small"
        hint={split.keyNameHint}
        {...(problem === null ? {} : { validationMessage: split.keyProblem(problem) })}
      >
        <Input autoFocus value={name} autoComplete="off" onChange={(_, data) => setName(data.value)} />
      </Field>
      <div className={shared.line}>
        <Button type="submit" size="small" appearance="primary">
          {split.keep}
        </Button>
        <Button size="small" onClick={onClose}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}
