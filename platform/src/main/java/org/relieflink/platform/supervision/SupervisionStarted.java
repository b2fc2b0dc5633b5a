package org.relieflink.platform.supervision;

/** 监督碰撞已经开始：the run and the job to watch. */
public record SupervisionStarted(long runId, long jobId) {}
