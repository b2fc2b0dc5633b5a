package org.relieflink.proof.parcel;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * 包上写的：where from, where to, which one.
 *
 * @param channel what it is for, e.g. {@code relief}
 * @param sequence from 1, without gaps for each sender, receiver and channel
 * @param createdAt whole seconds
 */
public record ParcelLabel(
    String sender, String receiver, String channel, long sequence, Instant createdAt) {
  private static final long LAST = 99_999_999; // eight digits of a file name

  public ParcelLabel {
    createdAt = createdAt.truncatedTo(ChronoUnit.SECONDS);
    boolean named =
        SiteCard.isName(sender) && SiteCard.isName(receiver) && SiteCard.isName(channel);
    if (!named || sequence < 1 || sequence > LAST) {
      throw new IllegalArgumentException("not a label of a package");
    }
  }

  /** What its files begin with. */
  public String name() {
    return "%s-%s-%s-%08d".formatted(sender, receiver, channel, sequence);
  }
}
