package org.relieflink.platform.watch;

/**
 * 暗记：what a file carries of its export.
 *
 * @param number as the file shows it, e.g. {@code D-000017}
 * @param purpose as the file shows it
 * @param hidden characters without width, to be put behind a text of every row; each row tells the
 *     whole
 */
public record ExportMark(String number, String purpose, String hidden) {}
