import QRCode from 'qrcode';

/** The address as a square code: one SVG path, dark on nothing, with the quiet zone inside its view box. */
export async function drawCode(address: string): Promise<string> {
	return QRCode.toString(address, {
		type: 'svg',
		errorCorrectionLevel: 'M',
		margin: 2,
		color: { dark: '#000000', light: '#ffffff' }
	});
}
