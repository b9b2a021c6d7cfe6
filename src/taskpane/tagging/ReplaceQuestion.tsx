import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { useMessages, usePane, useSession } from "../context";
import { replacingHere, withoutGoodTag } from "../session/replacing";
import type { ReplaceScope, Replacing } from "../session/replacing";
import { focusSearch } from "./focus";

interface Props {
  readonly onAnswer: (scope: ReplaceScope) => void;
}

/** What a tag for several rows would replace: only the rows without a good tag are written by the next Enter. */
export function ReplaceQuestion({ onAnswer }: Props): ReactNode {
  const asked = usePane(replacingHere);
  return asked === null ? null : <Question asked={asked} onAnswer={onAnswer} />;
}

function Question({ asked, onAnswer }: Props & { readonly asked: Replacing }): ReactNode {
  const session = useSession();
  const { replacing } = useMessages();
  const budget = usePane((state) => state.budget);
  const bar = useRef<HTMLDivElement>(null);
  const { target, replaced } = asked;
  const open = budget === null ? 0 : withoutGoodTag(budget, target.rows).length;

  // The key that asked is the one that answers: the first button takes the focus, and gives it back to where the user was.
  useEffect(() => {
    const before = document.activeElement;
    bar.current?.querySelector("button")?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected && before !== document.body)
        before.focus({ preventScroll: true });
      else focusSearch();
    };
  }, [asked]);

  const leave = (): void => session.set({ replacing: null });
  const onKeyDown = (event: KeyboardEvent): void => {
    const ctrl = event.ctrlKey || event.metaKey;
    if (event.key === "Escape") leave();
    else if (event.key !== "Enter") return;
    // A key held down would answer what nobody has read.
    if (event.key === "Escape" || event.repeat || ctrl) event.preventDefault();
    event.stopPropagation();
  };
  const texts = [...new Set(replaced.map(({ text }) => text))];
  const stay = { text: replacing.leave, act: leave };
  const all = { text: replacing.all(target.rows.length), act: () => onAnswer("all") };
  const some = { text: replacing.onlyOpen(open), act: () => onAnswer("open") };
  // Where no row needs work, the key that asked must not replace what is good; where all do, "only those" would be all of them too.
  const answers = open === 0 ? [stay, all] : open === target.rows.length ? [all, stay] : [some, all, stay];
  return (
    <div ref={bar} onKeyDown={onKeyDown}>
      <MessageBar intent="warning" layout="multiline" aria-label={replacing.title}>
        <MessageBarBody>{replacing.ask(replaced.length, target.rows.length, texts)}</MessageBarBody>
        <MessageBarActions>
          {answers.map(({ text, act }, place) => (
            <Button key={text} size="small" appearance={place === 0 ? "primary" : "secondary"} onClick={act}>
              {text}
            </Button>
          ))}
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
