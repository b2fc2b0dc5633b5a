package org.relieflink.platform.screening;

/**
 * 碰撞已发布（事件，在发布的事务里）：hits of a run took the place of earlier ones; who answers in the same
 * transaction is never behind.
 */
public record RunPublished(long runId) {}
