package org.relieflink.platform.leads;

/**
 * 回执：the same for everybody, whatever is known of the persons here already.
 *
 * @param persons how many were taken
 */
public record LeadReceipt(long id, int persons) {
  public String number() {
    return "BS-%06d".formatted(id);
  }
}
