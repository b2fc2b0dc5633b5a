package org.relieflink.platform.access;

/**
 * 会话上发生了什么：event for the trail, in the transaction of the act.
 *
 * @param officer whose session it is
 */
public record SessionEvent(Officer officer, SessionAct act, long session) {}
