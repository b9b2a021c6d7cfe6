/** Runs a measurement in the browser and prints its figures: as a table, or as JSON where `--json` is asked for. */
export function report(measure: () => Promise<unknown>): void {
  measure()
    .then((figures) => {
      if (process.argv.includes("--json")) console.log(JSON.stringify(figures));
      else console.table(figures);
    })
    .catch((error: unknown) => {
      console.error(error);
      process.exitCode = 1;
    });
}
