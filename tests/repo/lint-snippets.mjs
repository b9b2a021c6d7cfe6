/**
 * Lints snippets as if they stood in files of the repository. Reads `[{ file, code }]` from standard input and prints
 * one list of `{ rule, message }` for each. A program of its own, because jest cannot load the ESLint configuration.
 */
import { readFileSync } from "node:fs";
import { ESLint } from "eslint";

/** @type {{ file: string, code: string }[]} */
const snippets = JSON.parse(readFileSync(0, "utf8"));
const eslint = new ESLint();
const findings = [];
for (const { file, code } of snippets) {
  const [result] = await eslint.lintText(code, { filePath: file });
  if (result === undefined) throw new Error(`${file} is ignored by the configuration`);
  findings.push(result.messages.map(({ ruleId, message }) => ({ rule: ruleId, message })));
}
process.stdout.write(JSON.stringify(findings));
