package org.relieflink.platform.pool.internal.store;

/**
 * 第几次办这一批。 One run of one batch; a later one takes the place of an earlier one.
 *
 * @param number counts up with every run of the batch
 */
public record Attempt(long batchId, long number) {}
