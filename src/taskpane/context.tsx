import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { Messages } from "../i18n";
import type { Session } from "./session/session";
import type { SessionState } from "./session/state";

const SessionContext = createContext<Session | null>(null);

export const SessionProvider = SessionContext.Provider;

/** What a user can do. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("a view of the pane stands outside SessionProvider");
  return session;
}

/** A part of the state; the view is drawn again only when that part changes. */
export function usePane<Part>(part: (state: SessionState) => Part): Part {
  return useStore(useSession().store, part);
}

export function useMessages(): Messages {
  return useSession().messages;
}
