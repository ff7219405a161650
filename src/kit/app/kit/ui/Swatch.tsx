/** A colour and what it is called. */
export function Swatch({ color }: { readonly color: string }) {
  return (
    <>
      <span className="swatch" style={{ background: color }} aria-hidden="true" />
      {color}
    </>
  );
}
