package org.relieflink.platform.exchange;

/** 送达到哪一步；只向前。 */
public enum DeliveryState {
  /** Taken out of the folder; its import runs, or a stop came in between and it is run again. */
  TAKEN,
  /** In the pool. */
  PUBLISHED,
  /** The import waits for a person. */
  WAITING,
  /** The import refused it; what to do stands with the import. */
  REFUSED,
  /** It did not get as far as an import. */
  QUARANTINED;

  public String messageKey() {
    return "exchange.state." + name();
  }
}
