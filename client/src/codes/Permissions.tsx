import { useState } from "react";
import { useMutation } from "urql";

import { type Fault, faultOf, faultOfError } from "../forms/fault";
import type { CodeFactsFragment, Permission } from "../generated/graphql";
import { names } from "../language/names";
import { useTexts } from "../language/texts";
import { Notice } from "../parts/Notice";
import { say } from "../parts/said";
import { GrantPermissions, WithdrawPermissions } from "./operations";
import { codeTexts } from "./texts";

const GRANTABLE: readonly Permission[] = [
  "PLACE_ORDERS",
  "ORDER_UBO_EXTRACTS",
  "FILE_ANNUAL_ACCOUNTS",
  "VIEW_ORGANISATION_ORDERS",
];

/** What a code may do, with a switch for each permission; shown at once, taken back where refused. */
export function PermissionSwitches({ code }: { code: CodeFactsFragment }) {
  const t = useTexts(codeTexts);
  const { permission: name, permissionHint } = useTexts(names);
  const [fault, setFault] = useState<Fault>();
  const [, grant] = useMutation(GrantPermissions);
  const [, withdraw] = useMutation(WithdrawPermissions);

  async function change(permission: Permission, isOn: boolean) {
    setFault(undefined);
    const input = { accessCodeId: code.id, permissions: [permission] };
    const refused = isOn ? await granted(input) : await withdrawn(input);
    setFault(refused);
    if (!refused) say(isOn ? t.allowed(name[permission]) : t.withdrawn(name[permission]));
  }

  async function granted(input: { accessCodeId: string; permissions: Permission[] }) {
    const { data, error } = await grant({ input });
    if (!data) return faultOfError(error);
    const answer = data.grantPermissions;
    return answer.__typename === "PermissionsGranted" ? undefined : faultOf(answer);
  }

  async function withdrawn(input: { accessCodeId: string; permissions: Permission[] }) {
    const { data, error } = await withdraw({ input });
    if (!data) return faultOfError(error);
    const answer = data.withdrawPermissions;
    return answer.__typename === "PermissionsWithdrawn" ? undefined : faultOf(answer);
  }

  return (
    <fieldset className="switches">
      <legend>
        <h2>{t.permissions}</h2>
      </legend>
      <p className="hint">{t.permissionsHint}</p>
      {fault && <Notice kind="problem">{[fault.message, ...Object.values(fault.fields)].join(" ")}</Notice>}
      {GRANTABLE.map((permission) => (
        <label key={permission} className="option">
          <input
            type="checkbox"
            role="switch"
            checked={code.permissions.includes(permission)}
            onChange={(event) => void change(permission, event.target.checked)}
          />
          <span>
            {name[permission]}
            <span className="hint">{permissionHint[permission]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** What a code may do, to be read. */
export function PermissionList({ permissions, title }: { permissions: readonly Permission[]; title: string }) {
  const { permission: name, permissionHint } = useTexts(names);
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {permissions.map((permission) => (
          <li key={permission}>
            {name[permission]}
            <span className="hint">{permissionHint[permission]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
