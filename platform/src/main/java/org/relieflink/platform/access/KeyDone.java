package org.relieflink.platform.access;

/**
 * 密钥登记、取消得怎样。
 *
 * @param checked attempts left when the password was wrong; the recovery codes when it was the
 *     first
 */
public record KeyDone(KeyOutcome outcome, CodeChecked checked) {}
