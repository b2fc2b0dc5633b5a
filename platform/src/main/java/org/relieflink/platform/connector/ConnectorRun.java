package org.relieflink.platform.connector;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 一次取或推。
 *
 * @param fault why it failed or was held; null otherwise
 * @param rows that were taken
 * @param mark how far it reaches, a moment or a number; empty for whole lists
 * @param delivery number of the delivery; null when nothing was taken
 * @param sequence of a pushed batch; null otherwise
 */
public record ConnectorRun(
    long id,
    RunState state,
    @Nullable ConnectorFault fault,
    long rows,
    String mark,
    @Nullable Long delivery,
    @Nullable Long sequence,
    Instant at) {}
