/**
 * The content security policy of the add-in: whatever the page runs, it cannot send anything elsewhere. Office itself
 * needs the host of office.js and the one that office.js takes MicrosoftAjax.js from; Fluent UI writes its styles into
 * the page. `frame-ancestors` works only as a header, so the policy is one: Excel on the web shows the pane in a frame.
 */
const DIRECTIVES = {
  "default-src": "'none'",
  "script-src": "'self' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com",
  "style-src": "'self' 'unsafe-inline'",
  "img-src": "'self' data:",
  "font-src": "'self' data:",
  "connect-src": "'self'",
  "worker-src": "'self' blob:",
  "base-uri": "'none'",
  "form-action": "'none'",
  "frame-ancestors":
    "'self' https://*.officeapps.live.com https://*.office.com https://excel.cloud.microsoft " +
    "https://*.sharepoint.com https://onedrive.live.com",
};

/** The value of the header `Content-Security-Policy`. */
const CONTENT_SECURITY_POLICY = Object.entries(DIRECTIVES)
  .map(([directive, sources]) => `${directive} ${sources}`)
  .join("; ");

module.exports = { CONTENT_SECURITY_POLICY };
