import type { ReactNode } from "react";
import type { Budget } from "../budget/types";
import { CoverageView } from "./coverage/CoverageView";
import { HelpView } from "./help/HelpView";
import { MapView } from "./map/MapView";
import type { ViewId } from "./session/state";
import { SettingsView } from "./settings/SettingsView";
import { TaggingView } from "./tagging/TaggingView";
import { TotalsView } from "./totals/TotalsView";
import { WorklistView } from "./worklist/WorklistView";

/**
 * The sections of the pane, in the order of the navigation. To add one: a folder with its component, a line here, its name in
 * `shell.views` of every language, and its words in a file of its own beside the others.
 */
export const VIEWS: { readonly [Id in ViewId]: (props: { readonly budget: Budget }) => ReactNode } = {
  tagging: TaggingView,
  worklist: WorklistView,
  totals: TotalsView,
  map: MapView,
  coverage: CoverageView,
  settings: SettingsView,
  help: HelpView,
};

export const VIEW_IDS = Object.keys(VIEWS) as readonly ViewId[];
