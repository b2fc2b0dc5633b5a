package org.relieflink.platform.harm;

/**
 * 办国家司法救助的机关。
 *
 * @param line of its units
 * @param title as people say it, in Chinese
 */
public record Organ(String line, String title) {}
