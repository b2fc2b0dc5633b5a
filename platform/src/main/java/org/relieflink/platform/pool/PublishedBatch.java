package org.relieflink.platform.pool;

import java.time.Instant;

/**
 * 现在算数的一批。 A batch that made the pool what it is: published and not undone. One batch of another
 * database has another end, though its number may be the same.
 *
 * @param changes records it added, changed or ended
 */
public record PublishedBatch(long batchId, Instant finishedAt, long changes) {}
