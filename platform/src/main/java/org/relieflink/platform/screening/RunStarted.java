package org.relieflink.platform.screening;

/** 碰撞已排上：the run and the background job that does it. */
public record RunStarted(long runId, long jobId) {}
