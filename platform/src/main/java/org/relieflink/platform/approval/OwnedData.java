package org.relieflink.platform.approval;

/**
 * 涉及哪个部门的哪些数据：what the request touches of one department; that department gets a receipt.
 *
 * @param department code, e.g. {@code civil_affairs}
 * @param what record ids or a field, never a person's name or number
 */
public record OwnedData(String department, String what) {}
