package org.relieflink.linkage;

import org.jspecify.annotations.Nullable;

/**
 * 数据池中的一条困难记录（原样文本）。
 *
 * <p>Fields are the raw text a department sent; the engine normalises them itself. Only the record
 * id is required. Class {@code 户籍} marks a page of the household register: context, never a hit.
 *
 * @param relation the person's relation to the head of the household: GB/T 4761 code or Chinese
 *     word
 */
public record PoolRecord(
    String recordId,
    @Nullable String hardshipClass,
    @Nullable String name,
    @Nullable String citizenId,
    @Nullable String sex,
    @Nullable String birthDate,
    @Nullable String division,
    @Nullable String address,
    @Nullable String phone,
    @Nullable String householdId,
    @Nullable String relation) {

  /** The class of household register pages, which give context and are never hits themselves. */
  public static final String REGISTER_CLASS = "户籍";

  @Override
  public String toString() {
    return "PoolRecord[" + recordId + ", " + hardshipClass + "]";
  }
}
