import { configure } from "@testing-library/react";

/** How long a test of the pane waits for what a person would see: the limit is there for what never comes; a busy machine may take its time. */
const PATIENCE_MS = 15_000;

configure({ asyncUtilTimeout: PATIENCE_MS });
