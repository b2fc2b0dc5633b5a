package org.relieflink.platform.access;

/**
 * 登录第二步上发生了什么：event for the trail, in the transaction of the act.
 *
 * @param officer whose account it is
 * @param result {@code done}, or {@code refused} and {@code locked} of a wrong code
 */
public record FactorEvent(Officer officer, FactorAct act, String result) {}
