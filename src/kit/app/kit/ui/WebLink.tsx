/** An address that opens elsewhere. Imported data may hold any text, so only web addresses become links. */
interface WebLinkProps {
  readonly address: string;
}

export function WebLink({ address }: WebLinkProps) {
  if (!/^https?:/i.test(address)) return address;
  return (
    <a href={address} rel="noreferrer">
      {address}
    </a>
  );
}
