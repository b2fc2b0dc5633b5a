package org.relieflink.platform.pool;

/**
 * 记录上的一句话.
 *
 * @param text in the reader's language, no personal data
 * @param href where it leads
 * @param open whether somebody has still to answer; false for what was done before the list came in
 */
public record RecordNote(String text, String href, boolean open) {}
