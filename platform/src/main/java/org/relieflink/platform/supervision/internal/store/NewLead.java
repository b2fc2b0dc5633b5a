package org.relieflink.platform.supervision.internal.store;

import org.relieflink.law.supervision.ListedRecord;
import org.relieflink.law.supervision.SupervisionLead;
import org.relieflink.platform.supervision.internal.LeadEvidence;

/**
 * 将要发布的一条线索。 A lead before it is published.
 *
 * @param concerned the record that would have to be stopped, corrected or taken up
 * @param fingerprint what a person's word on it would be about
 */
public record NewLead(
    SupervisionLead lead, ListedRecord concerned, String fingerprint, LeadEvidence evidence) {

  @Override
  public String toString() {
    return "NewLead[" + lead.key() + "]";
  }
}
