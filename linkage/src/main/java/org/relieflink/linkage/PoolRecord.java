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
 * @param guardian whom the record names as the guardian of its person
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
    @Nullable String relation,
    @Nullable Guardian guardian) {

  /** A record that names no guardian. */
  public PoolRecord(
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
    this(
        recordId,
        hardshipClass,
        name,
        citizenId,
        sex,
        birthDate,
        division,
        address,
        phone,
        householdId,
        relation,
        null);
  }

  /** The class of household register pages, which give context and are never hits themselves. */
  public static final String REGISTER_CLASS = "户籍";

  /** The same record, naming a guardian. */
  public PoolRecord with(Guardian named) {
    return new PoolRecord(
        recordId,
        hardshipClass,
        name,
        citizenId,
        sex,
        birthDate,
        division,
        address,
        phone,
        householdId,
        relation,
        named);
  }

  /** The same record on another list. */
  public PoolRecord inClass(String listed) {
    return new PoolRecord(
        recordId,
        listed,
        name,
        citizenId,
        sex,
        birthDate,
        division,
        address,
        phone,
        householdId,
        relation,
        guardian);
  }

  /** Its person as one who is asked about. */
  public CaseParty asParty() {
    return new CaseParty(
        recordId, name, citizenId, sex, birthDate, division, address, phone, guardian);
  }

  @Override
  public String toString() {
    return "PoolRecord[" + recordId + ", " + hardshipClass + "]";
  }
}
