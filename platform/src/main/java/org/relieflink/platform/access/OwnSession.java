package org.relieflink.platform.access;

import java.time.Instant;

/**
 * 一处登录。
 *
 * @param since when it was signed in
 * @param seen when it was last used, to the minute
 * @param address where from, its second half covered
 * @param here whether it is the one that asks
 */
public record OwnSession(
    long id, Instant since, Instant seen, Device device, String address, boolean here) {}
