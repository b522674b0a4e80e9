// Bundle the pages into the package: node build.mjs [folder].

import { mkdir, readFile, writeFile } from "node:fs/promises";
import { build } from "esbuild";

const out = process.argv[2] ?? new URL("../sim/report/page/bundle", import.meta.url).pathname;
const here = (path) => new URL(path, import.meta.url);
const read = (path) => readFile(here(path), "utf8");

// The entry of each page and the name of its script and markup.
const PAGES = { page: "main", campaign: "campaign" };

const bundle = (entry) =>
  build({
    entryPoints: [here(`src/${entry}.js`).pathname],
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    write: false,
  });
const styles = await build({
  stdin: {
    contents: `${await read("node_modules/uplot/dist/uPlot.min.css")}\n${await read("src/page.css")}`,
    loader: "css",
  },
  minify: true,
  charset: "utf8",
  write: false,
});
const licences = [];
for (const name of ["three", "uplot"]) {
  const { version } = JSON.parse(await read(`node_modules/${name}/package.json`));
  licences.push(`${name} ${version}\n\n${(await read(`node_modules/${name}/LICENSE`)).trim()}\n`);
}
await mkdir(out, { recursive: true });
for (const [name, entry] of Object.entries(PAGES)) {
  // A script ends at "</script": inside strings this is the same text.
  const script = (await bundle(entry)).outputFiles[0].text.replaceAll("</script", "<\\/script");
  await writeFile(`${out}/${name}.js`, script);
  await writeFile(`${out}/${name}.html`, await read(`src/${name}.html`));
}
await writeFile(`${out}/page.css`, styles.outputFiles[0].text);
await writeFile(`${out}/LICENSES.txt`, licences.join("\n\n"));
