package org.relieflink.platform.pool.internal.contract;

/**
 * 重复多少算多。 From which share on a file that repeats waits for a person, and from which it is refused.
 *
 * @param least fewer rows than this are no share of anything
 * @param twiceHold percent of rows whose record stands in the file twice
 * @param knownHold percent of rows of persons whom the list has under another record number
 */
public record RepeatBounds(
    Bound least, Bound twiceHold, Bound twiceRefuse, Bound knownHold, Bound knownRefuse) {}
