import { useCallback } from "react";
import { usePane, useSession } from "../context";
import type { Places } from "../session/places";

/** The place of a section, and how to move in it. It outlives the section, which is gone while another one is shown. */
export function usePlace<Section extends keyof Places>(
  section: Section,
): readonly [Places[Section], (patch: Partial<Places[Section]>) => void] {
  const session = useSession();
  const place = usePane((state) => state.places[section]);
  const move = useCallback(
    (patch: Partial<Places[Section]>): void => {
      const { places } = session.get();
      session.set({ places: { ...places, [section]: { ...places[section], ...patch } } });
    },
    [section, session],
  );
  return [place, move];
}
