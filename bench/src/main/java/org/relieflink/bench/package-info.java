/**
 * 对比测量：同样的文件，每个引擎各开一个新进程，轮流跑，量时间、内存和准确度。 Measurements side by side: every engine in a process of
 * its own, cold, on the same files, in turn.
 *
 * <p>In: a folder of lists ({@code pool.csv}, {@code parties.csv}, {@code truth.csv}). Out: a
 * section of {@code docs/benchmarks.md} with plots. A measuring tool: no part of the product, and
 * nothing of the product depends on it.
 *
 * <p>Example: {@code ./relieflink bench side-by-side --lists DIR --engines relieflink,duckdb}.
 */
@NullMarked
package org.relieflink.bench;

import org.jspecify.annotations.NullMarked;
