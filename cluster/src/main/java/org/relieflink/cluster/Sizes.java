package org.relieflink.cluster;

import java.io.Serializable;

/**
 * 各段大小。 How large pieces of work are.
 *
 * @param rangeBytes what is looked at in one go; pieces begin at the first line break of a range
 * @param partBytes about how much of the pool one task standardises
 * @param parquetBytes about how much of a Parquet file one task reads
 */
record Sizes(int rangeBytes, long partBytes, long parquetBytes) implements Serializable {
  /** Small enough for even chunks of a few thousand parties, large enough to read in one go. */
  private static final int RANGE_BYTES = 1 << 20;

  /** A second or two of work, and a table of some 400 MB at most. */
  private static final long PART_BYTES = 64L << 20;

  /** As Spark reads by itself. */
  private static final long PARQUET_BYTES = 128L << 20;

  static final Sizes STANDARD = new Sizes(RANGE_BYTES, PART_BYTES, PARQUET_BYTES);
}
