import { Button, Field, Select } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { ReactNode } from "react";
import { useSharedStyles } from "../components/styles";
import { useMessages, usePane, useSession } from "../context";

/** Teaches the suggestions the tagged rows of another sheet or file, says how many, and forgets them again. */
export function LearnPanel(): ReactNode {
  const session = useSession();
  const { review: words } = useMessages();
  const shared = useSharedStyles();
  const workbook = usePane((state) => state.workbook);
  const own = usePane((state) => state.binding?.sheet);
  const learnt = usePane((state) => state.review.learnt);
  const busy = usePane((state) => state.busy);
  const [chosen, setChosen] = useState("");
  const picker = useRef<HTMLInputElement>(null);
  const learnFile = async (file: File): Promise<void> => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    await session.proposals.learnFile({ name: file.name, bytes });
  };
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
      <Button size="small" disabled={busy} style={{ marginBlock: 6 }} onClick={() => picker.current?.click()}>
        {words.learnFile}
      </Button>
      <input
        ref={picker}
        type="file"
        accept=".xlsx,.xlsm"
        hidden
        aria-label={words.learnFile}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file !== undefined) void session.background(() => learnFile(file));
          // The same file may be chosen again.
          target.value = "";
        }}
      />
      <ul className={shared.plainList}>
        {learnt.map(({ sheet: id, name, count, file }) => (
          <li key={id} className={shared.line}>
            <span className={shared.note}>{words.learnt(name, count, file)}</span>
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
