package org.relieflink.platform.pool;

/**
 * 记录上的一句话.
 *
 * @param text in the reader's language, no personal data
 * @param href where it leads
 */
public record RecordNote(String text, String href) {}
