package org.relieflink.platform.screening;

/** 命中已判断（事件，提交后可用）：a person said something about a hit, or took it back. */
public record HitDecided(long hitId, long partyId, Verdict verdict, String officer) {}
