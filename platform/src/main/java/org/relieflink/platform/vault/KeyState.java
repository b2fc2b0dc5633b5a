package org.relieflink.platform.vault;

import java.time.Instant;

/** 一版钥匙的样子：第几版、从何时起。 A key version without its secret. */
public record KeyState(int version, Instant since) {}
