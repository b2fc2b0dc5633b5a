/**
 * 全国规模的碰撞：同一引擎作为 Spark 作业运行，命中与单机完全相同。 Collision at national scale: the same engine as a Spark job,
 * with the same hits as on one machine.
 *
 * <p>In: pool and party lists as CSV or Parquet. Out: a folder of hits, CSV or Parquet, with a
 * report. Pool pieces are standardised in parallel, joined into one mapped snapshot, and asked by
 * even chunks of parties; every result stands under the digest of all that it was made from, so a
 * restart makes only what is missing (docs/adr/0012-collision-on-spark.md).
 *
 * <p>Example: {@code spark-submit --class org.relieflink.cluster.CollisionJob
 * relieflink-cluster.jar --pool pool/ --parties parties/ --work work --out hits}.
 */
@NullMarked
package org.relieflink.cluster;

import org.jspecify.annotations.NullMarked;
