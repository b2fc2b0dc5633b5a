package org.relieflink.platform.pool.internal.run;

/**
 * 一步办完了。 What a step did.
 *
 * @param head number of the last step now, to be named with the next one
 * @param rows rows whose cells changed
 * @param good rows that are good now
 * @param bad rows that are not
 */
public record EditDone(int head, long rows, long good, long bad) {}
