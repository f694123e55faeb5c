/** Child process: the least that Node can do for a page of so many bytes. */
import { createServer } from 'node:http';

const page = Buffer.alloc(Number(process.argv[2]), 'x');
const server = createServer((_, response) => {
	response.setHeader('content-type', 'text/html');
	response.end(page);
});
server.listen(0, '127.0.0.1', () => {
	const address = server.address();
	process.send?.(typeof address === 'object' ? address?.port : null);
});
