import { useCountryName } from "../language/countries";

interface Address {
  recipient: string;
  street: string;
  postcode: string;
  town: string;
  country: string;
}

/** An address as on an envelope. */
export function ShipmentAddress({ shipment }: { shipment: Address }) {
  const { recipient, street, postcode, town, country } = shipment;
  const countryName = useCountryName();
  const lines = [recipient, street, `${postcode} ${town}`, countryName(country)];
  return (
    <address>
      {lines.map((line) => (
        <span key={line} className="line">
          {line}
        </span>
      ))}
    </address>
  );
}
