package org.relieflink.platform.paper;

/**
 * 一份纸面的记号。
 *
 * @param line stands at the head of every page: number of the export, purpose, reader and time
 * @param watermark lies across every page, pale; drawn as lines, so it is no part of the text
 * @param hidden characters without width that tell the export; in the text of every page and among
 *     the key words of the file
 */
public record PaperMark(String line, String watermark, String hidden) {}
