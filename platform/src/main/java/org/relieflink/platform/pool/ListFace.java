package org.relieflink.platform.pool;

/**
 * 一份名单叫什么、凭什么。
 *
 * @param department whose list it is
 * @param open false for the registers that only supervision may read
 * @param context register pages, which are no hardship class
 * @param basis law and agreement under which the list is held, in one line
 */
public record ListFace(
    String contractId,
    String department,
    String departmentName,
    String title,
    String hardshipClass,
    boolean open,
    boolean context,
    String basis) {}
