package org.relieflink.platform.screening;

import java.time.LocalDate;

/**
 * 收据：what became of a list that was handed in.
 *
 * @param rows rows below the header that are not remarks
 * @param parties rows taken
 * @param badRows rows not taken, each with its reasons
 */
public record ListReceipt(
    long listId, String fileName, LocalDate asOf, int rows, int parties, int badRows) {}
