package org.relieflink.synthetic.matching;

/** 写了多少 · How much was written; {@code trueHits} are the lines of truth.csv. */
public record WrittenLists(long records, long parties, long trueHits) {}
