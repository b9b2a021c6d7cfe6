import type { ReactNode } from "react";
import type { Budget } from "../budget/types";
import { lazyView } from "./components/lazyView";
import type { ViewId } from "./session/state";
import { SplitView } from "./split";
import { TaggingView } from "./tagging/TaggingView";

interface ViewProps {
  readonly budget: Budget;
}

/**
 * Tagging comes with the pane; the code of the other sections is fetched after it: the map, with its tree component, by itself,
 * the small ones together.
 */
const FETCHED = {
  worklist: lazyView<ViewProps>(
    async () => (await import(/* webpackChunkName: "sections" */ "./worklist/WorklistView")).WorklistView,
  ),
  totals: lazyView<ViewProps>(
    async () => (await import(/* webpackChunkName: "sections" */ "./totals/TotalsView")).TotalsView,
  ),
  map: lazyView<ViewProps>(async () => (await import(/* webpackChunkName: "map" */ "./map/MapView")).MapView),
  formulas: lazyView<ViewProps>(
    async () => (await import(/* webpackChunkName: "formulas" */ "./formulas/BuilderView")).BuilderView,
  ),
  coverage: lazyView<ViewProps>(
    async () => (await import(/* webpackChunkName: "sections" */ "./coverage/CoverageView")).CoverageView,
  ),
  report: lazyView<ViewProps>(
    async () => (await import(/* webpackChunkName: "sections" */ "./report/ReportView")).ReportView,
  ),
  settings: lazyView<ViewProps>(
    async () => (await import(/* webpackChunkName: "sections" */ "./settings/SettingsView")).SettingsView,
  ),
  help: lazyView<ViewProps>(
    async () => (await import(/* webpackChunkName: "sections" */ "./help/HelpView")).HelpView,
  ),
};

/**
 * The sections of the pane, in the order of the navigation. To add one: a folder with its component, a line here, its name in
 * `shell.views` of every language, and its words in a file of its own beside the others.
 */
export const VIEWS: { readonly [Id in ViewId]: (props: ViewProps) => ReactNode } = {
  tagging: TaggingView,
  ...FETCHED,
};

export const VIEW_IDS = Object.keys(VIEWS) as readonly ViewId[];

/** Fetches the sections before anybody asks for them: they then open at once, and also where the server is gone by that time. */
export async function preloadViews(): Promise<void> {
  await Promise.allSettled([...Object.values(FETCHED), SplitView].map((view) => view.preload()));
}
