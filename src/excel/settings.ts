/** Small values in the workbook, under this add-in. They are JSON texts, so that what comes back is what was put in. */
import type { RunBatch } from "./batch";
import { GatewayError } from "./errors";

const PREFIX = "PMAP.";

/**
 * The value of a key, or null where nothing is kept.
 * @throws GatewayError `setting-damaged` where the workbook holds something else there
 */
export async function readSetting(run: RunBatch, key: string): Promise<unknown> {
  const json = await run(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(PREFIX + key);
    setting.load("value");
    await context.sync();
    return setting.isNullObject ? null : (setting.value as unknown);
  });
  if (json === null) return null;
  try {
    return JSON.parse(String(json)) as unknown;
  } catch (reason) {
    throw new GatewayError("setting-damaged", "", reason);
  }
}

/** Keeps a JSON value; null removes the key. @throws GatewayError `read-only` where the workbook can not keep it */
export async function writeSetting(run: RunBatch, key: string, value: unknown): Promise<void> {
  await run(async (context) => {
    const { workbook } = context;
    const setting = workbook.settings.getItemOrNullObject(PREFIX + key);
    setting.load("key");
    workbook.load("readOnly");
    await context.sync();
    if (workbook.readOnly) throw new GatewayError("read-only");
    if (value !== null) workbook.settings.add(PREFIX + key, JSON.stringify(value));
    else if (!setting.isNullObject) setting.delete();
    await context.sync();
  });
}
