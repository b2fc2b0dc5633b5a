package org.relieflink.platform.ferry;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 送出的一个包.
 *
 * @param sent how often it was put out
 * @param receiptedAt when the receipt came; null while it is waited for
 * @param refused items the other side did not accept; 0 while unknown
 * @param codes why, each once, as the receipt says
 */
public record SentPackage(
    long id,
    String site,
    long sequence,
    String fileName,
    int items,
    int volumes,
    Instant madeAt,
    int sent,
    @Nullable Instant receiptedAt,
    int refused,
    List<String> codes) {
  public SentPackage {
    codes = List.copyOf(codes);
  }
}
