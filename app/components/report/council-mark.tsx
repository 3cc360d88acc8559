/** Drawn over every page of a Council preview, on screen and on paper; the notice says the same to who cannot see it. */
export function CouncilMark({ text, notice }: { readonly text: string; readonly notice: string }) {
  return (
    <>
      <div className="council-mark" aria-hidden="true">
        <span>{text}</span>
      </div>
      <aside className="council-notice">
        <strong>{text}</strong> {notice}
      </aside>
    </>
  );
}
