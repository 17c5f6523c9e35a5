// What every part of the network page stands on: the view, whose desk shows it, the people of the event, and names for ids.

import { createContext, useCallback, useContext } from "react";
import type { ChannelName, InputOf, OutputOf } from "#shared/contract/channels";
import type { DoorView, VenueView } from "#shared/contract/views";
import { type Action, useAction } from "../../engine/use-action";
import { useEngine } from "../../engine/context";

export interface VenueNames {
  /** The names that this desk knows; an id, or a name, that it does not know stays as it is. */
  person(id: string): string;
  project(id: string): string;
}

export interface VenueDesk {
  readonly desk: "chief" | "organiser";
  readonly view: VenueView;
  readonly people: readonly DoorView[];
  readonly names: VenueNames;
  /** Of the program on this laptop. */
  readonly version: string;
  refresh(): Promise<void>;
}

const VenueContext = createContext<VenueDesk | null>(null);

export const VenueProvider = VenueContext.Provider;

export function useVenue(): VenueDesk {
  const venue = useContext(VenueContext);
  if (!venue) throw new Error("useVenue outside the network page");
  return venue;
}

/** A deed of the page: when it has been done, the page shows it. */
export function useVenueDeed<C extends ChannelName>(channel: C): Action<[InputOf<C>], OutputOf<C>> {
  const { client } = useEngine();
  const { refresh } = useVenue();
  return useAction(
    useCallback(
      async (input: InputOf<C>) => {
        const output = await client.call(channel, input);
        await refresh();
        return output;
      },
      [client, channel, refresh],
    ),
  );
}
