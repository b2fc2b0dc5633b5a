package org.relieflink.platform.pool.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.pool.ImportCounts;
import org.relieflink.platform.pool.SourceQuality;
import org.relieflink.platform.pool.SourceQuality.Delivery;
import org.relieflink.platform.pool.SourceQuality.FieldQuality;

/** 数据质量页要显示的。 What the pages of quality show; shares as percent with one decimal. */
public record QualityView(SourceQuality quality) {
  /** Width of the bars in the pictures, in their own units. */
  public static final int BAR = 200;

  /** A share as percent; a dash while it is unknown. Never rounds to all or nothing. */
  public String percent(@Nullable Double share) {
    if (share == null) {
      return "—";
    }
    BigDecimal percent = BigDecimal.valueOf(share).movePointRight(2).setScale(1, RoundingMode.DOWN);
    return (percent.signum() == 0 && share > 0
            ? "<0.1"
            : percent.stripTrailingZeros().toPlainString())
        + "%";
  }

  public int bar(double share) {
    return (int) Math.round(share * BAR);
  }

  /** Whether the last file was counted field by field. */
  public boolean counted() {
    return !quality.fields().isEmpty();
  }

  public boolean compared() {
    return quality.fields().stream().anyMatch(field -> field.before() != null);
  }

  /** What to say of a field, by message key; empty when there is nothing to say. */
  public String remark(FieldQuality field) {
    if (!field.column()) {
      return field.needed() || field.drifted()
          ? "pool.quality.field.gone"
          : "pool.quality.field.none";
    }
    return field.drifted() ? "pool.quality.field.drift" : "";
  }

  /**
   * 一次来的文件，一条分段的横条。 One file as a bar of three parts.
   *
   * @param same width of what stayed, like the others in units of {@link #BAR}
   */
  public record FileLine(Delivery file, int same, int changed, int added) {
    static FileLine of(Delivery file, long longest) {
      ImportCounts counts = file.counts();
      return new FileLine(
          file,
          part(counts.same(), longest),
          part(counts.changed(), longest),
          part(counts.added(), longest));
    }

    private static int part(long rows, long longest) {
      return rows == 0 || longest == 0 ? 0 : Math.max(1, (int) (rows * BAR / longest));
    }
  }

  public List<FileLine> files() {
    long longest =
        quality.files().stream()
            .mapToLong(
                file -> file.counts().same() + file.counts().changed() + file.counts().added())
            .max()
            .orElse(0);
    return quality.files().stream().map(file -> FileLine.of(file, longest)).toList();
  }
}
