import { Button, Field, Input } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { ReactNode } from "react";
import { useSharedStyles } from "../components/styles";
import { useMessages, useSession } from "../context";

/** Asks why the rows are left out; the reason stands in the cell, where everybody can read it. */
export function ExcludePanel({ count }: { readonly count: number }): ReactNode {
  const session = useSession();
  const { tagging, common } = useMessages();
  const shared = useSharedStyles();
  const [reason, setReason] = useState("");
  const reasonsId = useId();
  const close = (): void => session.set({ excluding: false });
  return (
    <form
      aria-label={tagging.excludeTitle}
      onSubmit={(event) => {
        event.preventDefault();
        void session.tagging.exclude(reason);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") close();
      }}
    >
      <Field label={`${tagging.excludeTitle}: ${tagging.excludeReason.toLowerCase()}`} size="small">
        <Input
          autoFocus
          value={reason}
          list={reasonsId}
          autoComplete="off"
          onChange={(_, data) => setReason(data.value)}
        />
      </Field>
      <datalist id={reasonsId}>
        {tagging.excludeReasons.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
      <div className={shared.line}>
        <Button type="submit" appearance="primary" size="small">
          {tagging.excludeConfirm(count)}
        </Button>
        <Button size="small" onClick={close}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}
