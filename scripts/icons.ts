/**
 * Draws the icons: every `assets/<name>.svg` at every size that Office asks for. A drawing named `<name>.small.svg`
 * is used for the small sizes, where the full one would blur. Usage: npm run icons
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Resvg } from "@resvg/resvg-js";

const ASSETS = path.resolve(__dirname, "..", "assets");
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const LARGEST_SMALL = 24;

const drawings = readdirSync(ASSETS).filter((file) => /^[a-z]+\.svg$/.test(file));
for (const drawing of drawings) {
  const name = path.basename(drawing, ".svg");
  const small = path.join(ASSETS, `${name}.small.svg`);
  for (const size of SIZES) {
    const source = size <= LARGEST_SMALL && existsSync(small) ? small : path.join(ASSETS, drawing);
    const picture = new Resvg(readFileSync(source, "utf8"), { fitTo: { mode: "width", value: size } });
    writeFileSync(path.join(ASSETS, `${name}-${size}.png`), picture.render().asPng());
  }
}
console.log(`${drawings.length} drawings at ${SIZES.length} sizes in assets/`);
