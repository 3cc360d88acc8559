/** A QR code, drawn by the server; `address` says what it holds. */
export function QrImage({ svg, address }: { readonly svg: string; readonly address: string }) {
  const source = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  return <img className="poster-qr" src={source} alt={address} />;
}
