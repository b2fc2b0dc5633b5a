package org.relieflink.platform.pool;

/**
 * 撤销的结果。 What undoing an import did.
 *
 * @param removed records it had added, taken out again
 * @param restored records it had changed, back to the state before
 * @param confirmed records it had only confirmed, with their earlier date again
 * @param reopened records it had ended, live again
 */
public record UndoReport(
    long batchId, String number, long removed, long restored, long confirmed, long reopened) {}
