package org.relieflink.platform.backup.internal.file;

/**
 * 一部分的长度和两个摘要。 A part of a backup as it was written or read.
 *
 * @param name e.g. {@code table:pool.record}
 * @param bytes plain length
 * @param sm3 hexadecimal
 * @param sha256 hexadecimal
 */
public record Measured(String name, long bytes, String sm3, String sha256) {}
