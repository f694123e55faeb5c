/** Pages are HTML and forms; no framework script reaches the browser. */
export const csr = false;
