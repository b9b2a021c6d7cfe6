/**
 * What a build knows of itself. The bundler puts the values in; outside of it (tests, workbench) the product speaks
 * of itself as the installed one does.
 */
declare const __PMAP_NAMESPACE__: string | undefined;
declare const __PMAP_VERSION__: string | undefined;

/** Namespace of the custom functions, as it stands in formulas and in the manifest: `PMAPDEV` in a development build. */
export const NAMESPACE: string = typeof __PMAP_NAMESPACE__ === "undefined" ? "PMAP" : __PMAP_NAMESPACE__;

/** Version of package.json; "0.0.0" outside of a build. */
export const VERSION: string = typeof __PMAP_VERSION__ === "undefined" ? "0.0.0" : __PMAP_VERSION__;
