package org.relieflink.platform.access;

import java.io.Serializable;

/**
 * 可撤销：put it as flash attribute {@code undo}; the layout shows it for ten seconds with a button.
 *
 * @param text what was done: 已记为同一人
 * @param path address of the POST that takes it back
 */
public record Undo(String text, String path) implements Serializable {}
