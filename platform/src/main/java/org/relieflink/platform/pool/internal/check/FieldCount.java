package org.relieflink.platform.pool.internal.check;

/**
 * 一个字段填得怎样。 How one field of a file was filled in.
 *
 * @param field canonical name; only fields whose column the file has
 * @param filled cells with something in them, right or wrong
 * @param faulty of these, cells that could not be read
 */
public record FieldCount(String field, long filled, long faulty) {}
