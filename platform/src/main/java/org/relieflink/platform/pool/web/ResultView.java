package org.relieflink.platform.pool.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.pool.FaultPage;
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.pool.ImportStatus;
import org.relieflink.platform.problem.ShownTime;

/**
 * 结果页要显示的。 What the result page shows of an import.
 *
 * @param refusal sentence of the refusal; empty when there is none
 * @param seconds time of work with one decimal; empty while unknown
 * @param size of the file in readable units
 * @param share of bad rows in percent
 * @param shareBefore of the import before; empty when there is none
 * @param laterNumber batch that has to be undone first; empty when there is none
 */
public record ResultView(
    ImportBatch batch,
    String refusal,
    String seconds,
    String size,
    String share,
    String shareBefore,
    String laterNumber,
    FaultPage faults,
    List<FacetLine> facets) {
  private static final long KILO = 1024;
  private static final int DIGEST_HEAD = 4;

  public boolean is(String status) {
    return batch.status() == ImportStatus.valueOf(status);
  }

  /** Whether rows of the file have been counted. */
  public boolean counted() {
    return batch.counts().read() > 0;
  }

  /** First and last four characters of the digest; enough to tell two files apart by eye. */
  public String digest() {
    String sm3 = batch.file().sm3();
    return sm3.substring(0, DIGEST_HEAD) + "…" + sm3.substring(sm3.length() - DIGEST_HEAD);
  }

  public String undoneAt() {
    var at = batch.times().undoneAt();
    return at == null ? "" : ShownTime.minute(at);
  }

  public long firstFault() {
    return faults.offset() + 1;
  }

  public long lastFault() {
    return faults.offset() + faults.faults().size();
  }

  /** Where the next page begins; -1 on the last. */
  public long next() {
    return lastFault() < faults.total() ? lastFault() : -1;
  }

  /** Where the page before begins; -1 on the first. */
  public long back() {
    return faults.offset() == 0 ? -1 : Math.max(0, faults.offset() - FaultPage.MOST);
  }

  static String share(@Nullable ImportBatch batch) {
    if (batch == null || batch.counts().read() == 0) {
      return "";
    }
    return BigDecimal.valueOf(batch.counts().bad())
        .multiply(BigDecimal.valueOf(100))
        .divide(BigDecimal.valueOf(batch.counts().read()), 2, RoundingMode.HALF_UP)
        .toPlainString();
  }

  static String size(long bytes) {
    if (bytes < KILO) {
      return bytes + " B";
    }
    double kilo = bytes / (double) KILO;
    return kilo < KILO
        ? String.format(Locale.ROOT, "%.0f KB", kilo)
        : String.format(Locale.ROOT, "%.1f MB", kilo / KILO);
  }

  static String seconds(ImportBatch batch) {
    return batch
        .took()
        .map(took -> String.format(Locale.ROOT, "%.1f", took.toMillis() / 1000.0))
        .orElse("");
  }
}
