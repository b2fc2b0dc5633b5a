package org.relieflink.platform.pool.internal.check;

/**
 * 一格的错误。 One fault of one cell.
 *
 * @param column from 0, as in the file
 * @param shown the cell as written, masked where it is personal
 * @param detail variant and figures of the sentence, e.g. {@code month|13} or {@code 17}
 */
public record CellFault(int column, Reason reason, String shown, String detail) {}
