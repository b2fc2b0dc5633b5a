package org.relieflink.platform.supervision;

import java.util.List;
import org.relieflink.law.supervision.ListedRecord;
import org.relieflink.law.supervision.SupervisionLead;
import org.relieflink.linkage.Hit;

/**
 * 引擎提出的一条监督线索，连同比对依据。A lead with the comparisons it rests on.
 *
 * @param records the records of the lead, the one asked about first
 * @param links the comparisons that joined the others to it, in record order
 */
public record ProposedLead(SupervisionLead lead, List<ListedRecord> records, List<Hit> links) {
  /** Copies the lists. */
  public ProposedLead {
    records = List.copyOf(records);
    links = List.copyOf(links);
  }

  /**
   * The record that would have to be stopped, corrected or taken up: the found one, else the own.
   */
  public ListedRecord concerned() {
    return records.get(lead.foundId() == null ? 0 : 1);
  }

  @Override
  public String toString() {
    return "ProposedLead[" + lead.key() + "]";
  }
}
