// An organiser's account, made as the command line makes it.

import { Accounts } from "../../../src-central/service/accounts";
import { type StoreAddress, openCentralStore } from "../../../src-central/store/open-central-store";

export async function tokenAt(address: StoreAddress, name = "organiser"): Promise<string> {
  const store = await openCentralStore(address);
  const token = await new Accounts(store, () => "2026-11-21T09:00:00Z").add(name);
  await store.close();
  if (token === null) throw new Error(`there is an account ${name} already`);
  return token;
}
