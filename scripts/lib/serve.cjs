/**
 * The static server of the workbench and of the add-in. Uses nothing but Node, since `npm start` runs before anything
 * is installed.
 */
const { createReadStream, existsSync, readFileSync, statSync } = require("node:fs");
const { createServer: createHttpServer } = require("node:http");
const { createServer: createHttpsServer } = require("node:https");
const path = require("node:path");

/** The address that Office demands in every page of an add-in; only the workbench answers it by its simulator. */
const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
/** Where the workbench serves the add-in, unmodified but for the address above. */
const ADDIN_PREFIX = "/addin/";
/** The simulator's answer to the address above. */
const SIMULATED_OFFICE_JS = "/office.js";

const TYPES = new Map([
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
  [".json", "application/json; charset=utf-8"],
  [".map", "application/json; charset=utf-8"],
  [".xml", "application/xml; charset=utf-8"],
  [".txt", "text/plain; charset=utf-8"],
  [".svg", "image/svg+xml"],
  [".png", "image/png"],
  [".woff2", "font/woff2"],
  [".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
]);

/** What the add-in may load inside Office: itself, office.js, and what office.js fetches for its hosts. */
const ADDIN_POLICY = [
  "default-src 'self'",
  "script-src 'self' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "frame-ancestors 'self' https://*.officeapps.live.com https://*.office.com https://excel.cloud.microsoft https://*.sharepoint.com https://onedrive.live.com",
].join("; ");

/** The workbench and the pane in it: nothing from anywhere else. */
const WORKBENCH_POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "frame-ancestors 'self'",
].join("; ");

/**
 * @typedef {object} Site
 * @property {string} prefix path under which a folder is served, with a slash at its end
 * @property {string} folder
 * @property {string} policy its Content-Security-Policy
 * @property {boolean} [simulated] the pages of the folder get the simulator instead of office.js
 */

/**
 * The file that a request asks for, or null: none, or outside of every folder.
 * @param {readonly Site[]} sites
 * @param {string} pathname
 */
function find(sites, pathname) {
  for (const site of sites) {
    if (!pathname.startsWith(site.prefix)) continue;
    const relative = pathname.slice(site.prefix.length) || "index.html";
    const file = path.resolve(site.folder, relative);
    const inside = file.startsWith(path.resolve(site.folder) + path.sep);
    if (inside && existsSync(file) && statSync(file).isFile()) return { site, file };
  }
  return null;
}

/**
 * Answers one request. Never `no-store`: Excel shows blank icons in its ribbon where the server forbids to keep them.
 * @param {readonly Site[]} sites
 * @returns {import("node:http").RequestListener}
 */
function listener(sites) {
  return (request, response) => {
    let pathname;
    try {
      pathname = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    } catch {
      response.writeHead(400).end();
      return;
    }
    const found = request.method === "GET" || request.method === "HEAD" ? find(sites, pathname) : null;
    if (found === null) {
      response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("Non trovato");
      return;
    }
    const { site, file } = found;
    const extension = path.extname(file);
    const headers = {
      "content-type": TYPES.get(extension) ?? "application/octet-stream",
      "cache-control": extension === ".png" ? "max-age=3600" : "no-cache",
      "x-content-type-options": "nosniff",
      "content-security-policy": site.policy,
    };
    if (request.method === "HEAD") {
      response.writeHead(200, headers).end();
    } else if (site.simulated === true && extension === ".html") {
      const page = readFileSync(file, "utf8").replaceAll(OFFICE_JS, SIMULATED_OFFICE_JS);
      response.writeHead(200, headers).end(page);
    } else {
      response.writeHead(200, headers);
      createReadStream(file).pipe(response);
    }
  };
}

/**
 * The sites of the workbench: its own page, and the add-in beside it.
 * @param {string} root folder of the repository
 * @returns {readonly Site[]}
 */
function workbenchSites(root) {
  return [
    { prefix: ADDIN_PREFIX, folder: path.join(root, "dist"), policy: WORKBENCH_POLICY, simulated: true },
    { prefix: "/", folder: path.join(root, "out", "workbench"), policy: WORKBENCH_POLICY },
  ];
}

/**
 * The add-in alone, as Office loads it.
 * @param {string} root folder of the repository
 * @returns {readonly Site[]}
 */
function addinSites(root) {
  return [{ prefix: "/", folder: path.join(root, "dist"), policy: ADDIN_POLICY }];
}

/**
 * Serves folders until it is closed.
 * @param {readonly Site[]} sites the first that has the file answers
 * @param {{ port: number, host?: string, tls?: import("node:https").ServerOptions }} options port 0 takes any free one
 * @returns {Promise<{ port: number, close: () => Promise<void> }>} rejects with EADDRINUSE where the port is taken
 */
function serve(sites, { port, host = "localhost", tls }) {
  const answer = listener(sites);
  const server = tls === undefined ? createHttpServer(answer) : createHttpsServer(tls, answer);
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve({
        port: typeof address === "object" && address !== null ? address.port : port,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
}

module.exports = { ADDIN_POLICY, OFFICE_JS, WORKBENCH_POLICY, addinSites, serve, workbenchSites };
