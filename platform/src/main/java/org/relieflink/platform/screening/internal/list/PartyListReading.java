package org.relieflink.platform.screening.internal.list;

import java.util.List;

/** 读完一份名单。 What a list gave: parties in row order, and every row that was not taken. */
public record PartyListReading(List<String> header, List<PartyRow> parties, List<BadRow> badRows) {
  public PartyListReading {
    header = List.copyOf(header);
    parties = List.copyOf(parties);
    badRows = List.copyOf(badRows);
  }

  public int rowCount() {
    return parties.size() + badRows.size();
  }

  @Override
  public String toString() {
    return "PartyListReading[" + parties.size() + " taken, " + badRows.size() + " not]";
  }
}
