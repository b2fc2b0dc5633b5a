package org.relieflink.platform.exchange;

/** 为什么进了隔离。 */
public enum DeliveryFault {
  /** The note cannot be read, or says no digest or no sequence number. */
  NOTE_UNUSABLE,
  /** The bytes are not those the note speaks of. */
  BYTES_DIFFER,
  /** The sequence number came before: an old file, or the same once more. */
  PLAYED_AGAIN,
  /** What a connector fetched was not whole, or old: the page of connectors says what. */
  LINE_HELD;

  public String messageKey() {
    return "exchange.fault." + name();
  }
}
