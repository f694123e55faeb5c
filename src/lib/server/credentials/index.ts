export { certificateStatus } from './certificate-status.ts';
export { sayCertificateCode } from './certificate-code.ts';
export { hearHolderPosted, hearHoldersImported, rebuildSummaries } from './certificate-days.ts';
export { drawCode } from './draw-code.ts';
export { issueAfterPractice, issueCertificates } from './issue-certificate.ts';
export { renewCertificates } from './renew-certificates.ts';
export { revokeCertificate } from './revoke-certificate.ts';
export { listCertificatesOf, listOwnCertificates, verifyCode, viewOwnCertificate } from './view-certificates.ts';
