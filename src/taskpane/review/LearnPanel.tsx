import { Button, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactNode } from "react";
import { useSharedStyles } from "../components/styles";
import { useMessages, usePane, useSession } from "../context";

/** Teaches the suggestions the tagged rows of another sheet, says how many, and forgets them again. */
export function LearnPanel(): ReactNode {
  const session = useSession();
  const { review: words } = useMessages();
  const shared = useSharedStyles();
  const workbook = usePane((state) => state.workbook);
  const own = usePane((state) => state.binding?.sheet);
  const learnt = usePane((state) => state.review.learnt);
  const busy = usePane((state) => state.busy);
  const [chosen, setChosen] = useState("");
  const sheets = (workbook?.sheets ?? []).filter(
    (each) => each.id !== own && each.used !== null && !learnt.some(({ sheet }) => sheet === each.id),
  );
  const sheet = sheets.find(({ id }) => id === chosen) ?? sheets[0];
  return (
    <details>
      <summary className={shared.focusable}>{words.learn}</summary>
      <p className={shared.note}>{words.learnHint}</p>
      {sheet === undefined ? (
        <p className={shared.note}>{words.noOtherSheet}</p>
      ) : (
        <div className={shared.line} style={{ alignItems: "end" }}>
          <Field label={words.learnSheet} size="small" style={{ minWidth: 0 }}>
            <Select size="small" value={sheet.id} onChange={(_, { value }) => setChosen(value)}>
              {sheets.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          <Button size="small" disabled={busy} onClick={() => void session.proposals.learnFrom(sheet.id)}>
            {words.learnStart}
          </Button>
        </div>
      )}
      <ul className={shared.plainList}>
        {learnt.map(({ sheet: id, name, count }) => (
          <li key={id} className={shared.line}>
            <span className={shared.note}>{words.learnt(name, count)}</span>
            <Button
              size="small"
              appearance="subtle"
              disabled={busy}
              onClick={() => void session.proposals.forget(id)}
            >
              {words.forget(name)}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
